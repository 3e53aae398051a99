import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { announced, note, trouble } from '../trouble'
import { Icon } from './icon'

/** What went wrong and what has just happened, over whatever screen is shown; both are announced. */
export function Notes(): JSX.Element {
  const wrong = trouble.value
  const told = note.value
  return (
    <div class="notes">
      <p class="unseen" role="status">
        {announced.value}
      </p>
      <div role="alert">
        {wrong !== null && (
          <p class="note bad">
            <span>{wrong}</span>
            <Close onClick={() => (trouble.value = null)} />
          </p>
        )}
      </div>
      <div role="status">
        {told !== null && (
          <p class="note">
            <span>{told.text}</span>
            {told.undo && (
              <button
                type="button"
                class="button small"
                onClick={() => {
                  told.undo?.()
                  note.value = null
                }}
              >
                {texts.undo}
              </button>
            )}
            <Close onClick={() => (note.value = null)} />
          </p>
        )}
      </div>
    </div>
  )
}

const Close = ({ onClick }: { onClick: () => void }): JSX.Element => (
  <button type="button" class="quiet small" aria-label={texts.close} title={texts.close} onClick={onClick}>
    <Icon name="cross" size={14} />
  </button>
)

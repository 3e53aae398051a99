import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { planFirst, start, task } from '../shown-run'
import { tab } from '../tab'

/** The task box. */
export function Composer(): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null)
  const words = task.value
  // The box is as high as its words.
  useLayoutEffect(() => {
    const at = box.current
    if (!at) return
    at.style.height = 'auto'
    at.style.height = `${at.scrollHeight}px`
  })
  const ready = words.trim() !== '' && tab.value !== null
  const submit = (): void => {
    if (ready) void start(words.trim())
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label class="unseen" for="task">
        {texts.task.label}
      </label>
      <textarea
        id="task"
        ref={box}
        rows={1}
        value={words}
        placeholder={texts.task.placeholder}
        aria-describedby="task-hint"
        autofocus
        onInput={(event) => {
          task.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          // An input method takes Enter for itself while it composes.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
      <div class="composer-tools">
        <button
          type="button"
          class="toggle"
          aria-pressed={planFirst.value}
          title={texts.task.planFirstHint}
          onClick={() => {
            planFirst.value = !planFirst.value
          }}
        >
          <Icon name="list" size={15} /> {texts.task.planFirst}
        </button>
        <button type="submit" class="send" disabled={!ready} title={texts.task.run} aria-label={texts.task.run}>
          <Icon name="up" />
        </button>
      </div>
      <span id="task-hint" class="unseen">
        {texts.task.hint}
      </span>
    </form>
  )
}

import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { saying } from '../trouble'

interface SureProps {
  words: string
  question: string
  yes: string
  small?: boolean
  onYes: () => Promise<unknown>
}

/** A button for what can't be taken back: it asks once more in its own place. */
export function Sure({ words, question, yes, small = false, onYes }: SureProps): JSX.Element {
  const [asked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (wasAsked.current && !asked) button.current?.focus()
    wasAsked.current = asked
  }, [asked])
  if (asked) {
    return <AskSure label={words} question={question} yes={yes} onYes={onYes} onNo={() => setAsked(false)} />
  }
  return (
    <button
      type="button"
      ref={button}
      class={small ? 'button small danger' : 'button danger'}
      onClick={() => setAsked(true)}
    >
      {words}
    </button>
  )
}

interface AskSureProps {
  label: string
  question: string
  yes: string
  onYes: () => Promise<unknown>
  onNo: () => void
}

/** The question itself; nothing is done by leaving it. */
export function AskSure({ label, question, yes, onYes, onNo }: AskSureProps): JSX.Element {
  const id = useId()
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => no.current?.focus(), [])
  return (
    <div
      class="question sure"
      role="alertdialog"
      aria-label={label}
      aria-describedby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo()
      }}
    >
      <p id={id}>{question}</p>
      <div class="choices">
        <button
          type="button"
          class="button small danger"
          onClick={() =>
            void saying(async () => {
              await onYes()
              onNo()
            })
          }
        >
          {yes}
        </button>
        <button type="button" class="button small" ref={no} onClick={onNo}>
          {texts.cancel}
        </button>
      </div>
    </div>
  )
}

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { answer } from '../shown-run'

/** A question of the run: one of its options, or an answer in words. */
export function QuestionCard({ text, options }: { text: string; options: readonly string[] }): JSX.Element {
  const [words, setWords] = useState('')
  const [sent, setSent] = useState(false)
  const send = (said: string): void => {
    setSent(true)
    void answer(said)
  }
  return (
    <section class="question" aria-label={texts.run.asks} aria-live="assertive">
      <h2>{text}</h2>
      {options.length > 0 ? (
        <div class="choices">
          {options.map((option) => (
            <button key={option} type="button" class="button" disabled={sent} onClick={() => send(option)}>
              {option}
            </button>
          ))}
        </div>
      ) : (
        <form
          class="free"
          onSubmit={(event) => {
            event.preventDefault()
            if (words.trim()) send(words.trim())
          }}
        >
          <label class="unseen" for="answer">
            {texts.run.yourAnswer}
          </label>
          <input
            id="answer"
            value={words}
            disabled={sent}
            autocomplete="off"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <button type="submit" class="button primary" disabled={sent || words.trim() === ''}>
            {texts.run.sendAnswer}
          </button>
        </form>
      )}
    </section>
  )
}

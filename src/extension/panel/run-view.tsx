import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icons'
import { QuestionCard } from './question'
import { page, start, stopping } from './state'
import { Steps } from './steps'
import type { Spent, Story } from './story'
import { texts } from './texts'
import { durationInWords, valueInWords } from './words'

/** A run as it goes: the task, what is done and to come, what it asks, how it ended. */
export function RunView({ story }: { story: Story }): JSX.Element {
  return (
    <article class="run">
      <p class="said">{story.task}</p>
      <Steps story={story} />
      {story.question && !stopping.value && <QuestionCard key={story.lines.length} {...story.question} />}
      <div aria-live="polite">{story.ending ? <EndingCard story={story} /> : <Status story={story} />}</div>
    </article>
  )
}

function Status({ story }: { story: Story }): JSX.Element {
  const state = stopping.value ? texts.stopping : story.question ? texts.state.waiting : texts.state.working
  return (
    <p class={story.question ? 'status waiting' : 'status'}>
      <span class="pulse" aria-hidden="true" />
      {state}
    </p>
  )
}

function EndingCard({ story }: { story: Story }): JSX.Element | null {
  const { ending, task, spent, lines } = story
  if (!ending) return null
  const answer = valueInWords(ending.answer)
  const lacksModel = !ending.outcome.startsWith('done') && lines.some((line) => isNoModel(line.outcome))
  return (
    <section class={`ending ${ending.outcome}`} aria-label={texts.state[ending.outcome]}>
      <h2>
        <span class={`badge ${ending.outcome}`}>
          <Icon
            name={ending.outcome === 'done' ? 'check' : ending.outcome === 'needs_user' ? 'question' : 'cross'}
            size={14}
          />
        </span>
        {texts.state[ending.outcome]}
      </h2>
      {answer !== '' && <Answer text={answer} />}
      {ending.outcome !== 'done' && <p class="reason">{ending.reason}</p>}
      <p class="spent">{spentInWords(spent, ending.source)}</p>
      {ending.outcome !== 'done' && (
        <div class="choices">
          {lacksModel && (
            <button
              type="button"
              class="button primary"
              onClick={() => {
                page.value = 'settings'
              }}
            >
              {texts.setUpModel}
            </button>
          )}
          <button type="button" class="button" onClick={() => void start(task)}>
            {texts.again}
          </button>
        </div>
      )}
    </section>
  )
}

const isNoModel = (outcome: Story['lines'][number]['outcome']): boolean =>
  outcome !== undefined && !outcome.ok && outcome.reason === 'no_model'

function Answer({ text }: { text: string }): JSX.Element {
  const [copied, setCopied] = useState(false)
  return (
    <div class="answer">
      <p>{text}</p>
      <button
        type="button"
        class="quiet"
        title={copied ? texts.copied : texts.copy}
        aria-label={copied ? texts.copied : texts.copy}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true))
        }}
      >
        <Icon name={copied ? 'check' : 'copy'} size={16} />
      </button>
    </div>
  )
}

function spentInWords(spent: Spent, source: string | null): string {
  const parts = [durationInWords(spent.ms), texts.actions(spent.actions), texts.modelCalls(spent.modelCalls)]
  if (spent.tokens > 0) parts.push(texts.tokens(spent.tokens))
  if (source !== null && source !== 'calls') parts.push(texts.by(source))
  return parts.join(' · ')
}

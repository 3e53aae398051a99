import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { stopping } from '../shown-run'
import type { Story } from '../story'
import { ApprovalCard } from './approval'
import { Ending } from './ending'
import { PlanToCome } from './plan'
import { QuestionCard } from './question'
import { Spending } from './spending'
import { Steps } from './steps'

/** A run as it goes: the task, what is done and to come, what it asks, how it ended. */
export function RunView({ story }: { story: Story }): JSX.Element {
  const { approval, question } = story
  return (
    <article class="run">
      <h1 class="said">{story.task}</h1>
      <Steps story={story} />
      <PlanToCome story={story} />
      {approval && !stopping.value && <ApprovalCard key={approval.n} {...approval} />}
      {question && !stopping.value && <QuestionCard key={story.lines.length} {...question} />}
      <div aria-live="polite">{story.ending ? <Ending story={story} /> : <Status story={story} />}</div>
    </article>
  )
}

function Status({ story }: { story: Story }): JSX.Element {
  const waits = story.question !== null || story.approval !== null
  const { state } = texts.run
  const words = stopping.value ? texts.run.stopping : waits ? state.waiting : story.paused ? state.yours : state.working
  return (
    <div class="status-line">
      <p class={waits || story.paused ? 'status waiting' : 'status'}>
        <span class="pulse" aria-hidden="true" />
        {words}
      </p>
      <Spending spent={story.spent} source={null} />
    </div>
  )
}

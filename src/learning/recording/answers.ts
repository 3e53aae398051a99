import { readLooks } from '../../page/looks'
import { fold } from '../../page/words'
import type { LabelledCall } from '../demonstration'
import { tokensOf } from '../words/tokens'
import type { LabelledStep } from './meaning'
import { namesOf } from './name-target'
import { freeName } from './readings'
import type { Moment } from './recorded'
import { rehearsedAlong } from './rehearsal'

/**
 * The steps with one that finds the answer out before each click on an answer that the task only asks for: how many there are of
 * something, what a drawing shows. Taken only where the page gives that very answer.
 */
export function withAnswers(steps: readonly LabelledStep[], moments: readonly Moment[], task: string): LabelledStep[] {
  return steps.flatMap((step, at) => {
    const { on, call } = step
    const clicked = on.target
    const [first] = step.moments.flatMap((one) => moments[one] ?? [])
    const [name] = clicked ? namesOf(clicked.page, clicked.node) : []
    if (call.policy !== 'click' || !clicked || !first || name === undefined || fold(task).includes(fold(name)))
      return [step]
    const asked = [...questionsIn(task)].find((question) => {
      const { outcome } = rehearsedAlong(question, [first])
      const none = outcome.ok && outcome.value === '0' && !isLooks(question.args.target)
      return !none && outcome.ok && typeof outcome.value === 'string' && fold(outcome.value) === fold(name)
    })
    if (!asked) return [step]
    const as = freeName(asked.policy === 'count' ? 'number' : 'kind', steps.slice(0, at))
    const answer: LabelledStep = { ...step, call: { ...asked, as }, on: {} }
    const { role } = clicked.node
    return [answer, { ...step, call: { policy: 'click', args: { target: { name: `{${as}}`, role } } } }]
  })
}

/** Of words that say no looks there is none on any page. */
const isLooks = (words: unknown): boolean => typeof words === 'string' && readLooks(words) !== undefined

/** What a task may ask: the number of what it names behind “how many”, the longest words first; the kind of a drawing. */
function* questionsIn(task: string): Generator<LabelledCall> {
  const [asked, thing = ''] = /\b(?:how many|number of|count)\b(.*)/i.exec(task) ?? []
  const words = asked === undefined ? [] : tokensOf(thing).filter(({ kind }) => kind !== 'mark')
  for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
    const target = words.slice(0, length).map(({ text }) => text)
    yield { policy: 'count', args: { target: target.join(' ') } }
  }
  const drawing = tokensOf(task).find(({ kind, text }) => kind === 'word' && readLooks(text)?.kind === 'figure')
  if (drawing) yield { policy: 'read_text', args: { target: drawing.text, part: 'kind' } }
}

/** Nobody names what is to be counted by more words. */
const LONGEST = 5

import type { Json } from '../../page/json'
import { fold } from '../../page/words'
import { Plan } from '../../policies/plan'
import type { Call } from '../../policies/policy'
import type { Errand, LogEntry } from '../log'
import { tokensIn } from './lexicon'

/**
 * All that a run was given by people: the task, calls and changed plans, answers to questions, and what demonstrations have
 * shown. What pages say and what models make of it is not among it.
 */
export function givenWords(errand: Errand, log: readonly LogEntry[]): string {
  const names = (errand.files ?? []).map(({ name }) => name)
  const given = [errand.task, ...[...wordsOf(errand.calls ?? []), ...names].map(inQuotes)]
  const asked = new Map<number, 'ask' | 'recall'>()
  for (const entry of log) {
    if (entry.kind === 'resume' && entry.plan !== 'anew') given.push(...wordsOf(entry.plan ?? []).map(inQuotes))
    if (entry.kind === 'step' && (entry.step.kind === 'ask' || entry.step.kind === 'recall')) {
      asked.set(entry.n, entry.step.kind)
    }
    // A learned policy says what the user has accepted.
    if (entry.kind === 'step' && entry.step.kind === 'call') given.push(...learnedWords(errand, entry.step.call))
    if (entry.kind !== 'reply' || !entry.outcome.ok) continue
    const kind = asked.get(entry.n)
    if (kind === 'ask') given.push(...textsIn(entry.outcome.value ?? null))
    if (kind === 'recall') given.push(...wordsOf(Plan.parse(entry.outcome.value).calls))
  }
  return given.join('\n')
}

/** What a person wrote into a call is meant to the letter. */
const inQuotes = (text: string): string => `“${text}”`

const learnedWords = ({ learned = [] }: Errand, { policy }: Call): string[] =>
  wordsOf(learned.find(({ name }) => name === policy)?.calls ?? [])

const wordsOf = (calls: readonly { args: Json; each?: Json | undefined }[]): string[] =>
  calls.flatMap(({ args, each }) => [...textsIn(args), ...textsIn(each ?? null)])

function textsIn(json: Json): string[] {
  if (typeof json === 'string') return [json]
  if (typeof json === 'number') return [String(json)]
  return json !== null && typeof json === 'object' ? Object.values(json).flatMap(textsIn) : []
}

/** Whether a text says nothing that the user has not said: the same words or numbers, in whatever order and form. */
export function isGiven(text: string, given: string): boolean {
  if (fold(given).includes(fold(text))) return true
  const known = new Set(tokensIn(given))
  return tokensIn(text).every((token) => known.has(token) || /^\d{1,4}$/.test(token))
}

/** Whether the user named this very thing, in quotes: `Press "Delete account"`. */
export function isQuoted(name: string, given: string): boolean {
  const wanted = fold(name)
  return [...given.matchAll(/["“”«»„'‘’`]([^"“”«»„'‘’`\n]{1,200})["“”«»„'‘’`]/g)].some(
    ([, said = '']) => fold(said) === wanted,
  )
}

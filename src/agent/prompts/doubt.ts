import type { Json } from '../../page/json'
import { nodeAt, nodesOf, type Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import { refOf } from '../../page/phrase'
import { fold } from '../../page/words'
import type { Plan } from '../../policies/plan'
import type { Planning } from './plan'

/**
 * Why a model's plan is better asked for once more, if so: small models leave out what the task names, and take from an
 * example what was of another task. Said so that a second try can be right. What is meant is the model's to say: a doubt that
 * it was told of already is none, and a plan that stands by it is followed.
 */
export function doubtOf(plan: Plan, { task, page, past, examples }: Planning): Failed | undefined {
  const begun = past.some(({ outcome }) => outcome.ok)
  const wasTold = (message: string): boolean => past.some(({ outcome }) => !outcome.ok && outcome.message === message)
  if (!begun && makesNoCalls(plan)) {
    if (plan.answer === undefined) return EMPTY
    return repeats(plan.answer, task) && !wasTold(EMPTY.message) ? EMPTY : undefined
  }
  const message =
    doubtAboutRefs(refsUnseen(plan, task, page)) ??
    doubtAboutNames([...leftUnticked(plan, task, page), ...leftUnchosen(plan, task, page)]) ??
    doubtAboutWords(
      borrowed(plan, { task, page, ...(examples && { examples }) }),
      begun ? [] : leftUnsaid(plan, task, page),
    )
  return message === undefined || wasTold(message) ? undefined : failed('bad_arguments', message)
}

/** No calls and nothing left: that the task is done before anything was. */
const makesNoCalls = ({ calls, done }: Plan): boolean => calls.length === 0 && done

/** An answer of the task's own words tells nothing: a small model answers so what it was to do. */
const repeats = (answer: string, task: string): boolean => has(fold(task), fold(answer))

const EMPTY = failed(
  'bad_arguments',
  'That plan has no calls, and nothing was done yet. Write the calls, or the answer.',
)

const doubtAboutRefs = (unseen: readonly string[]): string | undefined =>
  unseen.length > 0
    ? `The page has no ${listed(unseen)}. Write the whole plan again, and name what does not show yet by its words.`
    : undefined

const doubtAboutNames = (names: readonly string[]): string | undefined =>
  names.length > 0
    ? `The task also names ${listed(names)}. Write the whole plan again, with them if they are to be chosen.`
    : undefined

function doubtAboutWords(strange: readonly string[], unsaid: readonly string[]): string | undefined {
  if (strange.length > 0) {
    return `${listed(strange)} is from an example, not from this task. Write the whole plan again, with this task’s own words.`
  }
  if (unsaid.length === 0) return undefined
  return `The task says ${listed(unsaid)}, and no call does. Write the whole plan again, with it if it is needed.`
}

const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

/** Refs of nothing on the page: made up for what is to come, where they may be of something else. */
const refsUnseen = ({ calls }: Plan, task: string, page: Observation): string[] =>
  calls.flatMap(textsOf).filter((text) => refOf(text) === text && !nodeAt(page, text) && !has(fold(task), fold(text)))

/** Boxes of the page that the task names and that the plan’s `set_checkboxes` do not. */
function leftUnticked(plan: Plan, task: string, page: Observation): string[] {
  const ticked = saidBy(plan, 'set_checkboxes', 'names')
  if (ticked.length === 0) return []
  return namedIn(task, page, ['checkbox']).filter((name) => !ticked.some((one) => fold(one) === fold(name)))
}

/** Options of the page that the task names, where the plan's `choose_option` chooses nothing that it names. */
function leftUnchosen(plan: Plan, task: string, page: Observation): string[] {
  const chosen = saidBy(plan, 'choose_option', 'option')
  if (chosen.length === 0 || chosen.some((one) => nodeAt(page, one) || has(fold(task), fold(one)))) return []
  return namedIn(task, page, ['radio', 'option'])
}

const saidBy = ({ calls }: Plan, policy: string, arg: string): string[] =>
  calls.flatMap((call) => (call.policy === policy ? textsIn(call.args[arg] ?? null) : []))

/** Names of such nodes that stand in the task; one within a longer one does not stand there by itself. */
function namedIn(task: string, page: Observation, roles: readonly string[]): string[] {
  const names = new Set(
    [...nodesOf(page)].flatMap(({ role, name }) => (roles.includes(role) && name.length > 1 ? name : [])),
  )
  let rest = fold(task)
  return [...names]
    .sort((one, other) => other.length - one.length)
    .filter((name) => {
      const without = cutWhole(rest, fold(name))
      const isNamed = without !== rest
      rest = without
      return isNamed
    })
}

/** What the plan took over from an example where this task has words of its own. */
function borrowed(
  { calls }: Plan,
  { task, page, examples = [] }: Pick<Planning, 'task' | 'page' | 'examples'>,
): string[] {
  const own = fold(task)
  const names = new Set([...nodesOf(page)].map(({ name }) => fold(name)))
  const isValue = (text: string, said: string): boolean =>
    quotedIn(said).includes(text) || (isName(text, said) && !names.has(fold(text)))
  const foreign = new Set(
    examples.flatMap((example) =>
      example.calls.flatMap(textsOf).filter((text) => isValue(text, example.task) && !has(own, fold(text))),
    ),
  )
  return [...new Set(calls.flatMap(textsOf))].filter((text) => foreign.has(text))
}

/** Written as names are, inside a sentence. */
const isName = (text: string, said: string): boolean =>
  /^\p{Lu}/u.test(text) && !said.startsWith(text) && has(said, text)

/** What the task puts in quotation marks and a plan for all of it has nowhere, neither in words nor as the ref of what bears them. */
function leftUnsaid({ calls, done, answer }: Plan, task: string, page: Observation): string[] {
  if (!done || answer !== undefined) return []
  const texts = new Map([...nodesOf(page)].map(({ ref, name, value }) => [ref, `${name} ${value ?? ''}`]))
  const said = calls.flatMap(textsOf).map((text) => fold(texts.get(text) ?? text))
  return quotedIn(task).filter((quote) => {
    const wanted = fold(quote)
    return !said.some((text) => text.includes(wanted) || (text.length > 2 && has(wanted, text)))
  })
}

const quotedIn = (text: string): string[] =>
  [...text.matchAll(/["“„”]([^"“„”]{2,80})["“”]|«([^«»]{2,80})»|「([^「」]{1,80})」/gu)].flatMap(
    ([, straight, french, corner]) => straight ?? french ?? corner ?? [],
  )

const textsOf = ({ args }: Plan['calls'][number]): string[] => Object.values(args).flatMap(textsIn)

/** All texts of a value, and the labels that it has values for. */
function textsIn(json: Json): string[] {
  if (typeof json === 'string') return [json]
  if (Array.isArray(json)) return json.flatMap((part: Json) => textsIn(part))
  if (json === null || typeof json !== 'object') return []
  return Object.entries(json).flatMap(([label, part]) => [...(OF_TARGETS.has(label) ? [] : [label]), ...textsIn(part)])
}

const OF_TARGETS = new Set(['name', 'role', 'within', 'nth'])

const has = (text: string, part: string): boolean => part !== '' && cutWhole(text, part) !== text

/** The text without the part, wherever that stands as whole words. */
function cutWhole(text: string, part: string): string {
  const letters = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'gu'), ' ; ')
}

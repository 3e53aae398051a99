import type { Json } from '../../page/json'
import { nodesOf, type Observation } from '../../page/observation'
import { fold } from '../../page/words'
import type { Plan } from '../../policies/plan'
import type { Errand } from '../log'

interface Asked {
  task: string
  page: Observation
  examples?: Errand['examples']
}

/** What an example's task says, and what this one says in the same place. */
interface Difference {
  said: string
  instead: string
}

/**
 * A plan in which a small model took over values of an example, with this task's own in their place: where both tasks are worded
 * alike, what the example said there is what this one says there. Other values stay as they are, and so does what this task says
 * too, or what names something on the page.
 */
export function inOwnWords(plan: Plan, { task, page, examples = [] }: Asked): Plan {
  const names = new Set([...nodesOf(page)].map(({ name }) => fold(name)))
  const own = (text: string): boolean => holds(task, text) || names.has(fold(text))
  const corrected = examples.reduce((calls, example) => {
    const shown = new Set(example.calls.flatMap(({ args }) => valuesIn(args)))
    const differing = differences(example.task, task)
    return calls.map((call) => ({
      ...call,
      args: Object.fromEntries(
        Object.entries(call.args).map(([name, arg]) => [
          name,
          mapValues(arg, (value) => (shown.has(value) && !own(String(value)) ? instead(value, differing) : value)),
        ]),
      ),
    }))
  }, plan.calls)
  return { ...plan, calls: corrected }
}

function instead(value: string | number, differing: readonly Difference[]): string | number {
  if (typeof value === 'string') {
    const known = differing.find(({ said }) => holds(value, said))
    return known ? value.replace(whole(known.said), () => known.instead) : value
  }
  const known = differing.find(({ said, instead }) => numberIn(said) === value && numberIn(instead) !== undefined)
  return numberIn(known?.instead ?? '') ?? value
}

/** The number of `3rd` or `7`. */
function numberIn(text: string): number | undefined {
  const [number, ...others] = text.match(/\d+/g) ?? []
  return number === undefined || others.length > 0 ? undefined : Number(number)
}

function valuesIn(json: Json): (string | number)[] {
  if (typeof json === 'string' || typeof json === 'number') return [json]
  return json === null || typeof json !== 'object' ? [] : Object.values(json).flatMap(valuesIn)
}

function mapValues(json: Json, change: (value: string | number) => Json): Json {
  if (typeof json === 'string' || typeof json === 'number') return change(json)
  if (Array.isArray(json)) return json.map((part: Json) => mapValues(part, change))
  if (json === null || typeof json !== 'object') return json
  return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, mapValues(part, change)]))
}

const holds = (text: string, part: string): boolean => whole(part).test(text)

/** The part as whole words of a text, in whatever case. */
const whole = (part: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu')

/** What differs between two texts where the words around it are the same, as each has it. */
function differences(one: string, other: string): Difference[] {
  const [ones, others] = [piecesOf(one), piecesOf(other)]
  const found: Difference[] = []
  let [at, there] = [0, 0]
  for (const [i, j] of [...common(ones, others), [ones.length, others.length] as const]) {
    if (i > at && j > there)
      found.push({ said: spanning(one, ones.slice(at, i)), instead: spanning(other, others.slice(there, j)) })
    at = i + 1
    there = j + 1
  }
  return found
}

interface Piece {
  text: string
  from: number
  to: number
}

/** Words, with the marks inside them, and other marks each by itself. */
const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}"“”]+[\p{L}\p{N}]+)*|\S/gu)].map(({ 0: piece, index }) => ({
    text: fold(piece),
    from: index,
    to: index + piece.length,
  }))

const spanning = (text: string, pieces: readonly Piece[]): string => text.slice(pieces[0]?.from, pieces.at(-1)?.to)

/** The longest common subsequence, as pairs of places. */
function common(one: readonly Piece[], other: readonly Piece[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const same = (i: number, j: number): boolean => one[i]?.text === other[j]?.text
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const best = same(i, j) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
      lengths[i]?.splice(j, 1, best)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return pairs
}

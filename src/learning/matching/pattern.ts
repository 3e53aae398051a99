import type { Json } from '../../page/json'
import { type Failed, failed } from '../../page/outcome'
import { type Demonstration, placeholdersIn, type Value } from '../demonstration'
import { likeness, readingsAt, thingOf, weightOf } from '../words/meanings'
import { numberFrom, ordinalFrom } from '../words/numbers'
import { capitalised, type Token, tokensOf } from '../words/tokens'

/** What a value looks like in a task. */
export type Kind = 'quoted' | 'number' | 'ordinal' | 'date' | 'list' | 'name' | 'word' | 'text'

/** A part of the task that changes from time to time. */
export interface Slot {
  name: string
  type: 'text' | 'number' | 'list'
  kind: Kind
  /** How many words it had, or the longest of its items had. */
  words: number
  /** Values it was shown with, in small letters: it may well have them again. */
  seen: readonly string[]
  /** It names something that is on the page; otherwise it is typed, or counted by. */
  shown: boolean
  /** No task that was shown says it: it is asked for, unless a task names it. */
  unsaid?: true
}

export interface WordPart {
  kind: 'word'
  concepts: readonly string[]
  /** The one concept that stands for all words of its meaning. */
  thing: string
  weight: number
}
export type Part = WordPart | { kind: 'slot'; slot: Slot }

/** A demonstrated task as words and slots. */
export interface Pattern {
  demonstration: Demonstration
  parts: readonly Part[]
  slots: readonly Slot[]
}

/** Where a value stands: tokens `from` up to, not including, `to`. */
export interface Span {
  from: number
  to: number
}

/**
 * Finds the demonstrated values in the task's words. Fails when one does not stand there: nothing could be put in its place.
 * @param unsaid - values that are known to stand in no task.
 */
export function patternOf(
  demonstration: Demonstration,
  unsaid: ReadonlySet<string> = new Set(),
): { ok: true; value: Pattern } | Failed {
  const { task, values, calls } = demonstration
  const tokens = tokensOf(task)
  const places: (Span & { slot: Slot })[] = []
  // Longer values first, so that a short one is not found inside them.
  const entries = Object.entries(values)
    .filter(([name]) => !unsaid.has(name))
    .sort(([, one], [, other]) => sizeOf(other) - sizeOf(one))
  for (const [name, value] of entries) {
    const span = placeOf(value, task, tokens, places)
    if (!span) {
      return failed(
        'bad_arguments',
        `The value “${name}” (${JSON.stringify(value)}) does not stand in the task “${task}”.`,
      )
    }
    const shown = calls.some((call) =>
      Object.entries(call.args).some(([arg, json]) =>
        placeholdersIn(TYPED.has(arg) ? labelsIn(json) : json).includes(name),
      ),
    )
    places.push({ ...span, slot: slotOf(name, value, tokens.slice(span.from, span.to), shown) })
  }
  const parts: Part[] = []
  for (let at = 0; at < tokens.length; ) {
    const place = places.find(({ from }) => from === at)
    const reading = readingsAt(tokens, at).find(
      ({ length }) => !places.some(({ from }) => from > at && from < at + length),
    )
    if (place) parts.push({ kind: 'slot', slot: place.slot })
    else if (reading) parts.push(wordOf(reading.concepts))
    at = place ? place.to : at + (reading?.length ?? 1)
  }
  const asked = [...unsaid].flatMap((name): Slot[] => {
    const value = values[name]
    return typeof value === 'string' ? [{ ...slotOf(name, value, tokensOf(value), false), unsaid: true }] : []
  })
  return { ok: true, value: { demonstration, parts, slots: [...places.map(({ slot }) => slot), ...asked] } }
}

const wordOf = (concepts: readonly string[]): WordPart => ({
  kind: 'word',
  concepts,
  thing: thingOf(concepts),
  weight: weightOf(concepts),
})

/** What an argument with a value for each label names on the page. */
const labelsIn = (json: Json): string[] =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.keys(json) : []

/** Arguments whose text goes into the page rather than naming something on it; of `values`, the labels name. */
export const TYPED: ReadonlySet<string> = new Set(
  'text value values keys key date time query url expression message password answer seconds part criterion action'.split(
    ' ',
  ),
)

const sizeOf = (value: Value): number =>
  Array.isArray(value) ? 1000 + value.join().length : typeof value === 'number' ? 0 : value.length

function placeOf(value: Value, task: string, tokens: readonly Token[], taken: readonly Span[]): Span | undefined {
  if (!Array.isArray(value))
    return places(value, task, tokens).find((span) => !taken.some((other) => overlaps(span, other)))
  let whole: Span | undefined
  for (const item of value) {
    const from: number = whole?.to ?? 0
    const span = places(item, task, tokens).find(
      (place) => place.from >= from && !taken.some((other) => overlaps(place, other)),
    )
    if (!span) return undefined
    whole = { from: whole?.from ?? span.from, to: span.to }
  }
  return whole
}

const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** All places of a text or number, the likeliest first: in quotes, as it is written, in another casing. */
function places(value: string | number, task: string, tokens: readonly Token[]): Span[] {
  const same = tokens.flatMap((token, from) => {
    const meant = typeof value === 'number' ? numberFrom(token.text) === value : token.text === value
    return meant && (token.kind === 'quoted' || typeof value === 'number') ? [{ from, to: from + 1 }] : []
  })
  if (typeof value === 'number') return same
  return [
    ...same,
    ...writtenPlaces(value, task, tokens),
    ...writtenPlaces(value.toLowerCase(), task.toLowerCase(), tokens),
  ]
}

function writtenPlaces(value: string, task: string, tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (let start = task.indexOf(value); value && start >= 0; start = task.indexOf(value, start + 1)) {
    const from = tokens.findIndex((token) => token.start === start)
    const to = tokens.findIndex((token) => token.end === start + value.length)
    if (from >= 0 && to >= from) found.push({ from, to: to + 1 })
  }
  return found
}

function slotOf(name: string, value: Value, tokens: readonly Token[], shown: boolean): Slot {
  const type = Array.isArray(value) ? 'list' : typeof value === 'number' ? 'number' : 'text'
  const longest = Array.isArray(value) ? Math.max(1, ...value.map((item) => tokensOf(item).length)) : tokens.length
  return {
    name,
    type,
    kind: Array.isArray(value) ? 'list' : kindOf(tokens),
    words: longest,
    seen: [value].flat().map((one) => String(one).toLowerCase()),
    shown,
  }
}

function kindOf(tokens: readonly Token[]): Kind {
  const [only] = tokens
  if (tokens.length === 1 && only) {
    if (only.kind === 'quoted' || only.kind === 'date' || only.kind === 'number' || only.kind === 'ordinal')
      return only.kind
    if (!capitalised(only) && ordinalFrom(only.text) !== undefined) return 'ordinal'
    if (!capitalised(only) && numberFrom(only.text) !== undefined) return 'number'
    return capitalised(only) ? 'name' : 'word'
  }
  const words = tokens.filter((token) => token.kind !== 'mark')
  return words.length <= 4 && words.every((token) => token.kind !== 'word' || capitalised(token)) ? 'name' : 'text'
}

/** True when the word part stands for the same as these concepts. */
export const partMatches = (part: Part, concepts: readonly string[]): number =>
  part.kind === 'word' ? likeness(part.concepts, concepts) : 0

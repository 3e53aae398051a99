import type { Json } from '../page/json'
import { fold } from '../page/words'
import { readDay } from '../policies/dates'
import { readTime } from '../policies/times'
import type { Demonstration, LabelledCall, Value } from './demonstration'
import { placeholdersIn } from './demonstration'
import { itemsOf } from './fit'
import { conceptsOf } from './meanings'
import { numberFrom, ordinalFrom } from './numbers'
import { capitalised, type Token, tokensOf } from './tokens'

type Args = LabelledCall['args']

/**
 * The demonstration with the parts of its calls that stand in the task's words as values: written alike, in another casing, as
 * another form of the same date or number, in quotes, or as a list. What the task does not say stays as it was shown.
 */
export function generalise(shown: Demonstration): Demonstration {
  if (Object.keys(shown.values).length > 0) return shown
  const finder = new Finder(shown.task)
  const calls = shown.calls.map((call) => ({ ...call, args: argsWithSlots(call, finder) }))
  return { ...shown, values: finder.values, calls }
}

function argsWithSlots({ policy, args }: LabelledCall, finder: Finder): Args {
  const about = slotName(args)
  return Object.fromEntries(
    Object.entries(args).map(([arg, value]) => {
      // What is put in is a value wherever the task says it; what is only named must be said as a name.
      const put =
        PUT_IN.has(arg) ||
        (policy === 'choose_option' && arg === 'option') ||
        (policy === 'set_checkboxes' && arg === 'names')
      return [
        arg,
        withSlots(value, finder, {
          put,
          name: put && about !== undefined ? about : (NAMES[arg] ?? arg),
          text: arg === 'text' || arg === 'date',
        }),
      ]
    }),
  )
}

const PUT_IN = new Set('text date time value option names from to query answer'.split(' '))
/** What a slot for a thing that is only named is called. */
const NAMES: { readonly [arg: string]: string } = { target: 'what', names: 'boxes', option: 'choice' }

/** A slot is called as the field that it fills. */
function slotName({ field, list, slider, group }: Args): string | undefined {
  const [target] = [field, list, slider, group].filter((one) => one !== undefined && one !== null)
  const name =
    typeof target === 'string' ? target : isRecord(target) && typeof target.name === 'string' ? target.name : ''
  const words = fold(name).match(/[a-z0-9]+/g) ?? []
  const [first, ...rest] = words.slice(0, 4)
  if (first === undefined) return undefined
  const joined = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[a-z]/.test(joined) ? joined : `value${joined}`
}

const isRecord = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

interface Wanted {
  /** It goes into the page; otherwise it names something there. */
  put: boolean
  name: string
  /** The argument is a text, whatever it says. */
  text: boolean
}

function withSlots(json: Args[string], finder: Finder, wanted: Wanted): Args[string] {
  if (typeof json === 'string') return finder.place(json, wanted) ?? json
  if (typeof json === 'number') return finder.placeNumber(json, wanted.name) ?? json
  if (Array.isArray(json)) {
    const texts = json.filter((one) => typeof one === 'string')
    if (texts.length === json.length && json.length > 0) return finder.placeList(texts, wanted.name) ?? json
    return json
  }
  if (!isRecord(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, part]) => {
      const inner: Wanted = key === 'within' ? { ...wanted, put: false, name: 'within' } : { ...wanted, put: false }
      const kept = key === 'role' ? part : key === 'nth' ? nthSlot(part, finder) : withSlots(part, finder, inner)
      return [key, kept]
    }),
  )
}

const nthSlot = (nth: Args[string], finder: Finder): Args[string] =>
  typeof nth === 'number' ? (finder.placeOrdinal(nth) ?? nth) : nth

/** Finds values in the words of a task; a place is taken for the same value only. */
class Finder {
  readonly values: { [name: string]: Value } = {}
  readonly #task: string
  readonly #tokens: readonly Token[]
  readonly #taken: { from: number; to: number; name: string; said: string }[] = []

  constructor(task: string) {
    this.#task = task
    this.#tokens = tokensOf(task)
  }

  place(value: string, { put, name, text }: Wanted): string | undefined {
    if (value.trim() === '' || placeholdersIn(value).length > 0 || /\{\{\w+\}\}/.test(value)) return undefined
    const dated = this.#placeDate(value, name) ?? this.#placeTime(value, name)
    if (dated !== undefined) return dated
    const span = this.#spanOf(value, put)
    if (span) return this.#slot(span, name, value)
    const count = put ? numberFrom(value) : undefined
    const counted = count === undefined ? undefined : this.placeNumber(count, name)
    return counted === undefined ? undefined : text ? counted.replace('}', '|text}') : counted
  }

  placeNumber(value: number, name: string): string | undefined {
    const at = this.#tokens.findIndex(
      (token, index) =>
        token.kind !== 'quoted' && numberFrom(token.text) === value && this.#isFree(index, index + 1, String(value)),
    )
    return at < 0 ? undefined : this.#take({ from: at, to: at + 1 }, name, value, String(value))
  }

  placeOrdinal(value: number): string | undefined {
    const at = this.#tokens.findIndex(
      (token, index) => ordinalFrom(token.text) === value && this.#isFree(index, index + 1, String(value)),
    )
    return at < 0 ? undefined : this.#take({ from: at, to: at + 1 }, 'n', value, String(value))
  }

  /** Texts that stand in the task one after the other, in any order. */
  placeList(items: readonly string[], name: string): string | undefined {
    const spans = items.map((item) => this.#spanOf(item, true))
    if (spans.some((span) => span === undefined)) return undefined
    const found = spans.flatMap((span) => (span ? [span] : []))
    const [from, to] = [Math.min(...found.map((span) => span.from)), Math.max(...found.map((span) => span.to))]
    if (!this.#isFree(from, to, items.join())) return undefined
    const said = itemsOf(this.#tokens.slice(from, to), this.#task)
    // More is said between them than they are: then they are no list.
    if (said.length !== items.length) return undefined
    return this.#take({ from, to }, name, said, items.join())
  }

  #placeDate(value: string, name: string): string | undefined {
    const day = readDay(value)
    if (!day) return undefined
    const at = this.#tokens.findIndex((token, index) => {
      const said = token.kind === 'date' || token.kind === 'quoted' ? readDay(token.text) : undefined
      const same = said && said.day === day.day && said.month === day.month && (said.year ?? day.year) === day.year
      return same && this.#isFree(index, index + 1, value)
    })
    const token = this.#tokens[at]
    return token ? this.#take({ from: at, to: at + 1 }, name === 'value' ? 'date' : name, token.text, value) : undefined
  }

  #placeTime(value: string, name: string): string | undefined {
    const time = readTime(value)
    if (!time) return undefined
    const at = this.#tokens.findIndex((token, index) => {
      const said = /\d/.test(token.text) ? readTime(token.text) : undefined
      return said && said.hour === time.hour && said.minute === time.minute && this.#isFree(index, index + 1, value)
    })
    const token = this.#tokens[at]
    return token ? this.#take({ from: at, to: at + 1 }, name === 'value' ? 'time' : name, token.text, value) : undefined
  }

  /** Where the words stand as words of their own; what only names something must be quoted or written as a name. */
  #spanOf(value: string, put: boolean): { from: number; to: number } | undefined {
    const spans = [...this.#spans(value)].filter(({ from, to }) => this.#isFree(from, to, value))
    const quoted = spans.find(({ from, to }) => to - from === 1 && this.#tokens[from]?.kind === 'quoted')
    if (quoted) return quoted
    if (put) return spans[0]
    return spans.find(({ from, to }) => {
      const said = this.#tokens.slice(from, to)
      // "click Submit" says what every such task says; the name of a thing is no word that pages share.
      return from > 0 && said.every(isNameLike) && !(to - from === 1 && said.every(isShared))
    })
  }

  *#spans(value: string): Generator<{ from: number; to: number }> {
    const wanted = fold(value)
    for (const [from, first] of this.#tokens.entries()) {
      // A quoted beginning is a value too: what starts with it was chosen.
      const quoted = first.kind === 'quoted' ? fold(first.text) : ''
      if (quoted === wanted || (quoted.length > 1 && wanted.startsWith(quoted))) yield { from, to: from + 1 }
      for (let to = from + 1; to <= Math.min(this.#tokens.length, from + LONGEST); to++) {
        const last = this.#tokens[to - 1]
        if (!last || last.kind === 'quoted' || first.kind === 'quoted') break
        const said = fold(this.#task.slice(first.start, last.end))
        if (said.length > wanted.length) break
        if (said === wanted) yield { from, to }
      }
    }
    // A suggestion says more than the words that led to it: `Oslo, Norway (OSL)` for `Oslo`.
    for (const [from, token] of this.#tokens.entries()) {
      if (token.kind === 'word' && token.text.length > 2 && capitalised(token) && beginsWith(wanted, fold(token.text)))
        yield { from, to: from + 1 }
    }
  }

  #isFree(from: number, to: number, said: string): boolean {
    return this.#taken.every(
      (one) => one.to <= from || one.from >= to || (one.from === from && one.to === to && one.said === said),
    )
  }

  /** A text as it stands in the task, brought into the casing that the page was given. */
  #slot(span: { from: number; to: number }, name: string, value: string): string {
    const [first, last] = [this.#tokens[span.from], this.#tokens[span.to - 1]]
    const said = span.to - span.from === 1 ? (first?.text ?? '') : this.#task.slice(first?.start, last?.end)
    const slot = this.#take(span, name, said, value)
    if (said === value) return slot
    if (value === said.toUpperCase()) return slot.replace('}', '|upper}')
    if (value === said.toLowerCase()) return slot.replace('}', '|lower}')
    return slot
  }

  #take(span: { from: number; to: number }, name: string, value: Value, said: string): string {
    const known = this.#taken.find((one) => one.from === span.from && one.to === span.to)
    if (known) return `{${known.name}}`
    let own = name
    for (let count = 2; Object.hasOwn(this.values, own); count++) own = `${name}${count}`
    this.values[own] = value
    this.#taken.push({ ...span, name: own, said })
    return `{${own}}`
  }
}

/** No value has more words. */
const LONGEST = 60

const isNameLike = (token: Token): boolean =>
  token.kind === 'quoted' ||
  token.kind === 'number' ||
  token.kind === 'ordinal' ||
  capitalised(token) ||
  token.kind === 'mark'

const isShared = (token: Token): boolean => token.kind === 'word' && conceptsOf(token.text).length > 1

const beginsWith = (text: string, start: string): boolean =>
  text.startsWith(start) && /^[^\p{L}\p{N}]/u.test(text.slice(start.length))

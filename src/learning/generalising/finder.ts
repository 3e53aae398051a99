import { saysLooks } from '../../page/looks'
import { fold } from '../../page/words'
import { placeholdersIn, type Value } from '../demonstration'
import { itemsOf } from '../matching/fit'
import { conceptsOf } from '../words/meanings'
import { numberFrom, ordinalFrom } from '../words/numbers'
import { capitalised, type Token, tokensOf } from '../words/tokens'
import { sayingOf } from './moments'

/** What is looked for in a task's words. */
export interface Wanted {
  /** It goes into the page; otherwise it names something there. */
  put: boolean
  /** What the slot is called. */
  name: string
  /** The argument is a text, whatever it says. */
  text: boolean
}

/** Finds values in the words of a task; a place is taken for the same value only. */
export class Finder {
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
    const dated = this.#placeMoment(value, name)
    if (dated !== undefined) return dated
    const span = this.#spanOf(value, put)
    if (span) return this.#slot(span, name, value)
    const count = put ? numberFrom(value) : undefined
    const counted = count === undefined ? undefined : this.placeNumber(count, name)
    return counted === undefined ? undefined : text ? counted.replace('}', '|text}') : counted
  }

  /** The one quotation of the task, if no value stands in it. */
  onlyQuoted(): string | undefined {
    const quoted = this.#tokens.flatMap((token, at) => (token.kind === 'quoted' ? [{ token, at }] : []))
    const [only] = quoted
    return only && quoted.length === 1 && this.#isFree(only.at, only.at + 1, '') ? only.token.text : undefined
  }

  /** A text that the task quotes as it is. */
  placeQuoted(value: string, name: string): string | undefined {
    const at = this.#tokens.findIndex(({ kind, text }) => kind === 'quoted' && text === value)
    return at >= 0 && this.#isFree(at, at + 1, value) ? this.#slot({ from: at, to: at + 1 }, name, value) : undefined
  }

  /** A text of which the task quotes no more than its beginning, and perhaps its end: the slots of these. */
  placeEnds(value: string): { start: string; end: string | undefined } | undefined {
    const wanted = fold(value)
    const quoted = this.#tokens.flatMap(({ kind, text }, at) =>
      kind === 'quoted' && text !== '' ? [{ text, at }] : [],
    )
    const [start, end, ...others] = quoted.filter(({ at }) => this.#isFree(at, at + 1, ''))
    if (!start || !wanted.startsWith(fold(start.text))) return undefined
    const isWhole = wanted === fold(start.text) && !STARTS.test(this.#task.slice(0, this.#tokens[start.at]?.start))
    if (isWhole || others.length > 0 || (end && !wanted.endsWith(fold(end.text)))) return undefined
    const place = ({ text, at }: { text: string; at: number }, name: string): string =>
      this.#slot({ from: at, to: at + 1 }, name, text)
    return { start: place(start, 'start'), end: end && place(end, 'end') }
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
    // "Ann and forward": the one is a name, the other something to do.
    const shared = found.filter((span) => this.#tokens.slice(span.from, span.to).every(isShared)).length
    if (shared > 0 && shared < found.length) return undefined
    const said = itemsOf(this.#tokens.slice(from, to), this.#task)
    // More is said between them than they are: then they are no list.
    const own = found.toSorted((one, other) => one.from - other.from).map((span) => this.#said(span))
    if (said.length !== own.length || !own.every((text, at) => text === said[at])) return undefined
    return this.#take({ from, to }, name, said, items.join())
  }

  /** A date or a time in whatever form the task says it. */
  #placeMoment(value: string, name: string): string | undefined {
    const said = sayingOf(value)
    const at = said
      ? this.#tokens.findIndex((token, index) => said.by(token) && this.#isFree(index, index + 1, value))
      : -1
    const token = this.#tokens[at]
    return said && token
      ? this.#take({ from: at, to: at + 1 }, name === 'value' ? said.kind : name, token.text, value)
      : undefined
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
      const named = said.every((token, at) => isNameLike(token) || isHandle(said[at - 1])) || saysLooks(value)
      return from > 0 && named && !(to - from === 1 && said.every(isShared))
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
    yield* this.#partsOf(wanted)
  }

  /** A suggestion says more than the words that led to it: `Oslo, Norway (OSL)` for `Oslo, Norway`, `Oslo` or `OSL`. */
  *#partsOf(wanted: string): Generator<{ from: number; to: number }> {
    for (let length = LONGEST_NAME; length > 0; length--) {
      for (const [from, token] of this.#tokens.entries()) {
        const to = from + length
        if (token.kind !== 'word' || !capitalised(token) || token.text.length < 3 || !this.#tokens[to - 1]) continue
        const said = fold(this.#said({ from, to }))
        const ends = this.#tokens[to - 1]?.kind !== 'mark'
        if (ends && (beginsWith(wanted, said) || (length === 1 && standsIn(wanted, said)))) yield { from, to }
      }
    }
  }

  #isFree(from: number, to: number, said: string): boolean {
    return this.#taken.every(
      (one) => one.to <= from || one.from >= to || (one.from === from && one.to === to && one.said === said),
    )
  }

  /** A text as it stands in the task, brought into the casing that the page was given. */
  #slot(span: { from: number; to: number }, name: string, value: string): string {
    const said = this.#said(span)
    const slot = this.#take(span, name, said, value)
    if (said === value) return slot
    if (value === said.toUpperCase()) return slot.replace('}', '|upper}')
    if (value === said.toLowerCase()) return slot.replace('}', '|lower}')
    return slot
  }

  #said({ from, to }: { from: number; to: number }): string {
    const [first, last] = [this.#tokens[from], this.#tokens[to - 1]]
    return to - from === 1 ? (first?.text ?? '') : this.#task.slice(first?.start, last?.end)
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

const STARTS = /\b(start|begin)(s|ning|ing)? with\s*$/i

/** No value has more words. */
const LONGEST = 60
/** No name that people say for a suggestion has more. */
const LONGEST_NAME = 8

const isNameLike = (token: Token): boolean =>
  token.kind === 'quoted' ||
  token.kind === 'number' ||
  token.kind === 'ordinal' ||
  capitalised(token) ||
  token.kind === 'mark'

/** The mark before a name such as `@ann`. */
const isHandle = (before: Token | undefined): boolean => before?.kind === 'mark' && /^[@#]$/.test(before.text)

const isShared = (token: Token): boolean => token.kind === 'word' && conceptsOf(token.text).length > 1

const beginsWith = (text: string, start: string): boolean =>
  text.startsWith(start) && /^[^\p{L}\p{N}]/u.test(text.slice(start.length))

/** A code in brackets: what else stands within a text says too little of it. */
const standsIn = (text: string, part: string): boolean => text.includes(`(${part})`)

import type { Json } from '../../page/json'
import type { PlannedCall } from '../../policies/plan'
import type { Call } from '../../policies/policy'

/**
 * Calls as prompts and models write them, HeaP's own notation: `fill_text('Name', 'Ada')`, `code = read_text('Code')`.
 * Short, and what models that learned from code write most surely.
 */

/** What stands in a call's text, before anybody has looked at the library. */
export interface Written {
  policy: string
  positional: Json[]
  named: { [name: string]: Json }
  as?: string
}

/** A call with its arguments by position, as far as they stand in the policy's own order, else by name. */
export function writeCall({ policy, args, as }: Call | PlannedCall, order: readonly string[]): string {
  const given = Object.keys(args)
  const inPlace = order.findIndex((name) => !(name in args))
  const placed = inPlace < 0 ? order : order.slice(0, inPlace)
  const parts = [
    ...placed.map((name) => writeValue(args[name] ?? null)),
    ...given.filter((name) => !placed.includes(name)).map((name) => `${name}=${writeValue(args[name] ?? null)}`),
  ]
  return `${as ? `${as} = ` : ''}${policy}(${parts.join(', ')})`
}

export function writeValue(value: Json): string {
  if (typeof value === 'string') {
    return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => writeValue(item)).join(', ')}]`
  if (value === null || typeof value !== 'object') return String(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${writeValue(item)}`)
    .join(', ')}}`
}

/** The calls in a text that should be one: small models write a whole plan into it, `fill_text('Name', 'Ada'), click('Save')`. */
export function callsIn(text: string): string[] {
  const said = text.trim()
  const head = HEAD.exec(said)
  if (!head) return [said]
  const reader = new Reader(said, head[0].length)
  reader.args(')')
  const rest = reader.rest().replace(/^[\s,;]+/, '')
  return HEAD.test(rest) ? [said.slice(0, -rest.length), ...callsIn(rest)] : [said]
}

/** `fill_text(`, or `code = read_text(` for a call that returns something. */
const HEAD = /^(?:([A-Za-z]\w*)\s*=\s*)?([A-Za-z][\w ]*?)\s*\(/

/** Reads one call, forgiving about quotes, names and missing brackets; undefined when it is none. */
export function readWritten(text: string): Written | undefined {
  const said = text.trim().replace(/;$/, '')
  if (said.startsWith('{')) return readObject(said)
  const head = HEAD.exec(said)
  if (!head) {
    const bare = said.match(/^([A-Za-z]\w*)(?:\s*:)?(?:\s+([\s\S]+))?$/)
    if (!bare) return undefined
    return { policy: bare[1] ?? '', positional: bare[2] ? [unquoted(bare[2])] : [], named: {} }
  }
  const reader = new Reader(said, head[0].length)
  const { positional, named } = reader.args(')')
  return { policy: (head[2] ?? '').trim(), positional, named, ...(head[1] && { as: head[1] }) }
}

/** `{"policy": …, "args": {…}}` and its kin, from models that think of tool calls. */
function readObject(text: string): Written | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(json)) return undefined
  const policy = json.policy ?? json.name ?? json.tool ?? json.function
  const args = json.args ?? json.arguments ?? json.parameters ?? {}
  if (typeof policy !== 'string') return undefined
  const as = typeof json.as === 'string' && json.as ? { as: json.as } : {}
  if (Array.isArray(args)) return { policy, positional: args, named: {}, ...as }
  return isRecord(args) ? { policy, positional: [], named: { ...args }, ...as } : undefined
}

const isRecord = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const unquoted = (text: string): string => text.trim().replace(/^(['"`])([\s\S]*)\1$/, '$2')

const CLOSING: { readonly [opening: string]: string } = { "'": "'", '"': '"', '`': '`', '“': '”', '‘': '’' }
const WORDS: { readonly [word: string]: Json } = {
  true: true,
  false: false,
  null: null,
  none: null,
  undefined: null,
}

/** Walks through the arguments of one call. Never throws: what it can't read it takes as text. */
class Reader {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  args(end: string): { positional: Json[]; named: { [name: string]: Json } } {
    const positional: Json[] = []
    const named: { [name: string]: Json } = {}
    for (this.#skip(); this.#at < this.#text.length && this.#peek() !== end; this.#skip()) {
      const name = this.#name()
      const value = this.#value(end)
      if (name === undefined) positional.push(value)
      else named[name] = value
      this.#skip()
      if (this.#peek() === ',') this.#at++
      else if (this.#peek() !== end) break
    }
    this.#at++
    return { positional, named }
  }

  /** What it has not walked through. */
  rest = (): string => this.#text.slice(this.#at)

  #peek = (): string => this.#text[this.#at] ?? ''

  #skip(): void {
    while (/\s/.test(this.#peek())) this.#at++
  }

  /** `name=` or `name:` before a value. */
  #name(): string | undefined {
    const found = /^(?:"(\w+)"|'(\w+)'|([A-Za-z]\w*))\s*(?:=(?!=)|:(?!\/\/))\s*/.exec(this.#text.slice(this.#at))
    if (!found) return undefined
    this.#at += found[0].length
    return found[1] ?? found[2] ?? found[3]
  }

  #value(end: string): Json {
    const opening = this.#peek()
    const closing = CLOSING[opening]
    if (closing) return this.#string(closing, end)
    if (opening === '[') {
      this.#at++
      return this.args(']').positional
    }
    if (opening === '{' && /^\{\s*["'\w]+\s*:/.test(this.#text.slice(this.#at))) {
      this.#at++
      return this.args('}').named
    }
    return this.#bare(end)
  }

  /** A quote ends the text only where the call can go on after it, so that 'O'Brien' is read as it is meant. */
  #string(closing: string, end: string): string {
    let value = ''
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const at = this.#peek()
      if (at === '\\') value += ESCAPES[this.#text[++this.#at] ?? ''] ?? this.#peek()
      else if (at === closing && this.#endsHere(end)) {
        this.#at++
        return value
      } else value += at
    }
    return value
  }

  #endsHere(end: string): boolean {
    const rest = this.#text.slice(this.#at + 1).trimStart()
    return rest === '' || rest.startsWith(',') || rest.startsWith(end)
  }

  #bare(end: string): Json {
    const start = this.#at
    while (this.#at < this.#text.length && this.#peek() !== ',' && this.#peek() !== end) this.#at++
    const word = this.#text.slice(start, this.#at).trim()
    const known = WORDS[word.toLowerCase()]
    if (known !== undefined) return known
    return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word
  }
}

const ESCAPES: { readonly [character: string]: string } = { n: '\n', t: '\t' }

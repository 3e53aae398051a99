import type { Action } from '../../page/action'
import type { Json } from '../../page/json'
import { language } from '../texts/say'
import { texts } from '../texts/texts'
import type { Named } from './named'

const { words: acted } = texts

/** What an action does, in words: `Type “Oslo” into “From”`. */
export function actionInWords(action: Action, named: Named | undefined): string {
  const on = nameInWords(named)
  switch (action.kind) {
    case 'click':
      if (action.button === 'right') return acted.rightClick(on)
      return action.count === 2 ? acted.doubleClick(on) : acted.click(on)
    case 'hover':
      return acted.hover(on)
    case 'type':
      return acted.type(quoted(action.text), on)
    case 'press':
      return named ? acted.pressIn(action.key, on) : acted.press(action.key)
    case 'select':
      return acted.select(on)
    case 'set_value':
      return acted.set(quoted(action.value), on)
    case 'scroll':
      return action.by ? acted.scroll(on) : acted.scrollTo(on)
    case 'drag':
      return acted.drag(on)
    case 'select_text':
      return action.text === undefined ? acted.mark(on) : acted.markText(quoted(action.text), on)
    case 'upload':
      return acted.upload(on)
    case 'navigate':
      if (action.to === 'back' || action.to === 'forward' || action.to === 'reload') return acted[action.to]
      return acted.open(action.to)
  }
}

const nameInWords = (named: Named | undefined): string =>
  named?.name ? quoted(named.name) : somethingOf(named?.role ?? '')

const somethingOf = (role: string): string => (role === '' || role === 'generic' ? acted.anElement : acted.a(role))

const quoted = (text: string): string => acted.quoted(text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** `fill_text` as `Fill text`. */
export const policyInWords = (policy: string): string => texts.calls.policies[policy] ?? inPlainWords(policy)

export const argumentNameInWords = (name: string): string => texts.calls.args[name] ?? inPlainWords(name)

/** Of what the catalogue does not know, such as a policy that an older log names. */
function inPlainWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Any value as people write it: text as it is, lists with commas, a target by its name. */
export function valueInWords(value: Json): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return value.map(valueInWords).filter(Boolean).join(', ')
  return Object.entries(value)
    .map(([name, part]) => (name === 'name' ? valueInWords(part) : `${name} ${valueInWords(part)}`))
    .join(', ')
}

/** A call's argument as one or several chips; a bare number or yes says nothing without its name. */
export function argumentInWords(name: string, value: Json): string[] {
  if (isList(value)) return value.map(valueInWords)
  if (typeof value === 'number') {
    const called = argumentNameInWords(name).toLowerCase()
    return [COUNTED.has(name) ? `${value} ${called}` : `${called} ${value}`]
  }
  if (typeof value === 'boolean') return value ? [argumentNameInWords(name).toLowerCase()] : []
  return [valueInWords(value)]
}

/** What a number tells how many there are of. */
const COUNTED = new Set('seconds pixels pages times rows columns'.split(' '))

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Who planned: `skill Book a table` as `by the skill “Book a table”`. */
export function sourceInWords(source: string): string {
  const [, kind, name = ''] = /^(skill|model) (.+)$/s.exec(source) ?? []
  if (kind === 'skill') return texts.run.bySkill(name)
  return texts.run.by(kind === 'model' ? name : source)
}

/** `0.4 s`, `12 s`, `2 min 5 s`. */
export function durationInWords(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `$0.0042`, `$1.30`. */
export const moneyInWords = (dollars: number): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: dollars > 0 && dollars < 0.1 ? 4 : 2,
  }).format(dollars)

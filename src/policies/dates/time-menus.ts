import type { PageNode } from '../../page/node'
import { type Observation, subtreeOf } from '../../page/observation'

/** What a time of day is put together of; `half` is AM or PM. */
export type TimePart = 'hour' | 'minute' | 'half'

/** Which part of a time a native list offers: hours that count up, minutes from none to at most 59, AM and PM. */
export function menuPartOf(page: Observation, node: PageNode): TimePart | undefined {
  if (node.input !== 'select') return undefined
  const texts = optionsOf(page, node).map(({ name }) => name.trim())
  const halves = texts.filter((text) => HALF.test(text))
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number)
  // Beside them stands at most what the list shows while nothing is chosen.
  if (halves.length > 0 && texts.length - halves.length <= 1) return 'half'
  if (numbers.length === 0 || texts.length - numbers.length > 1) return undefined
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  const isUp = (step: number): boolean =>
    numbers.every((number, at) => at === 0 || number % step === (first + at) % step)
  if (numbers.length > 1 && Math.max(...numbers) <= 23 && (isUp(24) || isUp(12))) return 'hour'
  const rises = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
  return rises && first === 0 && last <= 59 && (last >= 30 || numbers.length === 1) ? 'minute' : undefined
}

/** The option of such a list that says this: `05` is 5, `pm` is PM. */
export const menuOptionFor = (page: Observation, node: PageNode, text: string): PageNode | undefined =>
  optionsOf(page, node).find(({ name }) => said(name) === said(text))

/** AM or PM in whatever form, and numbers without their zeros. */
const said = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/^0(?=\d)/, '')

const optionsOf = (page: Observation, node: PageNode): PageNode[] =>
  [...subtreeOf(page, node)].filter(({ role }) => role === 'option')

/** AM or PM, alone. */
export const HALF = /^[ap]\.?m\.?$/i

import type { Json } from '../../src/page/json'

/** What a page's widgets hold, by their own account: each value is asked of the library, not read off the page. */
interface Values {
  readonly [name: string]: () => Json | Promise<Json>
}

/** Builds a page in the stage and says how its values are read. */
export type Show = (stage: HTMLElement) => Values | Promise<Values>

declare global {
  interface Window {
    values?: Values
  }
}

/** A label with a text input beside it, as most libraries want to start from. */
export function input(stage: HTMLElement, label: string, value = ''): HTMLInputElement {
  const field = document.createElement('input')
  field.value = value
  return labelled(stage, label, field)
}

/** Puts an element into the stage under a label that is tied to it. */
function labelled<Field extends HTMLElement>(stage: HTMLElement, label: string, field: Field): Field {
  const id = label.toLowerCase().replace(/\W+/g, '-')
  field.id ||= id
  const line = document.createElement('p')
  const words = document.createElement('label')
  words.htmlFor = field.id
  words.textContent = label
  line.append(words, ' ', field)
  stage.append(line)
  return field
}

/** A native select with these options, the first of them empty. */
export function select(stage: HTMLElement, label: string, options: readonly string[]): HTMLSelectElement {
  const list = document.createElement('select')
  list.append(new Option('', ''), ...options.map((option) => new Option(option, option)))
  return labelled(stage, label, list)
}

/** The first element in the stage that the selector finds. Throws when there is none: a slip in the page itself. */
export function one(stage: ParentNode, selector: string): HTMLElement {
  const found = stage.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}

export const COUNTRIES = [
  'Austria',
  'Belgium',
  'Brazil',
  'Canada',
  'Chile',
  'Denmark',
  'Finland',
  'France',
  'Germany',
  'Greece',
  'Iceland',
  'India',
  'Ireland',
  'Italy',
  'Japan',
  'Kenya',
  'Mexico',
  'Morocco',
  'Netherlands',
  'New Zealand',
  'Norway',
  'Peru',
  'Poland',
  'Portugal',
  'South Africa',
  'South Korea',
  'Spain',
  'Sweden',
  'Switzerland',
  'Vietnam',
]

/** Countries with their towns, as cascaders and trees take them. */
export const PLACES = [
  {
    value: 'Norway',
    label: 'Norway',
    children: [
      { value: 'Oslo', label: 'Oslo' },
      { value: 'Bergen', label: 'Bergen' },
    ],
  },
  { value: 'Chile', label: 'Chile', children: [{ value: 'Arica', label: 'Arica' }] },
]

/** Whether nobody could tell two colours apart, as `#rrggbb`: a pointer has no place between two pixels. */
export function near(one: string, other: string): boolean {
  const parts = (color: string): number[] =>
    (color.match(/[\da-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16))
  return parts(one).length === 3 && parts(one).every((part, at) => Math.abs(part - (parts(other)[at] ?? 999)) <= 6)
}

/** A day as `2026-03-12`, in the time of the page; '' for none. */
export function iso(date: Date | null | undefined): string {
  if (!date) return ''
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

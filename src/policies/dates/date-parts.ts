import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, shownIn, subtreeOf } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import { listed, type Offer } from '../options/offers'
import type { Call, Steps } from '../policy'
import { act, call, fail } from '../steps'
import { DAY, MONTH, YEAR } from './date-segments'
import { type DayAsked, monthName, sayDay } from './dates'
import { monthNamed } from './month-names'

/** A date asked for in three fields of their own, as forms do for a date of birth: lists, native or drawn, or text fields. */
export interface DateParts {
  year: PageNode
  month: PageNode
  day: PageNode
}

type Part = keyof DateParts
const PARTS: readonly Part[] = ['year', 'month', 'day']

/** The three fields that stand under that name, or that the field of that name is one of. Undefined where it isn't one of each. */
export function datePartsOf(page: Observation, target: Target, field: PageNode | undefined): DateParts | undefined {
  if (!field || !partOf(page, field)) {
    const refs = [...(findContainer(page, target, (node) => partOf(page, node) !== undefined) ?? [])]
    return oneOfEach(
      page,
      refs.flatMap((ref) => nodeAt(page, ref) ?? []),
    )
  }
  for (const group of ancestorsOf(page, field)) {
    const parts = oneOfEach(page, [...subtreeOf(page, group)])
    if (parts) return parts
  }
  return undefined
}

function oneOfEach(page: Observation, nodes: readonly PageNode[]): DateParts | undefined {
  const [[year, ...years], [month, ...months], [day, ...days]] = PARTS.map((part) =>
    nodes.filter((node) => partOf(page, node) === part),
  ) as [PageNode[], PageNode[], PageNode[]]
  return year && month && day && years.length + months.length + days.length === 0 ? { year, month, day } : undefined
}

/** Which part of a date a list offers or a text field is named for. */
function partOf(page: Observation, node: PageNode): Part | undefined {
  if (node.input === 'select') {
    const texts = optionsOf(page, node).map(({ text }) => text)
    return (['year', 'day', 'month'] as const).find(
      (part) => texts.filter((text) => READ[part](text) !== undefined).length >= LEAST[part],
    )
  }
  const opens = opensList(node)
  if (node.role !== 'textbox' && node.input !== 'number' && !opens) return undefined
  // A list that is drawn shows what it is for as long as it is empty.
  const words = [node.name, node.description, opens ? node.value : node.hint].join(' ')
  return PARTS.find((part) => WORDS[part].test(words)) ?? (opens ? partShown(shownIn(page, node)) : undefined)
}

const opensList = ({ role, popup }: PageNode): boolean =>
  role === 'combobox' || (role === 'button' && popup === 'listbox')

const partShown = (text: string): Part | undefined =>
  READ.year(text) ? 'year' : monthNamed(text.trim()) ? 'month' : READ.day(text) ? 'day' : undefined

/** An option's text as this part's number. */
const READ: { readonly [part in Part]: (text: string) => number | undefined } = {
  year: (text) => (/^(1[89]|20)\d\d$/.test(text.trim()) ? Number(text) : undefined),
  month: (text) => monthNamed(text.trim()) ?? numberUpTo(12, text),
  day: (text) => numberUpTo(31, text),
}

/** So many readable options make a list one of that part; what has as many as days is not one of months. */
const LEAST: { readonly [part in Part]: number } = { year: 2, month: 4, day: 28 }
const WORDS: { readonly [part in Part]: RegExp } = { year: YEAR, month: MONTH, day: DAY }

function numberUpTo(most: number, text: string): number | undefined {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

const optionsOf = (page: Observation, select: PageNode): Offer[] =>
  [...subtreeOf(page, select)].flatMap((node) => (node.role === 'option' ? { node, text: node.name } : []))

/** Chooses or types the year, the month, the day, in this order: how many days there are depends on the others. */
export function* chooseParts(start: Observation, parts: DateParts, { year, month, day }: DayAsked): Steps {
  if (year === undefined) return fail('bad_arguments', 'The date has no year: give the year too.')
  const asked = { year, month, day }
  let page = start
  for (const part of PARTS) {
    const field = nodeAt(page, parts[part].ref) ?? fail('detached', `The field for the ${part} went away.`)
    page = yield* field.input === 'select'
      ? choose(page, field, part, asked[part])
      : opensList(field)
        ? pick(field, part, asked[part])
        : type(field, asked[part])
  }
  const shown = PARTS.map((part) => shownIn(page, nodeAt(page, parts[part].ref) ?? parts[part]))
  const taken = PARTS.every((part, index) => readPart(part, shown[index] ?? '') === asked[part])
  return taken
    ? done(shown.join('-'))
    : fail('refused', `The fields show ${shown.join('-')} after ${sayDay(asked)} was put in.`)
}

const readPart = (part: Part, text: string): number | undefined => READ[part](text) ?? (Number(text) || undefined)

function* choose(page: Observation, field: PageNode, part: Part, wanted: number): Steps<Observation> {
  const options = optionsOf(page, field)
  const option = options.find(({ text }) => READ[part](text) === wanted)
  const said = part === 'month' ? monthName(wanted) : String(wanted)
  if (!option) return fail('not_offered', `There is no ${part} ${said}: the list offers ${listed(options)}.`)
  return option.node.states.selected ? page : yield* act({ kind: 'select', ref: field.ref, options: [option.node.ref] })
}

/** Out of the list that it opens, which may name the months or count them. */
function* pick({ ref }: PageNode, part: Part, wanted: number): Steps<Observation> {
  const choice = (option: string): Call => ({ policy: 'choose_option', args: { list: ref, option } })
  if (part === 'month') {
    const { page, outcome } = yield { kind: 'call', call: choice(monthName(wanted)) }
    if (outcome.ok) return page
  }
  return (yield* call(choice(String(wanted)))).page
}

const type = (field: PageNode, wanted: number): Steps<Observation> =>
  act({ kind: 'type', ref: field.ref, text: String(wanted).padStart(2, '0'), replace: true })

import { isButton } from '../../page/buttons'
import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { nodeAt, type Observation, shownIn, subtreeOf } from '../../page/observation'
import { fold } from '../../page/words'
import { hasTimeParts } from '../choose-time'
import { datePartsOf } from '../dates/date-parts'
import { readFullDay } from '../dates/dates'
import { isNativeDate } from '../dates/native-date'
import { readPeriod } from '../dates/period'
import { isRelativeDay } from '../dates/relative-day'
import { readSpan } from '../dates/span-format'
import { readTime } from '../dates/times'
import { readWeek } from '../dates/weeks'
import { findOfKind } from '../locating/locate'
import type { Call } from '../policy'
import { isBox } from '../set-checkboxes'
import { stripFor } from '../sliders/star-strip'
import { starFor } from '../sliders/stars'
import { findStepper } from '../sliders/stepper'
import { isSlider, looksLikeThumb } from '../sliders/thumb'
import { codeBoxesOf } from './code-boxes'

export type FormValue = string | number | boolean | string[]

/** The call that brings a value into the field of that label, by what the field is and what the value is. */
export function callFor(page: Observation, label: string, value: FormValue): Call {
  if (typeof value === 'boolean') return boxes([label], value ? {} : { off: true })
  const span = spanOf(page, label, value)
  if (span) return { policy: 'choose_dates', args: { field: label, ...span } }
  if (Array.isArray(value)) {
    const field = fieldOf(page, label)
    const isTyped = field !== undefined && /^(textbox|searchbox)$/.test(field.role) && fold(field.name) === fold(label)
    const isGroup = !isList(field) && !isTyped && boxesUnder(page, label).length >= Math.max(2, value.length)
    return isGroup
      ? { policy: 'set_checkboxes', args: { names: value, group: label } }
      : { policy: 'choose_option', args: { list: label, option: value } }
  }
  const text = String(value)
  const field = fieldOf(page, label)
  if (!field && codeBoxesOf(page, label, undefined, text)) return { policy: 'fill_text', args: { field: label, text } }
  const isDay = readFullDay(text) !== undefined || isRelativeDay(text)
  if (isDay && datePartsOf(page, label, field)) return { policy: 'choose_date', args: { field: label, date: text } }
  if (field && isScale(page, field, value))
    return { policy: 'set_slider', args: { slider: label, value: Number(value) } }
  if (field) return callForField(page, field, label, value, text)
  if (typeof value === 'number' && findStepper(page, label))
    return { policy: 'set_number', args: { field: label, value } }
  if (typeof value === 'number' && (sliderUnder(page, label) || stripFor(page, label)))
    return { policy: 'set_slider', args: { slider: label, value } }
  if (readTime(text) && hasTimeParts(page, label)) return { policy: 'choose_time', args: { field: label, time: text } }
  const under = boxesUnder(page, label)
  if (under.length > 1 && !under.some(({ role }) => role.endsWith('radio'))) {
    return { policy: 'set_checkboxes', args: { names: [text], group: label } }
  }
  if (under.length === 0 && isDay) return { policy: 'choose_date', args: { field: label, date: text } }
  return { policy: 'choose_option', args: { list: label, option: text } }
}

/** Two days, as a list or in one text, for a field that takes days; what is no such field may be told them as a text. */
function spanOf(page: Observation, label: string, value: FormValue): { from: string; to: string } | undefined {
  if (typeof value !== 'string' && !Array.isArray(value)) return undefined
  const [from, to, ...more] = (typeof value === 'string' ? readSpan(value) : value) ?? []
  const isSpan = from && to && more.length === 0 && readFullDay(from) && readFullDay(to)
  const field = fieldOf(page, label)
  // Boxes further off are not what a field of days stands for.
  const isOfBoxes = !(field && takesDates(field)) && boxesUnder(page, label).length > 1
  if (!isSpan || isOfBoxes) return undefined
  const isPicked = !field || field.states.readonly || CALENDARS.has(field.popup ?? '') || showsDay(page, field)
  return isPicked || takesDates(field) ? { from, to } : undefined
}

const showsDay = (page: Observation, field: PageNode): boolean => readFullDay(shownIn(page, field)) !== undefined

function callForField(page: Observation, field: PageNode, label: string, value: FormValue, text: string): Call {
  if (isBox(field)) {
    if (YES.test(text)) return boxes([label], {})
    if (NO.test(text)) return boxes([label], { off: true })
    return { policy: 'choose_option', args: { list: label, option: text } }
  }
  if (isSlider(field)) return { policy: 'set_slider', args: { slider: label, value: Number(value) } }
  if (field.input === 'time' || (readTime(text) && !readFullDay(text) && hasTimeParts(page, label))) {
    return { policy: 'choose_time', args: { field: label, time: text } }
  }
  if (field.input === 'color') return { policy: 'choose_color', args: { field: label, color: text } }
  if (isNativeDate(field) && field.input !== 'week')
    return { policy: 'choose_date', args: { field: label, date: text } }
  if (readFullDay(text) && (CALENDARS.has(field.popup ?? '') || showsDay(page, field))) {
    return { policy: 'choose_date', args: { field: label, date: text } }
  }
  if (isPartOfYear(text) && (CALENDARS.has(field.popup ?? '') || PICKED.test(field.description ?? ''))) {
    return { policy: 'choose_date', args: { field: label, date: text } }
  }
  if (isList(field)) {
    return field.tag === 'input' && TIME.test(text.trim())
      ? { policy: 'choose_time', args: { field: label, time: text } }
      : { policy: 'choose_option', args: { list: label, option: text } }
  }
  if (field.role === 'spinbutton' || field.input === 'number') {
    return Number.isNaN(Number(text))
      ? { policy: 'fill_text', args: { field: label, text } }
      : { policy: 'set_number', args: { field: label, value: Number(text) } }
  }
  if ((readFullDay(text) || isRelativeDay(text)) && (field.states.readonly || takesDates(field))) {
    return { policy: 'choose_date', args: { field: label, date: text } }
  }
  // A picker may come up as it is entered.
  if (field.role === 'textbox' && TIME.test(text.trim()))
    return { policy: 'choose_time', args: { field: label, time: text } }
  if (field.states.readonly && typeof value === 'number') return { policy: 'set_number', args: { field: label, value } }
  // What nothing can be typed into opens something to choose from.
  if (field.states.readonly) return { policy: 'choose_option', args: { list: label, option: text } }
  return { policy: 'fill_text', args: { field: label, text } }
}

/** Radio buttons that count, as the stars of a rating do. */
function isScale(page: Observation, field: PageNode, value: FormValue): boolean {
  if (typeof value !== 'number' || field.role !== 'radiogroup') return false
  const radios = [...subtreeOf(page, field)].filter(({ role }) => role === 'radio')
  return starFor(radios, value) !== undefined
}

const boxes = (names: string[], more: { off?: boolean }): Call => ({
  policy: 'set_checkboxes',
  args: { names, only: false, ...more },
})

const YES = /^\s*(yes|on|true|1|x|✓|checked|ja|oui|s[ií]|da|да|是)\s*$/i
const NO = /^\s*(no|off|false|0|unchecked|nein|non|nei|nej|não|нет|否)\s*$/i

/** A field of that name that is worked with by itself; none where the name is that of a group. */
export function fieldOf(page: Observation, label: string): PageNode | undefined {
  const { best } = findOfKind(page, label, 'any', {
    suits: (node) => FIELDS.has(node.role) || node.input !== undefined || isSlider(node) || isOpener(node),
  })
  return best && (FIELDS.has(best.role) || isOpener(best) || isSlider(best) || isNativeDate(best)) ? best : undefined
}

const FIELDS = new Set('textbox searchbox combobox listbox spinbutton slider checkbox switch radiogroup'.split(' '))

const isOpener = ({ role, popup, states }: PageNode): boolean =>
  role === 'button' && (popup !== undefined || states.expanded !== undefined)

/** What is chosen from rather than typed into. */
const isList = (node: PageNode | undefined): boolean =>
  node !== undefined &&
  (node.input === 'select' || /^(listbox|combobox|radiogroup)$/.test(node.role) || isOpener(node)) &&
  !(node.tag === 'input' && node.popup === undefined && node.states.expanded === undefined && node.role !== 'combobox')

/** Nothing but a time of day, which lists offer in many forms. */
const TIME = /^\d{1,2}(:\d{2})?\s*[ap]\.?m\.?$|^\d{1,2}:\d{2}$/i

/** What opens from a field that takes dates; lists of options open as other things. */
const CALENDARS = new Set(['dialog', 'grid'])

/** A month, a quarter or a week, which pickers of these take; a year alone may be any number. */
function isPartOfYear(text: string): boolean {
  const { month, quarter } = readPeriod(text) ?? {}
  return month !== undefined || quarter !== undefined || readWeek(text) !== undefined
}

/** What stands in a field for these while it is empty. */
const PICKED = /\b(select|choose|pick)\b.*\b(date|month|quarter|week)\b|yyyy/i

const takesDates = ({ name, description, hint }: PageNode): boolean =>
  /\bdate|calendar|dd?[-/. ]mm?|mm?[-/. ]dd?|yyyy|tt[-/.]mm|jj[-/.]mm|gg[-/.]mm|jjjj|aaaa|дд[-/.]мм|datum\b|fecha|日付|日期/i.test(
    [name, description, hint].join(' '),
  )

/** The boxes that stand with the label; none where buttons of another kind stand nearer to it, which are its choices then. */
function boxesUnder(page: Observation, label: string): PageNode[] {
  const under = (suits: (node: PageNode) => boolean): PageNode[] =>
    [...(findContainer(page, label, (node) => suits(node) && !node.states.inert) ?? [])].flatMap(
      (ref) => nodeAt(page, ref) ?? [],
    )
  const nearest = under((node) => isBox(node) || isButton(node))
  return nearest.length > 1 && !nearest.some(isBox) ? [] : under(isBox)
}

const sliderUnder = (page: Observation, label: string): boolean =>
  (findContainer(page, label, (node) => isSlider(node) || looksLikeThumb(node))?.size ?? 0) > 0

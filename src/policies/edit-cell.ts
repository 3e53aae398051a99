import { z } from 'zod'
import { isButtonOrLink } from '../page/buttons'
import type { Box, PageNode } from '../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, subtreeOf, textWithin } from '../page/observation'
import { done } from '../page/outcome'
import { fold, similarity, wordsOf } from '../page/words'
import { isoDay, readDay, readFullDay } from './dates/dates'
import { newOffers } from './options/offers'
import { definePolicy, type Steps } from './policy'
import { isBox } from './set-checkboxes'
import { act, attempt, call, fail, look } from './steps'
import { withRows } from './tables/table-named'

/** Goal: the cell of this row and column shows the value. Finds the row far down in long tables too. */
export const editCell = definePolicy({
  name: 'edit_cell',
  description: 'change a cell of a table that can be edited',
  args: z.object({
    row: z.string().describe('words that stand in the row'),
    column: z.string().describe('heading of the column'),
    value: z.string().describe('what the cell is to hold'),
  }),
  *run({ row, column, value }, start) {
    const { page, cell } = yield* findCell(start, row, column)
    if (fold(textOf(page, cell)) === fold(value)) return done(value)
    if (yield* tick(page, cell, value)) return done(value)
    const inner = fieldIn(page, cell)
    if (inner) return done((yield* call({ policy: 'fill_text', args: { field: inner.ref, text: value } })).value)
    const opened = yield* act({ kind: 'click', ref: cell.ref, count: 2 })
    const box = yield* tick(opened, nodeAt(opened, cell.ref) ?? cell, value)
    if (box) {
      yield* act({ kind: 'press', ref: box.ref, key: 'Enter' })
      return done(value)
    }
    const after = yield* typeInto(page, opened, { cell, row, column }, value)
    const again = cellOf(after, row, column) ?? nodeAt(after, cell.ref)
    const shown = again ? textOf(after, again) : ''
    if (bare(shown).includes(bare(value)) || isSameDay(shown, value)) return done(shown)
    return fail('refused', `The cell ${column} of ${row} shows "${shown}" after "${value}" was typed into it.`)
  },
})

const ON = /^(true|yes|on|checked|ticked|1)$/i
const OFF = /^(false|no|off|unchecked|unticked|0)$/i

/** `12,345` shows 12345. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The same day in another form: `04/20/2027`, `20 April 2027`. */
function isSameDay(shown: string, value: string): boolean {
  const wanted = readFullDay(value)
  return (['mdy', 'dmy'] as const).some((order) => {
    const is = readFullDay(shown, order)
    return is !== undefined && wanted !== undefined && isoDay(is) === isoDay(wanted)
  })
}

/** A cell, and the words that find it again once it is drawn anew. */
interface Place {
  cell: PageNode
  row: string
  column: string
}

const textOf = (page: Observation, cell: PageNode): string => textWithin(page, cell).trim()

function* findCell(start: Observation, row: string, column: string): Steps<{ page: Observation; cell: PageNode }> {
  const drawn = yield* withRows(start)
  const here = cellOf(drawn, row, column)
  if (here) return { page: drawn, cell: here }
  const { page } = yield* call({ policy: 'scroll_to', args: { target: row } })
  const there = cellOf(page, row, column)
  if (there) return { page, cell: there }
  const headings = [...nodesOf(page)].filter(isHeading).map((node) => node.name || textWithin(page, node))
  return fail('not_found', `No row with "${row}" has a column "${column}". The headings are ${headings.join(', ')}.`)
}

/** The cell that stands under the heading, in the row with these words: by place, as grids order their elements as they like. */
function cellOf(page: Observation, row: string, column: string): PageNode | undefined {
  const heading = headingOf(page, column)
  const line = placeOf(page, rowOf(page, row))
  if (!heading?.box || !line) return undefined
  const { x, width } = heading.box
  const middle = line.y + line.height / 2
  const cells = [...nodesOf(page)].filter(
    ({ role, box }) => CELLS.has(role) && box !== null && box.y <= middle && box.y + box.height >= middle,
  )
  return cells.find(({ box }) => box !== null && Math.abs(box.x + box.width / 2 - (x + width / 2)) < width / 2)
}

/** Where a row stands: grids lay out the cells alone, and leave the row without a place. */
const placeOf = (page: Observation, row: PageNode | undefined): Box | null | undefined =>
  row && (row.box ?? [...subtreeOf(page, row)].find(({ role, box }) => CELLS.has(role) && box !== null)?.box)

const CELLS = new Set(['cell', 'gridcell', 'rowheader'])
const isHeading = ({ role }: PageNode): boolean => role === 'columnheader'

function headingOf(page: Observation, column: string): PageNode | undefined {
  const wanted = wordsOf(column)
  const scored = [...nodesOf(page)]
    .filter(isHeading)
    .map((node) => ({ node, score: similarity(wanted, wordsOf(node.name || textWithin(page, node))) }))
    .sort((one, other) => other.score - one.score)
  return (scored[0]?.score ?? 0) >= 0.6 ? scored[0]?.node : undefined
}

/** The smallest row that holds the words. */
function rowOf(page: Observation, words: string): PageNode | undefined {
  const wanted = fold(words)
  const holds = (node: PageNode): boolean => fold(textWithin(page, node)).includes(wanted)
  return [...nodesOf(page)].find(
    (node) =>
      node.role === 'row' &&
      !node.states.offscreen &&
      holds(node) &&
      ![...subtreeOf(page, node)].some((below) => below !== node && below.role === 'row'),
  )
}

const fieldIn = (page: Observation, cell: PageNode): PageNode | undefined =>
  [...subtreeOf(page, cell)].find(({ role }) => role === 'textbox' || role === 'combobox' || role === 'spinbutton')

/** Ticks the box in the cell or not, as the value says; returns it, undefined where there is none or the value says neither. */
function* tick(page: Observation, cell: PageNode, value: string): Steps<PageNode | undefined> {
  const off = OFF.test(value.trim())
  const box = off || ON.test(value.trim()) ? [...subtreeOf(page, cell)].find(isBox) : undefined
  if (box) yield* call({ policy: 'set_checkboxes', args: { names: [box.ref], only: false, off } })
  return box
}

/** Types into the cell that a double click has opened, as people do, or that Enter opens, and confirms. */
function* typeInto(start: Observation, opened: Observation, place: Place, value: string): Steps<Observation> {
  const { cell } = place
  let page = opened
  let field = editorIn(page, cell)
  if (!field) {
    page = (yield* attempt({ kind: 'press', ref: cell.ref, key: 'Enter' })).page
    field = editorIn(page, cell)
  }
  if (!field) {
    page = yield* look(500)
    field = editorIn(page, cell)
  }
  if (!field) return yield* throughRow(page, place, value)
  const offered = (now: Observation): PageNode | undefined =>
    newOffers(start, now).find(({ text }) => fold(text) === fold(value))?.node
  const option = offered(page)
  if (option) return yield* act({ kind: 'click', ref: option.ref })
  const { page: typed, outcome } = yield* attempt({ kind: 'type', ref: field.ref, text: value, replace: true })
  if (outcome.ok) return (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  // A native field for a day or a time is set as a whole.
  if (outcome.reason === 'unsupported') {
    yield* call({ policy: 'fill_text', args: { field: field.ref, text: value } })
    return (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  }
  // A field that takes no words is that of a calendar, or the head of a list, which may open late.
  if (outcome.reason === 'readonly' && readDay(value))
    return (yield* call({ policy: 'choose_date', args: { field: field.ref, date: value } })).page
  const late = offered(typed)
  if (late) return yield* act({ kind: 'click', ref: late.ref })
  return fail(outcome.reason, outcome.message)
}

/** Of a row that is changed as a whole: presses its button for that, fills the field that comes into the cell, and saves. */
function* throughRow(start: Observation, { cell, row, column }: Place, value: string): Steps<Observation> {
  const closed = (): never => fail('readonly', `The cell "${textOf(start, cell)}" does not open for editing.`)
  const edit = buttonIn(start, rowOf(start, row), EDITS)
  if (!edit) return closed()
  const opened = yield* act({ kind: 'click', ref: edit.ref })
  const now = cellOf(opened, row, column) ?? nodeAt(opened, cell.ref)
  const field = now && fieldIn(opened, now)
  if (!field) return closed()
  const { page } = yield* call({ policy: 'fill_text', args: { field: field.ref, text: value } })
  const line = [...ancestorsOf(page, nodeAt(page, field.ref) ?? field)].find(({ role }) => role === 'row')
  const save = buttonIn(page, line, SAVES)
  if (!save) return fail('unsupported', `The row of "${row}" shows no button that would save what was typed.`)
  const saved = yield* act({ kind: 'click', ref: save.ref })
  if (!nodeAt(saved, field.ref)) return saved
  return fail('refused', `${value} was typed into the row of "${row}", which stays open after "${save.name}".`)
}

const buttonIn = (page: Observation, row: PageNode | undefined, words: RegExp): PageNode | undefined =>
  row &&
  [...subtreeOf(page, row)].find(
    (node) => isButtonOrLink(node) && words.test(node.name || [node.description, node.hint].join(' ')),
  )

const EDITS = /\b(edit|change|modify|pencil|bearbeiten|modifier|editar)\b|编辑|修改/i
const SAVES = /\b(save|ok|done|apply|update|confirm|check|speichern|enregistrer|guardar)\b|保存|确定/i

/** A field in the cell, or the one that got the focus where the cell was. */
function editorIn(page: Observation, cell: PageNode): PageNode | undefined {
  const now = nodeAt(page, cell.ref)
  const inside = now && fieldIn(page, now)
  if (inside) return inside
  return [...nodesOf(page)].find(
    (node) =>
      node.states.focused === true &&
      (node.role === 'textbox' || node.role === 'combobox' || node.role === 'spinbutton') &&
      ([...ancestorsOf(page, node)].some(({ ref }) => ref === cell.ref) || overlaps(node, cell)),
  )
}

const overlaps = (one: PageNode, other: PageNode): boolean =>
  one.box !== null &&
  other.box !== null &&
  one.box.x < other.box.x + other.box.width &&
  other.box.x < one.box.x + one.box.width &&
  one.box.y < other.box.y + other.box.height &&
  other.box.y < one.box.y + one.box.height

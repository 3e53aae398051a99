import Papa from 'papaparse'
import { language } from '../texts/say'
import { texts } from '../texts/texts'
import { decode } from './decode'

/** A table as the user brought it: each row has a cell for each column. */
export interface Table {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** What was changed on the way, in sentences for the user. */
  notes: readonly string[]
}

/** A table, or why it can't be one, in a sentence that says what to do. */
export type Read = { ok: true; table: Table } | { ok: false; message: string }

export const MOST_ROWS = 100_000
const LARGEST = 50_000_000

const { wrong } = texts.many

/** Reads a file in whichever of the usual encodings it is; where that had to be guessed, a note says so. */
export async function readTableFile(file: Blob): Promise<Read> {
  if (file.size > LARGEST) return no(wrong.tooLarge(LARGEST / 1_000_000))
  const decoded = decode(new Uint8Array(await file.arrayBuffer()), language === 'zh-CN')
  if (!decoded) return no(wrong.binary)
  const read = readTable(decoded.text)
  if (!read.ok || decoded.guessed === undefined) return read
  return { ok: true, table: { ...read.table, notes: [wrong.guessed(decoded.guessed), ...read.table.notes] } }
}

/** Reads CSV, or what a spreadsheet puts on the clipboard. The first line names the columns. */
export function readTable(text: string): Read {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) return no(wrong.quotes((quote.row ?? 0) + 1))
  const [header, ...rows] = data
  if (!header || header.every((name) => name.trim() === '')) return no(wrong.empty)
  if (rows.length === 0) return no(wrong.empty)
  if (rows.length > MOST_ROWS) return no(wrong.tooMany(MOST_ROWS))
  if (header.some((name) => name.trim() === '')) {
    // Spreadsheets often leave empty columns at the right.
    const named = header.findLastIndex((name) => name.trim() !== '') + 1
    if (header.slice(0, named).some((name) => name.trim() === '')) return no(wrong.noHeader)
    header.length = named
    for (const row of rows)
      if (row.slice(named).every((cell) => cell.trim() === '')) row.length = Math.min(row.length, named)
  }
  const uneven = rows.flatMap((row, index) => (row.length === header.length ? [] : [index + 2]))
  if (uneven.length) return no(wrong.uneven(listed(uneven)))
  const { names, twice } = distinct(header.map((name) => name.trim()))
  return { ok: true, table: { columns: names, rows, notes: twice.length ? [wrong.duplicate(twice.join(', '))] : [] } }
}

const no = (message: string): Read => ({ ok: false, message })

const listed = (lines: readonly number[]): string => lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : '')

/** Names that tell the columns apart: the second `Name` becomes `Name 2`. */
function distinct(columns: readonly string[]): { names: string[]; twice: string[] } {
  const names: string[] = []
  const twice = new Set<string>()
  for (const column of columns) {
    let name = column
    for (let n = 2; names.includes(name); n++) {
      twice.add(column)
      name = `${column} ${n}`
    }
    names.push(name)
  }
  return { names, twice: [...twice] }
}

/** What spreadsheets take for a formula, also written wide; a number with its sign is none. */
const FORMULA = /^(?![+-]?[\d.,\s]+%?$)[=+\-@\t\r\n＝＋－＠]/

/** A table as CSV. What a spreadsheet would take for a formula is marked as text. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { escapeFormulae: FORMULA })

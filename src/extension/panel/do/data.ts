import type { Json } from '../../../page/json'
import { texts } from '../../texts/texts'
import { valueInWords } from '../words'

/** An answer that is a table. */
export interface Data {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/**
 * A list as a table: of records by their names, of lists by their places, of texts in one column; also where it stands in a record with
 * words about it, as a table that was read from a page does. Undefined for the rest.
 */
export function dataIn(value: Json): Data | undefined {
  if (isRecord(value)) {
    const [list, ...others] = Object.values(value).filter(isList)
    return list && others.length === 0 && list.every(isRecord) ? dataIn(list) : undefined
  }
  if (!isList(value) || value.length === 0) return undefined
  if (value.every(isRecord)) {
    const columns = [...new Set(value.flatMap((one) => Object.keys(one)))]
    return { columns, rows: value.map((one) => columns.map((name) => cell(one[name]))) }
  }
  if (value.every(isList)) {
    // A table that was read from a page brings the names of its columns along as its first row.
    const [header = [], ...rest] = value
    const width = Math.max(...value.map((row) => row.length))
    const named = rest.length > 0 && header.every((name) => typeof name === 'string' && name !== '')
    const columns = Array.from({ length: width }, (_, at) => (named ? cell(header[at]) : '') || String(at + 1))
    if (new Set(columns).size === width) {
      return { columns, rows: (named ? rest : value).map((row) => columns.map((_, at) => cell(row[at]))) }
    }
  }
  return value.length > 1 ? { columns: [texts.run.answer], rows: value.map((one) => [cell(one)]) } : undefined
}

const cell = (value: Json | undefined): string => valueInWords(value ?? null)
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isRecord = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)

/** As text for spreadsheets. */
export async function toCsv({ columns, rows }: Data): Promise<string> {
  const { csvOf } = await import('../../many/table')
  return csvOf(columns, rows)
}

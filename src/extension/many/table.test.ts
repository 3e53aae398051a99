import { describe, expect, it } from 'vitest'
import { csvOf, MOST_ROWS, readTable, readTableFile, type Table } from './table'

const tableOf = (text: string): Table => {
  const read = readTable(text)
  if (!read.ok) throw new Error(read.message)
  return read.table
}
const refusal = (text: string): string => {
  const read = readTable(text)
  return read.ok ? 'taken' : read.message
}

describe('readTable', () => {
  it('takes quotes, commas and lines within cells', () => {
    const { columns, rows } = tableOf('Name,Wish\r\n"Noether, Emmy","a ""quiet"" corner\nby the sea"\r\n')
    expect(columns).toEqual(['Name', 'Wish'])
    expect(rows).toEqual([['Noether, Emmy', 'a "quiet" corner\nby the sea']])
  })

  it('takes what a spreadsheet puts on the clipboard, and semicolons', () => {
    expect(tableOf('Name\tAge\nAda\t36').rows).toEqual([['Ada', '36']])
    expect(tableOf('Name;Age\nAda;36').rows).toEqual([['Ada', '36']])
  })

  it('leaves out empty lines and empty columns at the right', () => {
    expect(tableOf('Name,Age,,\nAda,36,,\n\n , ,,\n')).toMatchObject({
      columns: ['Name', 'Age'],
      rows: [['Ada', '36']],
    })
  })

  it('tells columns of the same name apart, and says so', () => {
    const { columns, notes } = tableOf('Name,Name\nAda,Byron')
    expect(columns).toEqual(['Name', 'Name 2'])
    expect(notes.join()).toContain('Name')
  })

  it('keeps formulas as the text that they are', () => {
    expect(tableOf('Sum,x\n=1+1,2').rows).toEqual([['=1+1', '2']])
  })

  it('refuses with what to do: no rows, uneven rows, an open quote, a column without a name', () => {
    expect(refusal('')).toContain('no rows')
    expect(refusal('Name,Age\n')).toContain('no rows')
    expect(refusal('Name,Age\nAda,36\nGrace\nAlan,1,2')).toContain('3, 4')
    expect(refusal('Name,Age\n"Ada,36\n')).toContain('quotation mark')
    expect(refusal('Name,,Age\nAda,x,36')).toContain('first line')
  })

  it('takes 100,000 rows and no more', () => {
    const rows = (count: number): string => `n,m\n${'1,2\n'.repeat(count)}`
    expect(tableOf(rows(MOST_ROWS)).rows).toHaveLength(MOST_ROWS)
    expect(refusal(rows(MOST_ROWS + 1))).toContain('100,000')
  })
})

describe('readTableFile', () => {
  const read = async (bytes: number[]): Promise<unknown> => {
    const found = await readTableFile(new Blob([new Uint8Array(bytes)]))
    return found.ok ? found.table.rows : found.message
  }
  const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

  it('knows UTF-8, UTF-16 and what spreadsheets of Windows write', async () => {
    expect(await read([0xef, 0xbb, 0xbf, ...ascii('Name,x\nJos'), 0xc3, 0xa9, ...ascii(',1')])).toEqual([['José', '1']])
    expect(await read([...ascii('Name,x\nJos'), 0xe9, ...ascii(',1')])).toEqual([['José', '1']])
    const guessed = await readTableFile(new Blob([new Uint8Array([...ascii('Name\nJos'), 0xe9])]))
    expect(guessed.ok && guessed.table.notes.join()).toContain('Windows-1252')
    const wide = ascii('Name,x\nAda,1').flatMap((code) => [code, 0])
    expect(await read([0xff, 0xfe, ...wide])).toEqual([['Ada', '1']])
  })

  it('refuses a spreadsheet that was not saved as text', async () => {
    expect(await read([0x50, 0x4b, 3, 4, 0, 0, 8, 0])).toContain('not a text file')
  })
})

describe('csvOf', () => {
  it('writes what reads back the same, with formulas marked as text', () => {
    const csv = csvOf(['Name', 'Result'], [['Noether, "Emmy"', '=HYPERLINK("x")']])
    expect(tableOf(csv).rows).toEqual([['Noether, "Emmy"', `'=HYPERLINK("x")`]])
    for (const formula of ['=1+1', '+1+cmd', '-2+3', '@SUM(A1)', '\t=1+1', '\n=1+1', '＝1+1']) {
      expect(csvOf(['x'], [[formula]])).toContain(`'${formula}`)
      expect(csvOf([formula], [['x']])).toContain(`'${formula}`)
    }
  })

  it('leaves numbers with a sign as they are', () => {
    const numbers = ['-5', '+47 22 33 44 55', '-1,234.50', '-3%']
    expect(
      tableOf(
        csvOf(
          ['n'],
          numbers.map((one) => [one]),
        ),
      ).rows.flat(),
    ).toEqual(numbers)
  })
})

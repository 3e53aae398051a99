import type { JSX } from 'preact'
import type { Json } from '../../../page/json'
import { texts } from '../../texts/texts'
import { Copy, saveFile } from '../parts/copy'
import { saying } from '../trouble'
import { valueInWords } from '../words'
import { type Data, dataIn, toCsv } from './data'

/** What a run read or was asked for: words to copy, or a table with its ways out. */
export function Answer({ value }: { value: Json }): JSX.Element {
  const data = dataIn(value)
  if (data) return <DataTable data={data} value={value} />
  const text = valueInWords(value)
  return (
    <div class="answer">
      <p>{text}</p>
      <Copy text={() => text} />
    </div>
  )
}

const SHOWN = 20

function DataTable({ data, value }: { data: Data; value: Json }): JSX.Element {
  const { columns, rows } = data
  const shown = rows.slice(0, SHOWN).map((cells, number) => ({ number, cells }))
  return (
    <div class="data">
      <section class="data-table" aria-label={texts.run.answer} ref={scrolledByKeys}>
        <table aria-label={texts.run.answer}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, cells }) => (
              <tr key={number}>
                {cells.map((cell, at) => (
                  <td key={columns[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">{texts.run.rows(rows.length)}</p>
      <div class="choices">
        <Copy label={texts.run.copyCsv} text={() => toCsv(data)} />
        <Copy label={texts.run.copyJson} text={() => JSON.stringify(value, null, 2)} />
        <button
          type="button"
          class="button small"
          onClick={() => void saying(async () => saveFile('errand.csv', 'text/csv', [await toCsv(data)]))}
        >
          {texts.run.saveCsv}
        </button>
      </div>
    </div>
  )
}

/** A table is as wide as it needs to be; where that is more than the panel, keys must be able to scroll it. */
function scrolledByKeys(box: HTMLElement | null): void {
  if (box) box.tabIndex = 0
}

import type { Batch, Row } from '../../many/batch'
import { rowsOf } from '../../many/store'
import { texts } from '../../texts/texts'
import { saveFile } from '../parts/copy'
import { valueInWords } from '../words'

/** Hands the user the table with three more columns: how each row went, its answer, and why it failed. */
export async function saveResults(batch: Batch): Promise<void> {
  const { csvOf } = await import('../../many/table')
  const rows = await rowsOf(batch.id, 0, batch.size)
  const columns = [...batch.columns, ...texts.many.resultColumns]
  const name = batch.name.replace(/\.[a-z]+$/i, '')
  saveFile(`${name}-errand.csv`, 'text/csv', [csvOf(columns, rows.map(withResult))])
}

const withResult = ({ cells, state, answer, message }: Row): string[] => [
  ...cells,
  texts.many.state[state],
  valueInWords(answer ?? null),
  message ?? '',
]

import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { type Batch, type Row, runOf } from '../../many/batch'
import { rowsOf } from '../../many/store'
import { texts } from '../../texts/texts'
import { VirtualList } from '../parts/virtual-list'
import { Why } from '../parts/why'
import { to } from '../route'
import { saying } from '../trouble'
import { valueInWords } from '../words'

const PAGE = 100
const NOTHING = { version: 0, pages: new Map() }

/** The rows of a batch; only those in view are read. `version` says that they may have changed. */
export function RowList({ batch, version }: { batch: Batch; version: number }): JSX.Element {
  const [read, setRead] = useState<{ version: number; pages: ReadonlyMap<number, readonly Row[]> }>(NOTHING)
  const [seen, setSeen] = useState('0')
  useEffect(() => {
    void saying(async () => {
      const numbers = seen.split(',').map(Number)
      const rows = await Promise.all(numbers.map((page) => rowsOf(batch.id, page * PAGE, PAGE)))
      const pages = new Map(numbers.map((page, index) => [page, rows[index] ?? []]))
      setRead((before) => (before.version > version ? before : { version, pages }))
    })
  }, [batch.id, seen, version])
  const onSeen = useCallback((first: number, last: number) => setSeen(pagesBetween(first, last).join()), [])
  const places = useMemo(() => Array.from({ length: batch.size }, (_, index) => index), [batch.size])
  return (
    <VirtualList
      items={places}
      rowHeight={52}
      label={texts.many.row}
      keyOf={(index) => index}
      onSeen={onSeen}
      row={(index) => <RowLine row={read.pages.get(Math.floor(index / PAGE))?.[index % PAGE]} index={index} />}
    />
  )
}

function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE)
  return Array.from({ length: Math.floor(Math.max(first, last - 1) / PAGE) - from + 1 }, (_, at) => from + at)
}

function RowLine({ row, index }: { row: Row | undefined; index: number }): JSX.Element {
  const { many } = texts
  if (!row) return <div class="table-row" />
  const words = (
    <>
      <span class={`row-state ${row.state}`}>{many.state[row.state]}</span>
      <span class="row-words">
        <span class="row-cells">{row.cells.join(' · ')}</span>
        <span class="row-result">
          {row.state === 'done' ? valueInWords(row.answer ?? null) : <Why reason={row.why} words={row.message ?? ''} />}
        </span>
      </span>
    </>
  )
  return row.tries > 0 ? (
    <a class="table-row" href={to('history', runOf(row))} title={many.open(many.rowNumber(index + 1))}>
      <span class="row-number">{index + 1}</span>
      {words}
    </a>
  ) : (
    <div class="table-row">
      <span class="row-number">{index + 1}</span>
      {words}
    </div>
  )
}

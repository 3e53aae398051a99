import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Batch } from '../../many/batch'
import { batches, onChange } from '../../many/store'
import type { Table } from '../../many/table'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { go, route, to } from '../route'
import { saying } from '../trouble'
import { when } from '../when'
import { BatchPage } from './batch-page'
import { ChooseTable } from './choose-table'
import { NewBatch } from './new-batch'

/** A task for each row of a table: bring one, say the task, watch it being done. */
export function ManyScreen(): JSX.Element {
  const { id } = route.value
  const [table, setTable] = useState<{ name: string; table: Table } | null>(null)
  if (id !== null) return <BatchPage key={id} id={id} />
  if (table) {
    return <NewBatch {...table} onBack={() => setTable(null)} onStarted={(batch) => go('many', batch)} />
  }
  return (
    <main class="scroll many">
      <h1>{texts.many.title}</h1>
      <p class="muted">{texts.many.introduction}</p>
      <ChooseTable onTable={(name, chosen) => setTable({ name, table: chosen })} />
      <Earlier />
    </main>
  )
}

function Earlier(): JSX.Element | null {
  const [kept, setKept] = useState<readonly Batch[]>([])
  useEffect(() => {
    const read = (): void => void saying(async () => setKept(await batches()))
    read()
    return onChange(read)
  }, [])
  if (kept.length === 0) return null
  return (
    <section>
      <h2 class="list-title">{texts.many.batches}</h2>
      <ul class="batches">
        {kept.map(({ id, name, template, at, state }) => (
          <li key={id}>
            <a class="run-row" href={to('many', id)}>
              <Icon name={state === 'working' ? 'refresh' : state === 'paused' ? 'pause' : 'table'} size={18} />
              <span class="run-row-words">
                <span class="run-row-task">{template}</span>
                <span class="run-row-at">
                  {name} · {when(at)}
                </span>
              </span>
              <Icon name="chevron" size={16} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

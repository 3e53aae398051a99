import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { addBatch } from '../../many/store'
import type { Table } from '../../many/table'
import { columnsIn, fillTemplate, suggestTemplates, unknownColumns } from '../../many/template'
import { texts } from '../../texts/texts'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { errandFor } from '../shown-run'
import { address, tab } from '../tab'
import { ask } from '../talk'
import { saying, trouble } from '../trouble'

interface NewBatchProps {
  name: string
  table: Table
  onBack: () => void
  onStarted: (batch: string) => void
}

/** What to do for each row of a table that has been chosen. */
export function NewBatch({ name, table, onBack, onStarted }: NewBatchProps): JSX.Element {
  const { columns, rows, notes } = table
  const [template, setTemplate] = useState('')
  const [starting, setStarting] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const suggested = useSuggestions(columns)
  const problem = problemOf(template, columns)
  const { many } = texts
  const insert = (column: string): void => {
    const at = box.current
    if (!at) return
    at.setRangeText(`{${column}}`, at.selectionStart, at.selectionEnd, 'end')
    setTemplate(at.value)
    at.focus()
  }
  const begin = async (): Promise<void> => {
    const at = tab.value
    const url = address.value?.href
    if (!at || url === undefined) {
      trouble.value = many.wrong.noTab
      return
    }
    setStarting(true)
    // Nobody wants to see the plan of each row first.
    const { task: _, review: __, ...errand } = errandFor('')
    const id = crypto.randomUUID()
    const batch = { id, name, columns, template: template.trim(), errand, url, tab: at.id, at: Date.now() }
    const begun = await saying(async () => {
      await addBatch({ ...batch, size: rows.length, state: 'paused' }, rows).catch((error: unknown) => {
        throw isFull(error) ? new Error(many.wrong.full) : error
      })
      await ask({ kind: 'run_batch', batch: id, tab: at.id })
    })
    setStarting(false)
    if (begun) onStarted(id)
  }
  return (
    <main class="scroll many">
      <header class="run-page-head">
        <button type="button" class="quiet" aria-label={many.another} title={many.another} onClick={onBack}>
          <Icon name="back" />
        </button>
        <div>
          <h1>{name}</h1>
          <p class="muted">{many.table(rows.length, columns.length)}</p>
        </div>
      </header>
      {notes.map((note) => (
        <p key={note} class="tried wait" role="status">
          {note}
        </p>
      ))}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <Field id="template" label={many.task} hint={many.taskHint}>
          <textarea
            id="template"
            ref={box}
            rows={3}
            value={template}
            placeholder={many.taskPlaceholder(columns[0] ?? '')}
            aria-describedby={hintOf('template')}
            onInput={(event) => setTemplate(event.currentTarget.value)}
          />
        </Field>
        <ul class="columns">
          {columns.map((column, at) => (
            <li key={column}>
              <button type="button" class="chip-button" aria-label={many.insert(column)} onClick={() => insert(column)}>
                {column} <span class="muted">{rows[0]?.[at]}</span>
              </button>
            </li>
          ))}
        </ul>
        {suggested.length > 0 && (
          <>
            <h2 class="list-title">{many.suggested}</h2>
            <ul class="examples">
              {suggested.map((one) => (
                <li key={one}>
                  <button type="button" class="example" onClick={() => setTemplate(one)}>
                    <Icon name="star" size={16} />
                    <span>{one}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {template.trim() !== '' && (
          <div class="preview">
            <h2 class="list-title">{many.preview}</h2>
            <p class="said">{fillTemplate(template, columns, rows[0] ?? [])}</p>
          </div>
        )}
        <div role="status">{template.trim() !== '' && problem && <p class="tried bad">{problem}</p>}</div>
        <p class="hint">
          {many.from}: <span class="address">{address.value?.href ?? texts.task.noTab}</span>
        </p>
        <button type="submit" class="button primary big" disabled={problem !== null || starting}>
          {many.start(rows.length)}
        </button>
      </form>
    </main>
  )
}

function problemOf(template: string, columns: readonly string[]): string | null {
  const { wrong } = texts.many
  if (template.trim() === '') return wrong.task
  const [unknown] = unknownColumns(template, columns)
  if (unknown !== undefined) return wrong.column(unknown)
  return columnsIn(template).length === 0 ? wrong.noColumn : null
}

const MOST = 3

/** Tasks that Errand has learned and for whose values the table has columns. */
function useSuggestions(columns: readonly string[]): readonly string[] {
  const [found, setFound] = useState<readonly string[]>([])
  useEffect(() => {
    void saying(async () => {
      const { demonstrations } = await ask({ kind: 'library' })
      const learned = demonstrations.map(({ demonstration }) => demonstration)
      setFound(suggestTemplates(learned, columns).slice(0, MOST))
    })
  }, [columns])
  return found
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Read, Table } from '../../many/table'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'

/** A file, a drop or a paste; what can't be used is said with what to do. */
export function ChooseTable({ onTable }: { onTable: (name: string, table: Table) => void }): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const { many } = texts
  const take = (name: string, read: Read): void => {
    setProblem(read.ok ? null : read.message)
    if (read.ok) onTable(name, read.table)
  }
  // The reader comes with the first table: a panel that opens has no use for it.
  const takeFile = async (file: File | undefined | null): Promise<void> => {
    if (file) take(file.name, await (await import('../../many/table')).readTableFile(file))
  }
  const takeText = async (text: string): Promise<void> => {
    take(many.name, (await import('../../many/table')).readTable(text))
  }
  return (
    <div class="choose-table">
      <label
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void takeFile(event.dataTransfer?.files[0])
        }}
      >
        <input
          type="file"
          class="unseen"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={(event) => {
            void takeFile(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Icon name="table" size={26} />
        <strong>{many.choose}</strong>
        <span class="muted">{many.drop}</span>
      </label>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void takeText(pasted)
        }}
      >
        <div class="field">
          <label for="pasted">{many.paste}</label>
          <textarea
            id="pasted"
            rows={3}
            value={pasted}
            aria-describedby="pasted-hint"
            spellcheck={false}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <p class="hint" id="pasted-hint">
            {many.pasteHint}
          </p>
        </div>
        {pasted.trim() !== '' && (
          <button type="submit" class="button primary">
            {many.use}
          </button>
        )}
      </form>
      <div role="alert">{problem && <p class="tried bad">{problem}</p>}</div>
    </div>
  )
}

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Demonstration } from '../../../learning/demonstration'
import { mendedAt } from '../../../learning/mend'
import type { SkillRecord } from '../../library-messages'
import { texts } from '../../texts/texts'
import { CallList } from '../calls/call-list'
import { EditedLine, EditedText } from '../parts/edited'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { Values } from '../parts/values'
import { go, to } from '../route'
import { task } from '../shown-run'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { valueInWords } from '../words'
import { Experience } from './experience'
import { library, nameOf, readLibrary, undoLast } from './library-state'
import { Versions } from './versions'

/** One thing that Errand has learned: its task, what changes each time, its steps; each can be changed. */
export function SkillPage({ id }: { id: number }): JSX.Element {
  useEffect(() => void readLibrary(), [])
  const found = library.value?.find((one) => one.id === id)
  if (!library.value) return <main class="scroll" aria-busy="true" />
  if (!found) {
    go('show')
    return <main class="scroll" />
  }
  return (
    <Skill
      key={`${id} ${mendedAt(found.demonstration) ?? ''}`}
      id={id}
      shown={found.demonstration}
      record={found.record}
    />
  )
}

function Skill({ id, shown, record }: { id: number; shown: Demonstration; record: SkillRecord | null }): JSX.Element {
  const [changed, setChanged] = useState(shown)
  // Another window, or an undo, may have changed it.
  useEffect(() => setChanged((mine) => withSameCalls(shown, mine)), [shown])
  const { show } = texts
  const keep = (next: Demonstration): void => {
    setChanged(next)
    void saying(async () => {
      await replaceDemonstration(id, next)
      tell(texts.saved, undoLast)
    })
  }
  const remove = (): void => {
    void saying(async () => {
      await ask({ kind: 'remove_demonstrations', ids: [id] })
      await readLibrary()
      tell(show.removed(nameOf(changed)), undoLast)
      go('show')
    })
  }
  return (
    <main class="scroll show">
      <header class="run-page-head">
        <a class="quiet" href={to('show')} aria-label={texts.back} title={texts.back}>
          <Icon name="back" />
        </a>
        <h1>{nameOf(changed)}</h1>
      </header>
      <div class="fields">
        <Field id="skill-name" label={show.name}>
          <EditedLine
            id="skill-name"
            value={changed.name ?? ''}
            placeholder={changed.task}
            onChange={(value) => keep(withName(changed, value.trim()))}
          />
        </Field>
        <Field id="skill-task" label={show.told} hint={show.toldHint}>
          <EditedText
            id="skill-task"
            value={changed.task}
            aria-describedby={hintOf('skill-task')}
            onChange={(value) => {
              const said = value.trim()
              if (said !== '') keep({ ...changed, task: said })
            }}
          />
        </Field>
      </div>
      <Values values={Object.entries(changed.values).map(([name, value]) => [name, valueInWords(value)])} />
      <h2 class="list-title">{show.calls}</h2>
      <CallList
        label={show.calls}
        calls={changed.calls}
        blank={{ policy: 'click', args: {} }}
        onChange={(calls) => keep({ ...changed, calls })}
      />
      <Experience id={id} shown={shown} record={record} />
      <div class="choices">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            task.value = changed.task
            go('do')
          }}
        >
          {show.tryIt}
        </button>
        <button type="button" class="button" onClick={remove}>
          {show.remove}
        </button>
      </div>
      <Versions key={JSON.stringify(shown)} id={id} onRevert={keep} />
    </main>
  )
}

async function replaceDemonstration(id: number, demonstration: Demonstration): Promise<void> {
  await ask({ kind: 'edit_demonstration', id, demonstration })
  await readLibrary()
}

/** As it was read anew. A call that says what it said before stays the same object, so that its row and the focus stay. */
function withSameCalls(read: Demonstration, before: Demonstration): Demonstration {
  const calls = read.calls.map((call, place) => {
    const known = before.calls[place]
    return known && JSON.stringify(known) === JSON.stringify(call) ? known : call
  })
  return { ...read, calls }
}

function withName({ name: _, ...rest }: Demonstration, name: string): Demonstration {
  return name === '' ? rest : { ...rest, name }
}

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Demonstration, LabelledCall } from '../../../learning/demonstration'
import { texts } from '../../texts/texts'
import { CallForm } from '../do/call-form'
import { CallWords } from '../do/steps'
import { Field } from '../parts/field'
import { Icon } from '../parts/icon'
import { go, to } from '../route'
import { task } from '../shown-run'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { valueInWords } from '../words'
import { library, nameOf, readLibrary, undoLast } from './library-state'

/** One thing that Errand has learned: its task, what changes each time, its steps; each can be changed. */
export function SkillPage({ id }: { id: number }): JSX.Element {
  useEffect(() => void readLibrary(), [])
  const found = library.value?.find((one) => one.id === id)
  if (!library.value) return <main class="scroll" aria-busy="true" />
  if (!found) {
    go('show')
    return <main class="scroll" />
  }
  return <Skill key={id} id={id} shown={found.demonstration} />
}

function Skill({ id, shown }: { id: number; shown: Demonstration }): JSX.Element {
  const [changed, setChanged] = useState(shown)
  const [editing, setEditing] = useState<number | null>(null)
  const { show } = texts
  const keep = (next: Demonstration): void => {
    setChanged(next)
    setEditing(null)
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
          <input
            id="skill-name"
            value={changed.name ?? ''}
            placeholder={changed.task}
            onChange={(event) => keep(withName(changed, event.currentTarget.value.trim()))}
          />
        </Field>
      </div>
      <p class="said">{changed.task}</p>
      {Object.keys(changed.values).length > 0 && (
        <>
          <h2 class="list-title">{show.values}</h2>
          <dl class="values">
            {Object.entries(changed.values).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{valueInWords(value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h2 class="list-title">{show.calls}</h2>
      <ol class="plan-list">
        {changed.calls.map((call, place) => (
          <li key={JSON.stringify([place, call])} class="plan-item">
            {editing === place ? (
              <CallForm
                call={{ policy: call.policy, args: call.args }}
                onCancel={() => setEditing(null)}
                onSave={({ policy, args }) => keep(withCall(changed, place, { ...call, policy, args: copyOf(args) }))}
              />
            ) : (
              <>
                <span class="plan-place" aria-hidden="true">
                  {place + 1}
                </span>
                <CallWords policy={call.policy} args={call.args} />
                <span class="plan-tools">
                  <button
                    type="button"
                    class="quiet small"
                    aria-label={texts.run.change(call.policy)}
                    title={texts.run.change(call.policy)}
                    onClick={() => setEditing(place)}
                  >
                    <Icon name="edit" size={15} />
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
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
    </main>
  )
}

async function replaceDemonstration(id: number, demonstration: Demonstration): Promise<void> {
  await ask({ kind: 'edit_demonstration', id, demonstration })
  await readLibrary()
}

function withName({ name: _, ...rest }: Demonstration, name: string): Demonstration {
  return name === '' ? rest : { ...rest, name }
}

const withCall = (shown: Demonstration, place: number, call: LabelledCall): Demonstration => ({
  ...shown,
  calls: shown.calls.map((one, index) => (index === place ? call : one)),
})

/** The same arguments as values of the demonstration's own kind. */
const copyOf = (args: object): LabelledCall['args'] => JSON.parse(JSON.stringify(args))

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Batch, Counts } from '../../many/batch'
import { batchOf, countsOf, onChange, removeBatch, retryFailed } from '../../many/store'
import { texts } from '../../texts/texts'
import { ApprovalCard } from '../do/approval'
import { QuestionCard } from '../do/question'
import { Icon } from '../parts/icon'
import { Sure } from '../parts/sure'
import { Why } from '../parts/why'
import { go, to } from '../route'
import { run as shownRun, stopping, story } from '../shown-run'
import { tab } from '../tab'
import { ask } from '../talk'
import { saying } from '../trouble'
import { saveResults } from './results'
import { RowList } from './row-list'

/** A batch as it goes: how many rows are done, each row, and what can be done with it. */
export function BatchPage({ id }: { id: string }): JSX.Element {
  const [batch, setBatch] = useState<Batch | undefined>(undefined)
  const [counts, setCounts] = useState<Counts | undefined>(undefined)
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let reading = false
    let changedMeanwhile = false
    const read = async (): Promise<void> => {
      changedMeanwhile = true
      if (reading) return
      reading = true
      while (changedMeanwhile) {
        changedMeanwhile = false
        await saying(async () => {
          setBatch(await batchOf(id))
          setCounts(await countsOf(id))
          setVersion((before) => before + 1)
        })
      }
      reading = false
    }
    void read()
    return onChange((changed) => {
      if (changed === id) void read()
    })
  }, [id])
  if (!batch || !counts) return <main class="scroll" aria-busy="true" />
  const left = counts.waiting + counts.working
  const { many } = texts
  return (
    <main class="filled">
      <header class="run-page-head">
        <a class="quiet" href={to('many')} aria-label={texts.back} title={texts.back}>
          <Icon name="back" />
        </a>
        <div>
          <h1>{batch.template}</h1>
          <p class="muted">{batch.name}</p>
        </div>
      </header>
      <div class="run-page-top">
        <Progress batch={batch} counts={counts} />
        {batch.why && (
          <p class="tried bad">
            <span>
              <Why words={batch.why} />
            </span>
          </p>
        )}
        <Asked batch={id} />
        {counts.unclear > 0 && <p class="tried wait">{many.unclearHint}</p>}
        <div class="choices">
          {batch.state === 'working' && left > 0 ? (
            <Do words={many.pause} onClick={() => ask({ kind: 'pause_batch', batch: id })} />
          ) : (
            left > 0 && <Do primary words={many.resume} onClick={() => run(id)} />
          )}
          {counts.failed > 0 && batch.state !== 'working' && (
            <Do
              primary={left === 0}
              words={many.retry(counts.failed)}
              onClick={async () => {
                await retryFailed(id)
                await run(id)
              }}
            />
          )}
          <Do words={many.save} onClick={() => saveResults(batch)} />
          {batch.state !== 'working' && (
            <Sure
              small
              words={many.remove}
              question={many.removeSure}
              yes={many.removeYes}
              onYes={async () => {
                await removeBatch(id)
                go('many')
              }}
            />
          )}
        </div>
      </div>
      <RowList batch={batch} version={version} />
    </main>
  )
}

/** What the row at work asks the user. */
function Asked({ batch }: { batch: string }): JSX.Element | null {
  const told = shownRun.value?.startsWith(`${batch}-`) ? story.value : null
  if (!told || stopping.value) return null
  const { approval, question, task } = told
  if (!approval && !question) return null
  return (
    <>
      <p class="counted">{task}</p>
      {approval && <ApprovalCard key={approval.n} {...approval} />}
      {question && <QuestionCard key={told.lines.length} {...question} />}
    </>
  )
}

async function run(batch: string): Promise<void> {
  const at = tab.value
  if (!at) throw new Error(texts.many.wrong.noTab)
  await ask({ kind: 'run_batch', batch, tab: at.id })
}

function Progress({ batch, counts }: { batch: Batch; counts: Counts }): JSX.Element {
  const over = counts.done + counts.failed + counts.unclear
  return (
    <div class="progress">
      <progress value={over} max={batch.size} aria-label={texts.many.progress(over, batch.size)} />
      <p class="counted" role="status" aria-live={batch.state === 'working' ? 'off' : 'polite'}>
        {texts.many.counted(counts.done, counts.failed + counts.unclear, counts.waiting + counts.working)}
      </p>
    </div>
  )
}

interface DoProps {
  words: string
  primary?: boolean
  onClick: () => Promise<unknown>
}

const Do = ({ words, primary = false, onClick }: DoProps): JSX.Element => (
  <button type="button" class={primary ? 'button small primary' : 'button small'} onClick={() => void saying(onClick)}>
    {words}
  </button>
)

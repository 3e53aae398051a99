import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { RunListed } from '../../messages'
import { texts } from '../../texts/texts'
import { Badge } from '../do/badge'
import { Empty } from '../parts/empty'
import { Icon } from '../parts/icon'
import { VirtualList } from '../parts/virtual-list'
import { route, to } from '../route'
import { saying } from '../trouble'
import { when } from '../when'
import { allRuns } from './all-runs'
import { RunPage } from './run-page'

export function HistoryScreen(): JSX.Element {
  const { id } = route.value
  return id === null ? <Runs /> : <RunPage key={id} run={id} />
}

const SHOWN = ['all', 'done', 'failed', 'stopped'] as const
type Shown = (typeof SHOWN)[number]

/** Every run, the latest first. */
function Runs(): JSX.Element {
  const [runs, setRuns] = useState<readonly RunListed[] | null>(null)
  const [words, setWords] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  useEffect(() => {
    let gone = false
    void saying(async () => {
      for await (const more of allRuns()) {
        if (gone) return
        setRuns((before) => [...(before ?? []), ...more])
      }
    })
    return () => {
      gone = true
    }
  }, [])
  const fitting = useMemo(
    () => (runs ?? []).filter((run) => isOf(run, shown) && says(run, words)),
    [runs, words, shown],
  )
  if (runs === null) return <main class="scroll" aria-busy="true" />
  if (runs.length === 0) return <Empty icon="clock" title={texts.history.empty} hint={texts.history.emptyHint} />
  return (
    <main class="filled">
      <div class="tools">
        <h1 class="unseen">{texts.history.title}</h1>
        <label class="find">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={words}
            placeholder={texts.history.find}
            aria-label={texts.history.find}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <fieldset class="chips">
          <legend class="unseen">{texts.history.which}</legend>
          {SHOWN.map((one) => (
            <label key={one} class="chip">
              <input type="radio" name="shown" checked={one === shown} onChange={() => setShown(one)} />
              <span class="chip-words">{one === 'all' ? texts.history.all : texts.run.state[one]}</span>
            </label>
          ))}
        </fieldset>
        <p class="unseen" role="status">
          {texts.history.runs(fitting.length)}
        </p>
      </div>
      {fitting.length === 0 ? (
        <p class="nothing">{texts.history.none}</p>
      ) : (
        <VirtualList
          items={fitting}
          rowHeight={64}
          label={texts.history.title}
          keyOf={({ run }) => run}
          row={(run) => <RunRow {...run} />}
        />
      )}
    </main>
  )
}

const isOf = ({ ending }: RunListed, shown: Shown): boolean =>
  shown === 'all' || ending?.outcome === shown || (shown === 'failed' && ending?.outcome === 'needs_user')

const says = ({ task }: RunListed, words: string): boolean => task.toLowerCase().includes(words.trim().toLowerCase())

const RunRow = ({ run, task, at, ending }: RunListed): JSX.Element => (
  <a class="run-row" href={to('history', run)}>
    <Badge state={ending?.outcome ?? 'working'} />
    <span class="run-row-words">
      <span class="run-row-task">{task}</span>
      <span class="run-row-at">
        {ending ? texts.run.state[ending.outcome] : texts.run.state.working} · {when(at)}
      </span>
    </span>
    <Icon name="chevron" size={16} />
  </a>
)

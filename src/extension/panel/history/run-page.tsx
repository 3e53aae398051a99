import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Ending, LogEntry } from '../../../agent/log'
import { texts } from '../../texts/texts'
import { Answer } from '../do/answer'
import { Badge } from '../do/badge'
import { Spending } from '../do/spending'
import { saveFile } from '../parts/copy'
import { Empty } from '../parts/empty'
import { Icon } from '../parts/icon'
import { Sure } from '../parts/sure'
import { VirtualList } from '../parts/virtual-list'
import { Why } from '../parts/why'
import { go, to } from '../route'
import { undoLast } from '../show/library-state'
import { forgetRuns, task } from '../shown-run'
import { type Story, storyOf } from '../story'
import { ask, follow } from '../talk'
import { saying, tell } from '../trouble'
import { when } from '../when'
import { type Moment, momentsOf } from './moments'
import { Replay } from './replay'
import { reportOf } from './report'
import { TimeLineRow } from './time-line-row'

/** One run: how it ended, what the page showed at each step, and every step. */
export function RunPage({ run }: { run: string }): JSX.Element {
  const [read, setLog] = useState<readonly LogEntry[] | null>(null)
  const log = read ?? NOTHING
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => follow(run, setLog), [run])
  const story = useMemo(() => storyOf(log), [log])
  const moments = useMemo(() => momentsOf(story, log), [story, log])
  const shown = at ?? moments.length - 1
  if (!read) return <main class="scroll" aria-busy="true" />
  if (log.length === 0) return <Gone />
  return (
    <main class="filled">
      <header class="run-page-head">
        <a class="quiet" href={to('history')} aria-label={texts.back} title={texts.back}>
          <Icon name="back" />
        </a>
        <div>
          <h1>{story.task}</h1>
          <p class="muted">{when(log[0]?.at ?? 0)}</p>
        </div>
      </header>
      <div class="run-page-top">
        {story.ending && <Summary story={story} ending={story.ending} />}
        <RunTools run={run} log={log} story={story} />
      </div>
      {moments.length > 0 && (
        <>
          <Replay log={log} moments={moments} at={shown} onChange={setAt} />
          <VirtualList
            items={moments}
            rowHeight={34}
            label={texts.history.timeLine}
            keyOf={({ line }: Moment) => line.n}
            at={shown}
            row={(moment, index) => (
              <TimeLineRow
                moment={moment}
                current={index === shown}
                over={story.ending !== null}
                onClick={() => setAt(index)}
              />
            )}
          />
        </>
      )}
    </main>
  )
}

const NOTHING: readonly LogEntry[] = []

/** A link to a run that was deleted. */
const Gone = (): JSX.Element => (
  <Empty icon="clock" title={texts.history.gone} hint={texts.history.goneHint}>
    <div class="choices">
      <a class="button" href={to('history')}>
        {texts.back}
      </a>
    </div>
  </Empty>
)

function Summary({ story, ending }: { story: Story; ending: Ending }): JSX.Element {
  const { outcome, answer, reason, why, source } = ending
  return (
    <section class="summary" aria-label={texts.run.state[outcome]}>
      <div class="summary-state">
        <Badge state={outcome} />
        <strong>{texts.run.state[outcome]}</strong>
        <Spending spent={story.spent} source={source} />
      </div>
      {answer !== null && answer !== '' && <Answer value={answer} />}
      {outcome !== 'done' && (
        <p class="reason">
          <Why reason={why} words={reason} />
        </p>
      )}
    </section>
  )
}

interface RunToolsProps {
  run: string
  log: readonly LogEntry[]
  story: Story
}

function RunTools({ run, log, story }: RunToolsProps): JSX.Element {
  const keep = async (): Promise<void> => {
    await ask({ kind: 'keep_run', run })
    tell(texts.history.kept, undoLast)
  }
  const remove = async (): Promise<void> => {
    await forgetRuns([run])
    go('history')
  }
  return (
    <div class="choices">
      <button
        type="button"
        class="button small"
        onClick={() => {
          task.value = story.task
          go('do')
        }}
      >
        {texts.history.again}
      </button>
      {isKeepable(story) && (
        <button type="button" class="button small" onClick={() => void saying(keep)}>
          {texts.history.keep}
        </button>
      )}
      <button
        type="button"
        class="button small"
        title={texts.history.reportHint}
        onClick={() => saveFile(`errand-${run.slice(0, 8)}.json`, 'application/json', [reportOf(log)])}
      >
        {texts.history.report}
      </button>
      {story.ending && (
        <Sure
          small
          words={texts.history.remove}
          question={texts.history.removeSure}
          yes={texts.history.removeYes}
          onYes={remove}
        />
      )}
    </div>
  )
}

/** A run that went well and did something. */
const isKeepable = ({ task, ending, lines }: Story): boolean =>
  ending?.outcome === 'done' &&
  task.trim() !== '' &&
  lines.some(({ kind, outcome }) => kind === 'call' && outcome?.ok === true)

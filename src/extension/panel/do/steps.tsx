import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Ending } from '../../../agent/log'
import type { Json } from '../../../page/json'
import { texts } from '../../texts/texts'
import { CallWords } from '../calls/call-words'
import { light } from '../light'
import { Icon, type IconName } from '../parts/icon'
import { Why } from '../parts/why'
import { type Line, refOf, type Story } from '../story'
import { durationInWords, valueInWords } from '../words'
import { dataIn } from './data'
import { type LineState, lineInWords, stateOf } from './line-words'

/** The calls of a run as a tree with what their policies did; the calls to come stand in the plan below it. */
export function Steps({ story }: { story: Story }): JSX.Element | null {
  const lines = story.lines.filter(isTold)
  if (lines.length === 0) return null
  return (
    <ol class="steps" aria-label={texts.run.steps}>
      {lines.map((line) => (
        <StepLine key={`${line.kind} ${line.n}`} line={line} ending={story.ending} />
      ))}
    </ol>
  )
}

/** A glance at the page is no news; a wait that goes on is. What is being asked stands on a card of its own. */
const isTold = (line: Line): boolean =>
  line.kind === 'look'
    ? line.outcome === undefined || !line.outcome.ok
    : (line.kind !== 'ask' && line.kind !== 'approve') || line.outcome !== undefined

function StepLine({ line, ending }: { line: Line; ending: Ending | null }): JSX.Element {
  const below = line.kind === 'call' ? line.lines.filter(isTold) : []
  const failed = line.outcome?.ok === false
  const [opened, setOpened] = useState<boolean | undefined>(undefined)
  const open = opened ?? (line.outcome === undefined || failed)
  const state = stateOf(line, ending !== null)
  return (
    <li
      class={`step ${state} ${line.kind}`}
      title={line.ms === undefined ? undefined : texts.run.took(durationInWords(line.ms))}
    >
      <Dot state={state} kind={line.kind === 'act' ? ACTION_ICONS[line.action.kind] : undefined} />
      <div class="step-head">
        <Words line={line} />
        {below.length > 0 && (
          <button
            type="button"
            class="fold"
            aria-expanded={open}
            aria-label={texts.run.actionsBelow(below.length)}
            title={texts.run.actionsBelow(below.length)}
            onClick={() => setOpened(!open)}
          >
            <Icon name="chevron" size={15} />
          </button>
        )}
      </div>
      <Said line={line} ending={ending} />
      {open && below.length > 0 && (
        <ol class="steps below">
          {below.map((one) => (
            <StepLine key={one.n} line={one} ending={ending} />
          ))}
        </ol>
      )}
    </li>
  )
}

function Words({ line }: { line: Line }): JSX.Element {
  if (line.kind === 'call') return <CallWords policy={line.call.policy} args={line.call.args} />
  const ref = line.kind === 'act' ? refOf(line.action) : undefined
  if (ref === undefined) return <span class={isThought(line) ? 'thought' : undefined}>{lineInWords(line)}</span>
  const show = (): void => void light(ref)
  return (
    <button type="button" class="lights" title={texts.run.light} onClick={show} onMouseEnter={show} onFocus={show}>
      {lineInWords(line)}
    </button>
  )
}

const isThought = ({ kind }: Line): boolean => kind === 'recall' || kind === 'complete' || kind === 'look'

/** What came of it: why it failed, or what it read or was told. Plans are shown by their calls; why the run ended, by its end. */
function Said({ line, ending }: { line: Line; ending: Ending | null }): JSX.Element | null {
  const { outcome } = line
  if (!outcome) return null
  if (!outcome.ok) {
    if (outcome.message === ending?.reason) return null
    return (
      <p class="said-back">
        <Why reason={outcome.reason} words={outcome.message} />
      </p>
    )
  }
  const value = line.kind === 'call' || line.kind === 'ask' ? readInWords(outcome.value ?? null) : ''
  const known = line.kind === 'call' && Object.values(line.call.args).some((arg) => saysSame(valueInWords(arg), value))
  return value === '' || known ? null : <p class="said-back value">{value}</p>
}

/** A policy that returns what it was given, in other letters or as another form of the same day, says nothing new. */
const saysSame = (given: string, returned: string): boolean =>
  given.toLowerCase() === returned.toLowerCase() || (DAY.test(returned) && dayOf(given) === returned)

const DAY = /^\d{4}-\d\d-\d\d$/

/** `12 March 2027` as `2027-03-12`; undefined where the words are no day that the browser reads. */
function dayOf(words: string): string | undefined {
  const at = new Date(words)
  return Number.isNaN(at.getTime())
    ? undefined
    : new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())).toISOString().slice(0, 10)
}

/** Of a table only how long it is: the answer shows it. */
function readInWords(value: Json): string {
  const data = dataIn(value)
  return data && data.columns.length > 1 ? texts.run.rows(data.rows.length) : valueInWords(value)
}

function Dot({ state, kind }: { state: LineState; kind: IconName | undefined }): JSX.Element {
  const sign = state === 'done' ? (kind ?? 'check') : state === 'asked' ? 'question' : 'cross'
  return (
    <span class="dot" role="img" aria-label={texts.run.stepState[state]}>
      {state !== 'working' && <Icon name={sign} size={12} />}
    </span>
  )
}

const ACTION_ICONS: { readonly [Kind in Extract<Line, { kind: 'act' }>['action']['kind']]: IconName } = {
  click: 'pointer',
  hover: 'pointer',
  type: 'text',
  press: 'key',
  select: 'list',
  set_value: 'text',
  scroll: 'move',
  drag: 'move',
  select_text: 'text',
  upload: 'up',
  navigate: 'globe',
}

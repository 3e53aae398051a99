import { computed, effect, signal } from '@preact/signals'
import type { Decision } from '../../agent/guard/approval'
import type { Errand, LogEntry } from '../../agent/log'
import type { PlannedCall } from '../../policies/plan'
import { onWords, takeWords } from '../pending-words'
import { BEGUN } from '../ports'
import { texts } from '../texts/texts'
import { go } from './route'
import { limits } from './settings/limits'
import { type Story, storyOf } from './story'
import { tab } from './tab'
import { ask, askAgain, follow } from './talk'
import { saying, tell } from './trouble'

/** The run that is shown: the latest of the tab, until the user begins a new task. */
export const run = signal<string | null>(null)
export const log = signal<readonly LogEntry[]>([])
export const story = computed(() => (run.value === null || log.value.length === 0 ? null : storyOf(log.value)))
/** The words in the task box. */
export const task = signal('')
export const stopping = signal(false)

/** True while a run is shown that has no end yet. */
export const working = computed(() => run.value !== null && (story.value === null || story.value.ending === null))

/** Takes up words that were said elsewhere for the tab that is shown. */
export function followWords(): void {
  const take = async (): Promise<void> => {
    const id = tab.value?.id
    const words = id === undefined ? undefined : await takeWords(id)
    if (words === undefined) return
    if (!working.value) watch(null)
    if (words === null) tell(texts.task.noLastTime)
    // Nothing to say is no reason to take away what stands there.
    else if (words !== '') task.value = words
    go('do')
    document.getElementById('task')?.focus()
  }
  onWords(() => void take())
  effect(() => {
    if (tab.value) void take()
  })
}

let shownFor: number | undefined
let unfollow = (): void => {}

/** Shows the latest run of whichever tab the panel is beside. */
export function followRuns(): void {
  effect(() => {
    const id = tab.value?.id
    if (id !== undefined) void findRun(id)
  })
  new BroadcastChannel(BEGUN).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== undefined && data === tab.value?.id) void findBegun(tab.value.id)
  })
}

/** Shows the run that is at work in a tab: a row of a table or another window has begun it. */
async function findBegun(id: number): Promise<void> {
  await saying(async () => {
    const [latest] = (await ask({ kind: 'runs', tab: id, most: 1 })).runs
    if (latest?.ending === null && tab.value?.id === id) watch(latest.run)
  })
}

async function findRun(id: number): Promise<void> {
  if (shownFor === id) return
  shownFor = id
  await saying(async () => {
    const { runs } = await ask({ kind: 'runs', tab: id })
    if (shownFor === id) watch(runs[0]?.run ?? null)
  })
}

/** Shows a run, or an empty panel for a new task. */
export function watch(id: string | null): void {
  if (id !== null && id === run.value) return
  unfollow()
  log.value = []
  stopping.value = false
  run.value = id
  if (id !== null) {
    unfollow = follow(id, (entries) => {
      log.value = entries
    })
  }
}

/** Forgets runs that have ended: those with these ids, or all. */
export async function forgetRuns(runs?: readonly string[]): Promise<void> {
  await ask({ kind: 'remove_runs', ...(runs ? { runs: [...runs] } : {}) })
  if (run.value !== null && !working.value && (!runs || runs.includes(run.value))) watch(null)
}

/** What the panel asks of every run that it starts, beside its task. */
export const errandFor = (words: string): Errand => ({
  task: words,
  policies: 'code',
  sources: ['skill', 'small', 'model'],
  attended: true,
  limits: limits.value,
  ...(planFirst.value ? { review: true as const } : {}),
})

export const start = (words: string): Promise<void> => startErrand(errandFor(words))

/** Takes up the task of a run that has ended where that has left the page. */
export async function goOnFrom({ task, lines }: Story, more: Partial<Errand> = {}): Promise<void> {
  const past = lines.flatMap((line) =>
    line.kind === 'call' && line.outcome ? [{ call: line.call, outcome: line.outcome }] : [],
  )
  await startErrand({ ...errandFor(task), past, ...more })
}

/** Starts it in the tab that is shown. Asked again where the background died over the question, it is started once. */
export async function startErrand(errand: Errand): Promise<void> {
  const id = tab.value?.id
  if (id === undefined) return
  const run = crypto.randomUUID()
  await saying(async () => {
    await askAgain({ kind: 'start', tab: id, errand, run })
    task.value = ''
    watch(run)
  })
}

export async function stop(): Promise<void> {
  const id = run.value
  if (id === null) return
  stopping.value = true
  await saying(() => ask({ kind: 'stop', run: id }))
}

export async function answer(text: string): Promise<void> {
  const id = run.value
  if (id !== null) await saying(() => ask({ kind: 'answer', run: id, text }))
}

export const pausing = signal(false)
/** The next run waits with its plan until the user says go. */
export const planFirst = signal(false)

effect(() => {
  if (!working.value || story.value?.paused) pausing.value = false
})

/** Takes the page over: the run waits from its next step on. */
export async function pause(): Promise<void> {
  const id = run.value
  if (id === null) return
  pausing.value = true
  if (!(await saying(() => ask({ kind: 'pause', run: id })))) pausing.value = false
}

/** Hands the page back; with a plan, it is done in place of what was still to come. */
export async function handBack(plan?: readonly PlannedCall[] | 'anew'): Promise<void> {
  const id = run.value
  const wanted = plan === undefined ? {} : { plan: plan === 'anew' ? plan : [...plan] }
  if (id !== null) await saying(() => ask({ kind: 'resume', run: id, ...wanted }))
}

/** The user's word on what the run asks leave for; true when it was heard. */
export async function decide(n: number, decision: Decision): Promise<boolean> {
  const id = run.value
  return id !== null && saying(() => ask({ kind: 'decide', run: id, n, decision }))
}

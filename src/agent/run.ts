import { apply } from '../page/difference'
import type { Observation } from '../page/observation'
import { type Failed, failed, type Outcome } from '../page/outcome'
import type { Step } from '../policies/policy'
import { exceeded } from './budget'
import type { Ending, Errand, LogEntry, Seen } from './log'
import { planner } from './planner'
import { Diverged, Record } from './record'
import { type Library, Stack } from './stack'
import type { World } from './world'

export interface RunOptions {
  id: string
  errand: Errand
  /** What this run has logged so far: nothing for a new one. */
  log: readonly LogEntry[]
  library: Library
  world: World
  /** Keeps one entry; what it announces is done only after this resolves. */
  append(entry: LogEntry): Promise<void>
  /** Aborted when the user stops the run. */
  signal: AbortSignal
}

/**
 * Does an errand, or goes on with one: feeds the log through the same generators that wrote it, which brings them back to
 * where they were, and performs what they yield from there on. Never rejects for what a page, a model or a user does.
 */
export async function run({ id, errand, log, library, world, append, signal }: RunOptions): Promise<Ending> {
  const record = new Record(log, append)
  const finished = log.find((entry) => entry.kind === 'end')
  if (finished) return finished.ending
  const outcome = await unroll(id, errand, library, record, world, signal).catch(asOutcome)
  const ending = endingOf(signal.aborted ? STOPPED : outcome, record.entries)
  await record.write({ kind: 'end', ending, at: Date.now() })
  return ending
}

/** Lets the stack take its turns until the planner returns, the budget is used up or the user stops it. */
async function unroll(
  id: string,
  errand: Errand,
  library: Library,
  record: Record,
  world: World,
  signal: AbortSignal,
): Promise<Outcome> {
  const start = record.next('start')
  const first = start ?? (await world.look(0, undefined, signal))
  if ('outcome' in first) {
    await record.write({ kind: 'start', version: 1, errand, seen: first.seen, at: Date.now() })
    if (!first.outcome.ok) return first.outcome
  }
  let page = apply(undefined, first.seen)
  const stack = new Stack(library, { name: 'planner', steps: planner(errand, library, page) }, page)
  const calls: number[] = []
  let steps = 0
  let turn = stack.proceed()
  while (turn.kind !== 'end') {
    if (turn.kind === 'return') {
      const n = calls.pop() ?? 0
      if (!record.next('reply')) await record.write({ kind: 'reply', n, at: Date.now(), ...nothingSeen(turn.outcome) })
      turn = stack.proceed()
      continue
    }
    const n = ++steps
    const { step } = turn
    const logged = record.next('step')
    if (logged) mustEqual(step, logged.step, n)
    else {
      const refusal = signal.aborted ? STOPPED : exceeded(record.entries, errand.limits, step, Date.now())
      if (refusal) return refusal
      await record.write({ kind: 'step', n, stack: turn.stack, step, at: Date.now() })
    }
    if (step.kind === 'call') {
      calls.push(n)
      turn = stack.proceed()
      continue
    }
    let reply: Seen | undefined = record.next('reply')
    if (!reply) {
      reply = await perform(step, `${id}/${n}`, page, errand, world, signal)
      if (signal.aborted) return STOPPED
      await record.write({ kind: 'reply', n, at: Date.now(), ...reply })
    }
    page = apply(page, reply.seen)
    turn = stack.resume({ page, outcome: reply.outcome })
  }
  return turn.outcome
}

function perform(
  step: Exclude<Step, { kind: 'call' }>,
  id: string,
  page: Observation,
  errand: Errand,
  world: World,
  signal: AbortSignal,
): Promise<Seen> {
  switch (step.kind) {
    case 'act':
      return world.act(id, step.action, page, signal)
    case 'look':
      return world.look(step.wait ?? 0, page, signal)
    case 'complete':
      return world.complete(step.prompt, signal)
    case 'recall':
      return world.recall(step.task, page)
    case 'ask':
      if (!errand.attended) return Promise.resolve(nothingSeen(failed('needs_user', step.question)))
      return world.ask(step.question, step.options ?? [], signal)
  }
}

function asOutcome(error: unknown): Failed {
  if (!(error instanceof Diverged)) throw error
  return failed(
    'interrupted',
    `Errand has changed since this run began, so it can't go on (${error.message}). Start it again.`,
  )
}

const STOPPED: Failed = failed('stopped', 'You stopped it.')

/** The record of a step that did not touch the page. */
export const nothingSeen = (outcome: Outcome): Seen => ({ outcome, seen: [], ms: { total: 0, settling: 0 } })

function mustEqual(step: Step, logged: Step, n: number): void {
  if (JSON.stringify(step) !== JSON.stringify(logged)) throw new Diverged(`step ${n} is another one now`)
}

function endingOf(outcome: Outcome, log: readonly LogEntry[]): Ending {
  const source = sourceOf(log)
  if (outcome.ok) return { outcome: 'done', reason: 'The task is done.', answer: outcome.value ?? null, source }
  const ended = outcome.reason === 'stopped' || outcome.reason === 'needs_user' ? outcome.reason : 'failed'
  return { outcome: ended, reason: outcome.message, answer: null, source }
}

/** Who planned last: `calls` that the user gave, a skill or a model. */
function sourceOf(log: readonly LogEntry[]): string | null {
  let source: string | null = null
  const planning = new Set<number>()
  for (const entry of log) {
    if (entry.kind === 'start' && entry.errand.calls) source = 'calls'
    if (entry.kind === 'step' && isPlanning(entry.step)) planning.add(entry.n)
    if (entry.kind === 'reply' && entry.outcome.ok && planning.has(entry.n)) {
      source = entry.usage ? `model ${entry.usage.model}` : sourceIn(entry.outcome)
    }
  }
  return source
}

const isPlanning = (step: Step): boolean =>
  step.kind === 'recall' || (step.kind === 'complete' && step.prompt.purpose === 'plan')

function sourceIn(outcome: Outcome & { ok: true }): string | null {
  const plan = outcome.value
  return typeof plan === 'object' && plan && 'source' in plan && typeof plan.source === 'string' ? plan.source : null
}

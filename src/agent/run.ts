import { apply, type Difference } from '../page/difference'
import type { Observation } from '../page/observation'
import { type Failed, failed, type Outcome } from '../page/outcome'
import type { Day } from '../policies/dates/dates'
import type { PlannedCall } from '../policies/plan'
import type { Step } from '../policies/policy'
import { exceeded } from './budget'
import { endingOf } from './ending'
import { userAllows } from './guard/ask'
import type { Ending, Errand, LogEntry, Seen } from './log'
import { begin, planner } from './planner'
import { Diverged, Record } from './record'
import { type Library, Stack, type Turn } from './stack'
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
export async function run(options: RunOptions): Promise<Ending> {
  const { log, append, signal } = options
  const record = new Record(log, append)
  const finished = log.find((entry) => entry.kind === 'end')
  if (finished) return finished.ending
  const outcome = await unroll(options, record).catch(asOutcome)
  const ending = endingOf(signal.aborted ? STOPPED : outcome, record.entries)
  await record.write({ kind: 'end', ending, at: Date.now() })
  return ending
}

/** Lets the stack take its turns until the planner returns, the budget is used up or the user stops it. */
async function unroll(options: RunOptions, record: Record): Promise<Outcome> {
  const { id, errand, library, world, signal } = options
  const start = record.next('start')
  const first = start ?? (await world.look(0, undefined, signal))
  const today = start?.today ?? dayOf(new Date())
  if ('outcome' in first) {
    await record.write({ kind: 'start', version: 1, errand, seen: first.seen, at: Date.now(), today })
    if (!first.outcome.ok) return first.outcome
  }
  const opened = apply(undefined, first.seen)
  const begun = await whilePaused(record, opened, world, signal)
  if (!begun) return STOPPED
  let page = apply(opened, begun.seen)
  const progress = begin(page, errand.past)
  const planned = (given: readonly PlannedCall[] | 'anew' | undefined): Stack =>
    new Stack(
      library,
      { name: 'planner', steps: planner(errand, library, progress, given === 'anew' ? null : given) },
      page,
      today,
    )
  let stack = planned(begun.plan)
  let changed: readonly PlannedCall[] | 'anew' | undefined
  const calls: number[] = []
  let steps = 0

  /** The next turn, once the page is ours: of the policy on top or, when the user changed the plan, of a new planner. */
  const proceed = async (outcome: Outcome): Promise<Turn | undefined> => {
    const handedBack = await whilePaused(record, page, world, signal)
    if (!handedBack) return undefined
    page = apply(page, handedBack.seen)
    changed = handedBack.plan ?? changed
    if (changed && calls.length === 0 && (outcome.ok || changed === 'anew')) {
      // The planner before hears how its call ended, and no more: what it would do next is not wanted.
      stack.resume({ page, outcome })
      progress.page = page
      stack = planned(changed)
      changed = undefined
      return stack.proceed()
    }
    return stack.resume({ page, outcome })
  }

  let turn: Turn | undefined = stack.proceed()
  while (turn && turn.kind !== 'end') {
    if (turn.kind === 'return') {
      const n = calls.pop() ?? 0
      if (!record.next('reply')) await record.write({ kind: 'reply', n, at: Date.now(), ...nothingSeen(turn.outcome) })
      turn = await proceed(turn.outcome)
      continue
    }
    const n = ++steps
    const { step } = turn
    if (step.kind === 'act') {
      const answer = await userAllows(n, turn.stack, step.action, page, options, record)
      page = apply(page, answer.seen)
      if (signal.aborted) return STOPPED
      if (answer.refusal) {
        turn = await proceed(answer.refusal)
        continue
      }
    }
    const logged = record.next('step')
    if (logged) mustEqual(step, logged.step, n)
    else {
      const refusal = signal.aborted ? STOPPED : exceeded(record.entries, errand.limits, step)
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
    turn = await proceed(reply.outcome)
  }
  return turn ? turn.outcome : STOPPED
}

const dayOf = (date: Date): Day => ({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() })

/** Waits as long as the user has the page to themselves. Undefined when they stopped the run meanwhile. */
async function whilePaused(
  record: Record,
  page: Observation,
  world: World,
  signal: AbortSignal,
): Promise<{ plan?: readonly PlannedCall[] | 'anew'; seen: readonly Difference[] } | undefined> {
  if (!record.nextIf('pause')) {
    if (!record.caughtUp || !world.paused()) return { seen: [] }
    await record.write({ kind: 'pause', at: Date.now() })
  }
  const resumed = record.nextIf('resume')
  if (resumed) return resumed
  const handedBack = await world.handedBack(signal)
  if (signal.aborted) return undefined
  const { seen } = await world.look(0, page, signal)
  if (signal.aborted) return undefined
  await record.write({ kind: 'resume', ...handedBack, seen, at: Date.now() })
  return { ...handedBack, seen }
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
      return world.complete(step.prompt, step.by ?? 'model', signal)
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

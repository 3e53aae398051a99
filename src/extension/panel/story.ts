import type { Approval, Decision } from '../../agent/guard/approval'
import type { Ending, LogEntry } from '../../agent/log'
import type { Action } from '../../page/action'
import type { PageNode, Ref } from '../../page/node'
import type { Outcome } from '../../page/outcome'
import type { PlannedCall } from '../../policies/plan'
import type { Call, Step } from '../../policies/policy'
import { type Named, namedIn } from './named'

/** A run as the panel tells it, made from its log and from nothing else. */
export interface Story {
  task: string
  /** A model may plan for it. */
  plannable: boolean
  /** What happened, in order; calls hold what their policies did. */
  lines: readonly Line[]
  /** Calls of the plan whose turn has not come, each of them one call; of a run that was not done those that it left. */
  toCome: readonly PlannedCall[]
  /** What the run waits for the user to say. */
  question: { text: string; options: readonly string[] } | null
  /** What the run waits for the user to allow. */
  approval: { n: number; approval: Approval; action: Action; named: Named | undefined; on: Ref | undefined } | null
  /** The user has the page. */
  paused: boolean
  ending: Ending | null
  spent: Spent
}

export interface Spent {
  actions: number
  modelCalls: number
  tokens: number
  /** US dollars; undefined when the price of a model is not known. */
  money: number | undefined
  /** Milliseconds from start to end, or to the last entry. */
  ms: number
}

export type Line = {
  n: number
  /** Undefined while it is at work. */
  outcome: Outcome | undefined
  /** Milliseconds it took. */
  ms: number | undefined
  at: number
} & (
  | { kind: 'call'; call: Call; lines: Line[] }
  | { kind: 'act'; action: Action; on: Named | undefined }
  | { kind: 'look'; wait: number }
  | { kind: 'complete'; purpose: string }
  | { kind: 'recall' }
  | { kind: 'ask'; question: string; options: readonly string[] }
  | { kind: 'approve'; approval: Approval; decision: Decision | undefined }
)

/** Tells the story of a log. Pure; reads each entry once. */
export function storyOf(log: readonly LogEntry[]): Story {
  const teller = new Teller()
  for (const entry of log) teller.hear(entry)
  return teller.tell(log)
}

class Teller {
  readonly #lines: Line[] = []
  readonly #open: (Line & { kind: 'call' })[] = []
  readonly #byStep = new Map<number, Line>()
  readonly #nodes = new Map<Ref, PageNode>()
  readonly #spent: Spent = { actions: 0, modelCalls: 0, tokens: 0, money: 0, ms: 0 }
  #asking: (Line & { kind: 'approve' }) | undefined
  #plan: readonly PlannedCall[] = []
  #made = 0
  /** The last call of the plan did not go well. */
  #setBack = false
  #task = ''
  #plannable = false
  #paused = false
  #ending: Ending | null = null

  hear(entry: LogEntry): void {
    if ('seen' in entry)
      for (const { changed } of entry.seen) for (const node of changed) this.#nodes.set(node.ref, node)
    switch (entry.kind) {
      case 'start':
        this.#task = entry.errand.task
        this.#plannable = entry.errand.task.trim() !== '' && entry.errand.sources.some((source) => source !== 'skill')
        this.#follow(entry.errand.calls ?? [])
        break
      case 'step':
        this.#begin(entry)
        break
      case 'reply':
        this.#close(entry)
        break
      case 'approval': {
        const { n, at, approval } = entry
        this.#asking = { kind: 'approve', n, at, approval, outcome: undefined, ms: undefined, decision: undefined }
        this.#add(this.#asking)
        break
      }
      case 'decision':
        if (this.#asking) {
          const { decision } = entry
          Object.assign(this.#asking, { decision, outcome: { ok: true }, ms: entry.at - this.#asking.at })
        }
        break
      case 'pause':
        this.#paused = true
        break
      case 'resume':
        this.#paused = false
        if (entry.plan) this.#follow(entry.plan === 'anew' ? [] : entry.plan)
        break
      case 'end':
        this.#ending = entry.ending
    }
  }

  tell(log: readonly LogEntry[]): Story {
    const first = log[0]
    const last = log.at(-1)
    if (first && last) this.#spent.ms = last.at - first.at
    const asked = last?.kind === 'step' && last.step.kind === 'ask' ? last.step : null
    return {
      task: this.#task,
      plannable: this.#plannable,
      lines: this.#lines,
      toCome: this.#ending?.outcome === 'done' ? [] : this.#plan.slice(this.#made),
      question: asked && { text: asked.question, options: asked.options ?? [] },
      approval: last?.kind === 'approval' ? this.#asked(last) : null,
      paused: this.#paused && !this.#ending,
      ending: this.#ending,
      spent: this.#spent,
    }
  }

  #asked({ n, approval, action }: Extract<LogEntry, { kind: 'approval' }>): Story['approval'] {
    const on = refOf(action)
    return { n, approval, action, named: namedIn(this.#nodes, on), on }
  }

  #follow(calls: readonly PlannedCall[]): void {
    this.#plan = calls.flatMap(unrolled)
    this.#made = 0
    this.#setBack = false
  }

  #add(line: Line): void {
    const within = this.#open.at(-1)?.lines ?? this.#lines
    within.push(line)
  }

  #begin({ n, step, at }: Extract<LogEntry, { kind: 'step' }>): void {
    const line = lineOf(n, step, at, this.#nodes)
    this.#byStep.set(n, line)
    if (step.kind === 'call' && this.#open.length === 0) this.#makeNext()
    if (step.kind === 'act') this.#spent.actions++
    this.#add(line)
    if (line.kind === 'call') this.#open.push(line)
  }

  /** A plan goes on behind a failed call only where that was optional; else the call is made once more, put right. */
  #makeNext(): void {
    if (!this.#setBack || this.#plan[this.#made - 1]?.optional) this.#made++
    this.#setBack = false
  }

  #close(reply: Extract<LogEntry, { kind: 'reply' }>): void {
    const line = this.#byStep.get(reply.n)
    if (!line) return
    line.outcome = reply.outcome
    line.ms = reply.at - line.at
    if (this.#open.at(-1) === line) this.#open.pop()
    if (line.kind === 'call' && this.#open.length === 0) this.#setBack = !reply.outcome.ok
    if (reply.usage) this.#spend(reply.usage)
    const next = isPlanning(line) ? planIn(reply.outcome) : undefined
    if (next) this.#follow(next)
  }

  #spend({ input, output, cost }: { input: number; output: number; cost?: number }): void {
    const spent = this.#spent
    spent.modelCalls++
    spent.tokens += input + output
    spent.money = cost === undefined || spent.money === undefined ? undefined : spent.money + cost
  }
}

function lineOf(n: number, step: Step, at: number, nodes: ReadonlyMap<Ref, PageNode>): Line {
  const base = { n, at, outcome: undefined, ms: undefined }
  switch (step.kind) {
    case 'call':
      return { ...base, kind: 'call', call: step.call, lines: [] }
    case 'act':
      return { ...base, kind: 'act', action: step.action, on: namedIn(nodes, refOf(step.action)) }
    case 'look':
      return { ...base, kind: 'look', wait: step.wait ?? 0 }
    case 'complete':
      return { ...base, kind: 'complete', purpose: step.prompt.purpose }
    case 'recall':
      return { ...base, kind: 'recall' }
    case 'ask':
      return { ...base, kind: 'ask', question: step.question, options: step.options ?? [] }
  }
}

/** What an action is done to. */
export function refOf(action: Action): Ref | undefined {
  if (action.kind === 'drag') return action.from.ref
  return action.kind === 'navigate' ? undefined : action.ref
}

const isPlanning = (line: Line): boolean =>
  line.kind === 'recall' || (line.kind === 'complete' && line.purpose === 'plan')

/** The run has read its plan in full already: calls are known by their form. */
function planIn(outcome: Outcome): readonly PlannedCall[] | undefined {
  const value: unknown = outcome.ok ? outcome.value : undefined
  if (typeof value !== 'object' || value === null || !('calls' in value) || !Array.isArray(value.calls))
    return undefined
  return value.calls.every(isCall) ? value.calls : undefined
}

const isCall = (value: unknown): value is PlannedCall =>
  typeof value === 'object' &&
  value !== null &&
  'policy' in value &&
  typeof value.policy === 'string' &&
  'args' in value

/** A call that is made for each of a list stands there as so many calls, the same ones each time that the story is told. */
function unrolled(call: PlannedCall): readonly PlannedCall[] {
  if (!call.each) return [call]
  const calls = UNROLLED.get(call) ?? call.each.map((value) => ({ ...call, each: [value] }))
  UNROLLED.set(call, calls)
  return calls
}
const UNROLLED = new WeakMap<PlannedCall, readonly PlannedCall[]>()

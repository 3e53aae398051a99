import type { Ending, LogEntry } from '../../agent/log'
import type { Action } from '../../page/action'
import type { PageNode, Ref } from '../../page/node'
import type { Outcome } from '../../page/outcome'
import { Plan, type PlannedCall } from '../../policies/plan'
import type { Call, Step } from '../../policies/policy'

/** A run as the panel tells it, made from its log and from nothing else. */
export interface Story {
  task: string
  /** What happened, in order; calls hold what their policies did. */
  lines: readonly Line[]
  /** Calls of the plan whose turn has not come, each with its place in the plan. */
  toCome: readonly (Call & { place: number })[]
  /** What the run waits for the user to say. */
  question: { text: string; options: readonly string[] } | null
  ending: Ending | null
  spent: Spent
}

export interface Spent {
  actions: number
  modelCalls: number
  tokens: number
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
)

/** What an action was done to, as the page called it then. */
export interface Named {
  role: string
  name: string
}

/** Tells the story of a log. Pure; reads each entry once. */
export function storyOf(log: readonly LogEntry[]): Story {
  const lines: Line[] = []
  const open: (Line & { kind: 'call' })[] = []
  const byStep = new Map<number, Line>()
  const nodes = new Map<Ref, PageNode>()
  const spent: Spent = { actions: 0, modelCalls: 0, tokens: 0, ms: 0 }
  let plan: readonly Call[] = []
  let made = 0
  let task = ''
  let ending: Ending | null = null

  for (const entry of log) {
    if (entry.kind === 'start') {
      task = entry.errand.task
      plan = (entry.errand.calls ?? []).flatMap(unrolled)
    }
    if (entry.kind === 'start' || entry.kind === 'reply') {
      for (const { changed } of entry.seen) for (const node of changed) nodes.set(node.ref, node)
    }
    if (entry.kind === 'step') {
      const line = lineOf(entry.n, entry.step, entry.at, nodes)
      byStep.set(entry.n, line)
      if (entry.step.kind === 'call' && open.length === 0) made++
      if (entry.step.kind === 'act') spent.actions++
      ;(open.at(-1)?.lines ?? lines).push(line)
      if (line.kind === 'call') open.push(line)
    }
    if (entry.kind === 'reply') {
      const line = byStep.get(entry.n)
      if (!line) continue
      line.outcome = entry.outcome
      line.ms = entry.at - line.at
      if (open.at(-1) === line) open.pop()
      if (entry.usage) {
        spent.modelCalls++
        spent.tokens += entry.usage.input + entry.usage.output
      }
      const next = isPlanning(line) ? planIn(entry.outcome) : undefined
      if (next) {
        plan = next
        made = 0
      }
    }
    if (entry.kind === 'end') ending = entry.ending
  }
  const toCome = ending ? [] : plan.map((call, place) => ({ ...call, place })).slice(made)
  const first = log[0]
  const last = log.at(-1)
  if (first && last) spent.ms = last.at - first.at
  const waiting = last?.kind === 'step' && last.step.kind === 'ask' ? last.step : null
  const question = waiting && { text: waiting.question, options: waiting.options ?? [] }
  return { task, lines, toCome, question, ending, spent }
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

function refOf(action: Action): Ref | undefined {
  if (action.kind === 'drag') return action.from.ref
  return action.kind === 'navigate' ? undefined : action.ref
}

/** How the page called a node: by its name, by the text in it, or by a hint. */
function namedIn(nodes: ReadonlyMap<Ref, PageNode>, ref: Ref | undefined): Named | undefined {
  const node = ref === undefined ? undefined : nodes.get(ref)
  if (!node) return undefined
  const name = node.name || textIn(nodes, node) || node.description || node.hint || ''
  return { role: node.role, name: name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name }
}

const LONGEST = 60

function textIn(nodes: ReadonlyMap<Ref, PageNode>, node: PageNode): string {
  const words: string[] = []
  const visit = (ref: Ref): void => {
    const at = nodes.get(ref)
    if (!at || words.length > 8) return
    if (at.name) words.push(at.name)
    else for (const child of at.children) visit(child)
  }
  for (const child of node.children) visit(child)
  return words.join(' ')
}

const isPlanning = (line: Line): boolean =>
  line.kind === 'recall' || (line.kind === 'complete' && line.purpose === 'plan')

function planIn(outcome: Outcome): readonly Call[] | undefined {
  if (!outcome.ok) return undefined
  const plan = Plan.pick({ calls: true }).safeParse(outcome.value)
  return plan.success ? plan.data.calls.flatMap(unrolled) : undefined
}

/** A call that is made for each of a list stands there as so many calls. */
const unrolled = ({ policy, args, each = [null] }: PlannedCall): Call[] => each.map(() => ({ policy, args }))

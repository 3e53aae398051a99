import type { LogEntry } from '../../../agent/log'
import { apply } from '../../../page/difference'
import type { Ref } from '../../../page/node'
import type { Observation } from '../../../page/observation'
import type { Line, Story } from '../story'

/** One line of a run's time line: a step with how deep in the stack it stood and where in the log. */
export interface Moment {
  line: Line
  depth: number
  /** Place of the step in the log: the page before it is what all entries up to here led to. */
  index: number
}

/** The steps of a run in order, as a flat list. */
export function momentsOf(story: Story, log: readonly LogEntry[]): Moment[] {
  const places = new Map<number, number>()
  for (const [index, entry] of log.entries()) {
    if ((entry.kind === 'step' || entry.kind === 'approval') && !places.has(entry.n)) places.set(entry.n, index)
  }
  const moments: Moment[] = []
  const visit = (lines: readonly Line[], depth: number): void => {
    for (const line of lines) {
      moments.push({ line, depth, index: places.get(line.n) ?? 0 })
      if (line.kind === 'call') visit(line.lines, depth + 1)
    }
  }
  visit(story.lines, 0)
  return moments
}

/** What a step was done to. */
export function refOf({ line }: Moment): Ref | undefined {
  if (line.kind !== 'act' || line.action.kind === 'navigate') return undefined
  return line.action.kind === 'drag' ? line.action.from.ref : line.action.ref
}

/** Between two of these the page is made from the one before. */
const STRIDE = 100

/** The page at any place of a log, quickly in either direction. */
export class PagesOf {
  readonly #log: readonly LogEntry[]
  readonly #marks: (Observation | undefined)[] = []
  #at = 0
  #page: Observation | undefined

  constructor(log: readonly LogEntry[]) {
    this.#log = log
  }

  /** What the page showed once the first `count` entries had been written; undefined when it had not been seen. */
  after(count: number): Observation | undefined {
    const mark = Math.min(Math.floor(count / STRIDE), this.#marks.length - 1)
    if (count < this.#at || mark * STRIDE > this.#at) {
      this.#at = Math.max(0, mark * STRIDE)
      this.#page = mark > 0 ? this.#marks[mark] : undefined
    }
    for (; this.#at < count; this.#at++) {
      if (this.#at % STRIDE === 0) this.#marks[this.#at / STRIDE] ??= this.#page
      const entry = this.#log[this.#at]
      if (entry && 'seen' in entry && entry.seen.length > 0) this.#page = apply(this.#page, entry.seen)
    }
    return this.#page
  }
}

import type { Action } from '../../page/action'
import type { Difference } from '../../page/difference'
import { apply } from '../../page/difference'
import type { Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import type { LogEntry } from '../log'
import type { Record } from '../record'
import type { RunOptions } from '../run'
import type { Approval, Decision } from './approval'
import { judge } from './judge'

/** What became of the page while the user was asked, and why the action may not be done, if so. */
export interface Answer {
  seen: readonly Difference[]
  refusal?: Failed
}

/**
 * Asks the user about an action where it needs their word, and again while what it would do becomes another thing under the
 * question. Whatever is asked and answered stands in the log; a log that is read again is asked nothing.
 */
export async function userAllows(
  n: number,
  stack: readonly string[],
  action: Action,
  start: Observation,
  { errand, world, signal }: RunOptions,
  record: Record,
): Promise<Answer> {
  const seen: Difference[] = []
  let page = start
  for (;;) {
    let asked: Approval | undefined = record.nextIf('approval')?.approval
    if (!asked) {
      asked = record.caughtUp ? judge(action, page, errand, record.entries, await world.granted()) : undefined
      if (!asked) return { seen }
      await record.write({ kind: 'approval', n, stack, action, approval: asked, at: Date.now() })
    }
    const logged = record.nextIf('decision')
    const decision = logged?.decision ?? (await decide(n, asked, record.entries, errand.attended, world, signal))
    if (signal.aborted) return { seen }
    const since = logged?.seen ?? (decision === 'no' ? [] : (await world.look(0, page, signal)).seen)
    if (!logged) await record.write({ kind: 'decision', n, decision, seen: since, at: Date.now() })
    seen.push(...since)
    if (decision === 'no') return { seen, refusal: refusalOf(asked, errand.attended) }
    page = apply(page, since)
  }
}

/** What was refused once is not asked again. */
async function decide(
  n: number,
  approval: Approval,
  log: readonly LogEntry[],
  attended: boolean,
  world: RunOptions['world'],
  signal: AbortSignal,
): Promise<Decision> {
  if (!attended || wasRefused(approval, log)) return 'no'
  return world.approve(n, approval, signal)
}

function wasRefused({ kind, site, what }: Approval, log: readonly LogEntry[]): boolean {
  const refused = new Set(log.flatMap((entry) => (entry.kind === 'decision' && entry.decision === 'no' ? entry.n : [])))
  return log.some(
    (entry) =>
      entry.kind === 'approval' &&
      refused.has(entry.n) &&
      entry.approval.kind === kind &&
      entry.approval.site === site &&
      entry.approval.what === what,
  )
}

function refusalOf({ what, why, kind }: Approval, attended: boolean): Failed {
  if (attended) return failed('declined', `You said no to this: ${what}`)
  return failed('needs_user', `${what} ${why} Nobody is there to ask; allow “${kind}” for this run if it is meant.`)
}

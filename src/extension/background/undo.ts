import { type Undo, undoOf } from '../../agent/undo'
import { apply } from '../../page/difference'
import type { Failed } from '../../page/outcome'
import { atWork } from './at-work'
import { confidentially } from './confidential'
import { leave } from './frames'
import { TAB_CLOSED } from './refusal'
import { secretsFor } from './secrets'
import { session } from './settings'
import { runOf } from './store'
import { inTab } from './tab'
import { logFrom } from './watch'

/** Milliseconds that looking at the page may take. */
const PATIENCE = 10_000

/**
 * How what a run filled in can be taken back: by its log alone or, with `look`, compared with its page as that is now. Fails where the page
 * can't be looked at.
 */
export async function undo(run: string, look: boolean): Promise<Undo | Failed> {
  const log = await logFrom(run, 0)
  if (!look) return undoOf(log)
  const record = await runOf(run)
  // Tabs have other numbers in another session.
  if (record?.session !== (await session())) return TAB_CLOSED
  const { tab } = record
  const covered = confidentially(
    inTab(tab, undefined, async () => []),
    () => secretsFor(run),
  )
  const { outcome, seen } = await covered.look(0, undefined, AbortSignal.timeout(PATIENCE))
  if (![...atWork.values()].some((at) => at.record.tab === tab)) await leave(tab)
  return outcome.ok ? undoOf(log, apply(undefined, seen)) : outcome
}

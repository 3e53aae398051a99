import { frameOf } from '../../page/difference'
import type { Ref } from '../../page/node'
import { tell } from './frames'
import { runOf } from './store'

const PATIENCE = 2000

/** Lights up on the page what a ref of this run's log names; where it is gone, nothing happens. */
export async function light(run: string, ref: Ref): Promise<void> {
  const record = await runOf(run)
  const frame = frameOf(ref)
  if (record) await tell(record.tab, frame, { kind: 'light', frame, ref }, AbortSignal.timeout(PATIENCE))
}

import type { Ref } from '../../page/node'
import { run } from './shown-run'
import { ask } from './talk'

/** Lights an element up on the page of the run that is shown, for a moment; where it is gone, nothing happens. */
export async function light(ref: Ref): Promise<void> {
  const id = run.value
  if (id !== null) await ask({ kind: 'light', run: id, ref }).catch(() => {})
}

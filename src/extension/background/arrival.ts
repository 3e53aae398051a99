import { tell } from './frames'
import { isLoading, nextChange } from './loading'

/** Milliseconds: a server that takes longer has the run look at the old page meanwhile. */
const LONGEST = 20_000

/**
 * Waits until a frame that is leaving its document shows another one, or it turns out that it stays (a download, a refused
 * navigation, a link within the page).
 */
export async function arrive(tab: number, frame: number, left: string | undefined, signal: AbortSignal): Promise<void> {
  const until = Date.now() + LONGEST
  while (Date.now() < until && !signal.aborted) {
    const told = await tell(tab, frame, { kind: 'ping', frame }, signal)
    if (told.kind !== 'here' || told.document !== left) return
    if (!(await isLoading(tab))) return
    await nextChange(tab)
  }
}

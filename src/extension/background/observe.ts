import { type Difference, fits } from '../../page/difference'
import type { Observation } from '../../page/observation'
import type { Failed } from '../../page/outcome'
import { enter, type Told, tell } from './frames'
import { blockedBy } from './refusal'

/**
 * What became of all frames of a tab since `page` (undefined: everything), outer frames first.
 * @param acted - the differences that are known already, of the frame that was acted in.
 */
export async function observeAll(
  tab: number,
  page: Observation | undefined,
  acted: readonly Difference[],
  signal: AbortSignal,
): Promise<Difference[] | Failed> {
  // One that does not follow on what the run knows (an answer got lost with a worker) is asked for whole.
  const taken = acted.filter((one) => fits(page, one))
  const known = Object.entries(page?.frames ?? {}).map(([id, { version }]) => ({ frame: Number(id), since: version }))
  const told = new Map<number, Told>()
  const ask = async ({ frame, since }: { frame: number; since: number | null }): Promise<void> => {
    if (!taken.some((one) => one.frame === frame)) {
      told.set(frame, await tell(tab, frame, { kind: 'observe', frame, since }, signal))
    }
  }
  await Promise.all(known.map(ask))
  const seen = (): Difference[] => [
    ...taken,
    ...[...told.values()].flatMap((one) => (one.kind === 'seen' ? one.seen : [])),
  ]
  const missing = [...told.values()].some(({ kind }) => kind === 'absent' || kind === 'cut')
  if (!page || missing || unentered(page, seen())) {
    const entered = await enter(tab)
    if ('ok' in entered) return entered
    await Promise.all(
      entered.filter((frame) => told.get(frame)?.kind !== 'seen').map((frame) => ask({ frame, since: null })),
    )
  }
  const top = told.get(0)
  if (top?.kind === 'refused') return top.outcome
  if (top?.kind === 'blocked') return blockedBy(top.says)
  return seen().sort((a, b) => depth(a) - depth(b))
}

/** True when a frame element has come whose document nobody has looked at. */
function unentered(page: Observation, seen: readonly Difference[]): boolean {
  const paths = new Set(Object.values(page.frames).map(({ path }) => path))
  for (const one of seen) paths.add(one.path)
  return seen.some(({ changed }) => changed.some(({ frame }) => frame !== undefined && !paths.has(frame)))
}

const depth = ({ path }: Difference): number => (path === '' ? 0 : path.split('.').length)

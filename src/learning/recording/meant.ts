import { copied } from './copied'
import { isIdle } from './idle'
import { lastTries } from './last-tries'
import type { Meaning } from './meaning'
import type { Moment } from './recorded'
import { withoutSearching } from './searching'
import { withoutDetours, withoutNothing, withoutResets } from './taken-back'

/**
 * What the person meant, out of all that they did: the last of several tries, nothing for what was set and removed again,
 * nothing for looking around.
 */
export function meant(read: readonly Meaning[], moments: readonly Moment[], task: string): Meaning[] {
  const steps: ((meanings: Meaning[]) => Meaning[])[] = [
    withoutDetours,
    (all) => all.filter((one, at) => !isIdle(one, at, all, moments)),
    (all) => withoutResets(all, moments),
    lastTries,
    (all) => withoutNothing(all, moments, task),
    (all) => withoutSearching(all, moments),
    copied,
  ]
  return steps.reduce<Meaning[]>((meanings, step) => step(meanings), [...read])
}

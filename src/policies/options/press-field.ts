import type { PageNode } from '../../page/node'
import { type Observation, parentOf } from '../../page/observation'
import type { Failed, Outcome } from '../../page/outcome'
import type { Steps } from '../policy'
import { attempt, fail } from '../steps'

/**
 * Clicks a field to open it. Some lay what they show over it: then a click on what is around both reaches it as well. Ends the
 * policy with the field's own reason when none of them can be clicked.
 */
export function* pressField(start: Observation, field: PageNode): Steps<Observation> {
  let refused: Failed | undefined
  let at: PageNode | undefined = field
  for (let level = 0; at && level < 3; level++) {
    const { page, outcome }: { page: Observation; outcome: Outcome } = yield* attempt({ kind: 'click', ref: at.ref })
    if (outcome.ok) return page
    refused ??= outcome
    if (outcome.reason !== 'covered' && outcome.reason !== 'hidden') break
    at = parentOf(start, at)
  }
  return refused ? fail(refused.reason, refused.message) : start
}

import { isButtonOrLink } from '../../page/buttons'
import type { PageNode } from '../../page/node'
import { type Observation, parentOf, subtreeOf } from '../../page/observation'
import type { Failed, Outcome } from '../../page/outcome'
import { clickThrough } from '../locating/act-on'
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
    const { page, outcome }: { page: Observation; outcome: Outcome } = yield* attempt({
      kind: 'click',
      ref: at.ref,
      ...pointBeside(start, at),
    })
    if (outcome.ok) return page
    refused ??= outcome
    if (outcome.reason !== 'covered' && outcome.reason !== 'hidden') break
    at = parentOf(start, at)
  }
  if (!refused) return start
  const { page, outcome } =
    refused.reason === 'covered'
      ? yield* clickThrough(field, pointBeside(start, field))
      : { page: start, outcome: refused }
  return outcome.ok ? page : fail(refused.reason, refused.message)
}

/** Where to click so that nothing in the field is hit that does something else, as the cross of a tag; its middle if that will do. */
function pointBeside(page: Observation, field: PageNode): { at?: { x: number; y: number } } {
  const { box } = field
  const inside = [...subtreeOf(page, field)].flatMap((node) =>
    node.ref !== field.ref && isButtonOrLink(node) ? (node.box ?? []) : [],
  )
  if (!box || inside.length === 0) return {}
  const y = box.height / 2
  const isFree = (x: number): boolean =>
    inside.every(
      (part) =>
        box.x + x < part.x || box.x + x > part.x + part.width || box.y + y < part.y || box.y + y > part.y + part.height,
    )
  const x = SHARES.map((share) => share * box.width).find(isFree)
  return x === undefined || x === box.width / 2 ? {} : { at: { x, y } }
}

/** The end, where the sign for opening is, before the start, where the tags are. */
const SHARES = [0.5, 0.95, 0.75, 0.25, 0.02]

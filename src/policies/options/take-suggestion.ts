import type { PageNode } from '../../page/node'
import { ancestorsOf, type Observation } from '../../page/observation'
import { fold } from '../../page/words'
import type { Steps } from '../policy'
import { attempt, fail, look } from '../steps'
import { isWithin, listed, newOffers, type Offer, offerFor } from './offers'

/** How long suggestions may take to come, looked for in these steps, in milliseconds. */
const PATIENCE = [400, 400, 400]

/**
 * Where typing opened a list of suggestions, takes the one that the words mean. Waits for a list only when one is
 * `expected`; with `whole` only the very words will do. Undefined when there is none or none fits; ends the policy with
 * `not_offered` if one `must` be taken.
 */
export function* takeSuggestion(
  before: Observation,
  typed: Observation,
  field: PageNode,
  words: string,
  { expected, must, whole }: { expected: boolean; must: boolean; whole: boolean },
): Steps<{ value: string } | undefined> {
  const fitting = (among: readonly Offer[]): Offer | undefined => {
    const offer = offerFor(among, words)
    return offer && whole && fold(offer.text) !== fold(words) ? undefined : offer
  }
  let page = typed
  let offers: Offer[] = []
  for (const wait of [...(expected ? PATIENCE : []), 0]) {
    offers = suggestionsFor(before, page, field)
    if (fitting(offers) || wait === 0) break
    page = yield* look(wait)
  }
  for (let tries = 0; tries < 3; tries++) {
    const offer = fitting(offers)
    if (!offer) break
    const { page: after, outcome } = yield* attempt({ kind: 'click', ref: offer.node.ref })
    const took = outcome.ok && wasTaken(after, field, offer)
    if (took) return { value: after.nodes[field.ref]?.value || offer.text }
    // A list that is filtered while one types redraws its rows: take the new one.
    page = outcome.ok ? after : yield* look(300)
    offers = suggestionsFor(before, page, field)
  }
  if (!must) return undefined
  return fail(
    'not_offered',
    offers.length > 0
      ? `No suggestion is "${words}". Offered: ${listed(offers)}.`
      : `No suggestions came for "${words}".`,
  )
}

/** New options anywhere; other new things only where a suggestion list would be: close below or above the field. */
function suggestionsFor(before: Observation, page: Observation, field: PageNode): Offer[] {
  return newOffers(before, page).filter(({ node }) => {
    if (isWithin(page, node, field.ref) || isRowOfTable(before, page, node)) return false
    if (node.role === 'option') return true
    if (node.role === 'link' && node.href && !/#|^javascript:/.test(node.href)) return false
    return isNear(page.nodes[field.ref] ?? field, node)
  })
}

/** What a table draws anew because typing filters it is no suggestion. */
const isRowOfTable = (before: Observation, page: Observation, node: PageNode): boolean =>
  [...ancestorsOf(page, node)].some(({ ref, role }) => TABLES.has(role) && before.nodes[ref] !== undefined)
const TABLES = new Set(['table', 'grid', 'treegrid'])

function isNear(field: PageNode, node: PageNode): boolean {
  if (!field.box || !node.box) return false
  const overlaps = node.box.x < field.box.x + field.box.width + 40 && node.box.x + node.box.width > field.box.x - 40
  const gap = Math.max(node.box.y - (field.box.y + field.box.height), field.box.y - (node.box.y + node.box.height))
  return overlaps && gap < 400
}

/** The field now says it, or the list is gone, which is how tags and tokens are taken. */
function wasTaken(page: Observation, field: PageNode, { node, text }: Offer): boolean {
  const value = fold(page.nodes[field.ref]?.value ?? '')
  const gone = !page.nodes[node.ref] || page.nodes[node.ref]?.box === null
  return gone || (value !== '' && fold(text).includes(value)) || value.includes(fold(text))
}

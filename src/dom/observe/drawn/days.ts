import type { Draft } from '../draft'
import type { Item } from '../item'
import { isFilled, isVivid, markedBy, rgba } from './look'

/** Fewer numbers beside each other are no week. */
const WEEK = 7

/**
 * Days are drawn as mere numbers, and the chosen one as a number on a colour: of a week or more of them side by side those that
 * stand out say that they are selected.
 */
export function withChosenDay(inside: Draft[]): Draft[] {
  if (inside.length < WEEK) return inside
  const days = inside.flatMap((draft) => dayOf(draft) ?? [])
  if (days.length < WEEK - 1) return inside
  const chosen = new Set(days.filter(({ item }) => item.pointer && standsOut(item)).map(({ draft }) => draft))
  if (chosen.size === 0 || chosen.size > days.length / 2) return inside
  return inside.map((draft) => (chosen.has(draft) ? { ...draft, states: { ...draft.states, selected: true } } : draft))
}

function dayOf(draft: Draft): { draft: Draft; item: Item } | undefined {
  if (draft.kind === 'text') {
    return draft.whole && /^\s*\d{1,2}\s*$/.test(draft.raw) ? { draft, item: draft.whole } : undefined
  }
  return /^\d{1,2}$/.test(draft.name) && draft.states?.selected === undefined ? { draft, item: draft.item } : undefined
}

/** By a word of its class, or on a strong colour of its own; in a cell that may be the box around the number. */
function standsOut(item: Item): boolean {
  const marked = markedBy(item.element)
  if (marked !== undefined) return marked === true
  const inner = item.children.length === 1 && item.children[0]?.element ? item.children[0] : undefined
  return [item, inner].some((box) => box?.style && isFilled(box) && isVivid(rgba(box.style.backgroundColor)))
}

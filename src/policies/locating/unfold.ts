import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import type { Steps } from '../policy'
import { attempt, look } from '../steps'
import { findOfKind } from './locate'
import { isOpen, openersOf, shows } from './openers'

/** So many sections are opened at most. */
const MOST_OPENED = 12

/**
 * Opens closed sections and tabs until the page shows something called so; what was opened stays open. Menus, lists and later
 * pages are no places for a field of a form.
 */
export function* unfoldFor(start: Observation, label: string): Steps<{ page: Observation; isShown: boolean }> {
  let page = start
  const tried = new Set<string>()
  const isShown = (): boolean => {
    const { best } = findOfKind(page, label, 'any')
    return best !== undefined && shows(best)
  }
  while (!isShown() && tried.size < MOST_OPENED) {
    const section = openersOf(page).find((node) => isSection(node) && !tried.has(node.ref))
    if (!section) break
    tried.add(section.ref)
    page = (yield* attempt({ kind: 'click', ref: section.ref })).page
    // What fades in, fades in after what was there before has faded out.
    if (!isShown()) page = yield* look(400)
  }
  return { page, isShown: isShown() }
}

const isSection = (node: PageNode): boolean =>
  isOpen(node) === false && node.popup === undefined && ['button', 'tab'].includes(node.role)

import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { isOpen, openingClick, shownOn } from './locating/openers'
import { unfold } from './options/popup-list'
import { definePolicy, type Steps } from './policy'
import { act, attempt, fail, look } from './steps'

/** Opens one collapsible thing and leaves it open; one that is open already is not touched. */
export const expand = definePolicy({
  name: 'expand',
  description: 'open a tab, section, menu or tree node, so that its content shows',
  args: z.object({ target: Target.describe('The heading, tab or button that opens it') }),
  *run({ target }, start) {
    const stateful = findOfKind(start, target, 'any', { suits: (node) => isOpen(node) !== undefined }).best
    const { node, page } = stateful ? { node: stateful, page: start } : yield* locateOn(start, target, 'clickable')
    if (isOpen(node) === true) return done()
    if (yield* opens(page, node)) return done()
    return fail('no_effect', `${shortName(node)} was clicked, but nothing opened.`)
  },
})

function* opens(page: Observation, node: PageNode): Steps<boolean> {
  const before = shownOn(page)
  let after = yield* act(openingClick(node))
  for (const wait of [0, 600]) {
    if (wait > 0) after = yield* look(wait)
    const now = nodeAt(after, node.ref)
    if (now && isOpen(now) === true) return true
    const change = changeSince(before, after)
    if (change === 'more' && (now === undefined || isOpen(now) === undefined)) return true
    // It was open, and nothing said so: the click closed it.
    if (change === 'less' && now && isOpen(node) === undefined) {
      const again = yield* act({ kind: 'click', ref: node.ref })
      return changeSince(shownOn(after), again) === 'more'
    }
  }
  // A click on a node of a tree may only choose it.
  if (node.role === 'treeitem' && isOpen(node) === false) {
    const unfolded = yield* unfold(after, nodeAt(after, node.ref) ?? node)
    return isOpen(nodeAt(unfolded, node.ref) ?? node) === true || changeSince(before, unfolded) === 'more'
  }
  const { page: hovered } = yield* attempt({ kind: 'hover', ref: node.ref })
  return changeSince(before, hovered) === 'more'
}

function changeSince(before: ReadonlySet<string>, page: Observation): 'more' | 'less' | 'none' {
  const now = shownOn(page)
  if ([...now].some((ref) => !before.has(ref))) return 'more'
  return [...before].some((ref) => !now.has(ref)) ? 'less' : 'none'
}

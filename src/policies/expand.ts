import { z } from 'zod'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { isOpen, openingClick, shownOn } from './locating/openers'
import { signOf, unfold, unfoldByPicture } from './options/popup-list'
import { definePolicy, type Steps } from './policy'
import { act, attempt, fail, look } from './steps'

/** Opens one collapsible thing and leaves it open; one that is open already is not touched. */
export const expand = definePolicy({
  name: 'expand',
  description: 'open a tab, section, menu or tree node, so that its content shows',
  args: z.object({ target: Target.describe('The heading, tab or button that opens it') }),
  *run({ target }, start) {
    const stateful = findOfKind(start, target, 'any', { suits: (node) => isOpen(node) !== undefined }).best
    const located = stateful ? { node: stateful, page: start } : yield* locateOn(start, target, 'clickable')
    const { page } = located
    // What stands in a node of a tree, as its box to tick, stands for that.
    const around = [located.node, ...ancestorsOf(page, located.node)].slice(0, 4)
    const node = around.find(({ role }) => role === 'treeitem') ?? located.node
    if (isOpen(node) === true) return done()
    if (yield* opens(page, node)) return done()
    return fail('no_effect', `${shortName(node)} was clicked, but nothing opened.`)
  },
})

/** By a click, else under the pointer; a click on a node of a tree may only choose it, or tick it, so that it comes last there. */
function* opens(start: Observation, node: PageNode): Steps<boolean> {
  const before = shownOn(start)
  let page = start
  for (const way of node.role === 'treeitem' ? [unfold, unfoldByPicture, press, point] : [pressSign, press, point]) {
    const after = yield* way(page, nodeAt(page, node.ref) ?? node)
    if (!after) continue
    page = after
    for (const wait of [0, 600]) {
      if (wait > 0) page = yield* look(wait)
      const now = nodeAt(page, node.ref)
      if (now && isOpen(now) === true) return true
      const change = changeSince(before, page)
      if (change === 'more' && (way === point || now === undefined || isOpen(now) === undefined)) return true
      // It was open, and nothing said so: the click closed it.
      if (change === 'less' && now && isOpen(node) === undefined) {
        const closed = shownOn(page)
        return changeSince(closed, (yield* way(page, now)) ?? page) === 'more'
      }
    }
  }
  return false
}

const press = (_: Observation, node: PageNode): Steps<Observation> => act(openingClick(node))

/** Rows of a tree may be drawn from mere words with a sign before them. Undefined where there is none. */
function* pressSign(start: Observation, node: PageNode): Steps<Observation | undefined> {
  const sign = node.role === 'text' ? signOf(start, node) : undefined
  return sign && (yield* attempt({ kind: 'click', ref: sign.ref })).page
}

function* point(_: Observation, { ref }: PageNode): Steps<Observation> {
  return (yield* attempt({ kind: 'hover', ref })).page
}

function changeSince(before: ReadonlySet<string>, page: Observation): 'more' | 'less' | 'none' {
  const now = shownOn(page)
  if ([...now].some((ref) => !before.has(ref))) return 'more'
  return [...before].some((ref) => !now.has(ref)) ? 'less' : 'none'
}

import { isInteractive, lineOf, quote } from './line'
import type { PageNode } from './node'
import { ancestorsOf, nodesOf, type Observation } from './observation'
import { tokensOf } from './text'

/**
 * What became of the page, for the history in prompts: `+` came, `-` went, `~` is now otherwise; a new document is said by
 * its title alone. `''` when nothing that a person would notice changed. Cut at about `budget` tokens, saying how much is left.
 */
export function differenceText(before: Observation, after: Observation, budget = 150): string {
  const lines = after.announced.map((text) => `announced ${quote(text)}`)
  if (documentOf(before) !== documentOf(after)) {
    return [`another page: ${quote(after.title)} url=${quote(after.url)}`, ...lines].join('\n')
  }
  if (before.url !== after.url) lines.push(`url is now ${quote(after.url)}`)
  lines.push(...changed(before, after), ...came(before, after), ...went(before, after))
  return cut(lines, budget)
}

const documentOf = ({ frames }: Observation): string | undefined => frames[0]?.document

function* changed(before: Observation, after: Observation): Generator<string> {
  for (const node of nodesOf(after)) {
    const was = before.nodes[node.ref]
    if (!was || was === node || node.ref === after.root || !isTold(node)) continue
    if (lineOf(before, steady(was)) !== lineOf(after, steady(node))) yield `~ ${lineOf(after, node)}`
  }
}

/** Moving into or out of sight is not a change worth a line, neither is the place in a scroller. */
function steady(node: PageNode): PageNode {
  const { offscreen: _offscreen, scrollable: _scrollable, ...states } = node.states
  return node.paint ? { ...node, states } : { ...node, states, box: null }
}

function* came(before: Observation, after: Observation): Generator<string> {
  for (const node of nodesOf(after)) {
    if (before.nodes[node.ref] || !isTold(node) || saidAbove(after, node)) continue
    yield `+ ${lineOf(after, node)}`
  }
}

function* went(before: Observation, after: Observation): Generator<string> {
  for (const node of nodesOf(before)) {
    if (after.nodes[node.ref] || !isTold(node) || saidAbove(before, node)) continue
    const parent = node.parent === null ? undefined : before.nodes[node.parent]
    // Of what went as a whole, its outermost part is enough.
    if (parent && !after.nodes[parent.ref] && isTold(parent)) continue
    yield `- ${lineOf(before, node)}`
  }
}

const isTold = (node: PageNode): boolean => isInteractive(node) || (node.name.trim() !== '' && node.role !== 'document')

/** The text of a button was told with the button. */
const saidAbove = (page: Observation, node: PageNode): boolean =>
  node.role === 'text' && [...ancestorsOf(page, node)].some((up) => up.name.includes(node.name) && up.ref !== page.root)

function cut(lines: readonly string[], budget: number): string {
  const kept: string[] = []
  let left = budget
  for (const line of lines) {
    left -= tokensOf(line) + 1
    if (left < 0 && kept.length > 0) return [...kept, `… ${lines.length - kept.length} more changes`].join('\n')
    kept.push(line)
  }
  return kept.join('\n')
}

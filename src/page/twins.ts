import type { PageNode } from './node'
import { nodesOf, type Observation } from './observation'
import type { Target } from './target'
import { narrowedByGroup } from './within'
import { fold, wordsOf } from './words'

/** Many rows and cards have a button of the same name: `Delete` with the words of one of them says which. */

/**
 * Of several alike the one that stands with the other words of the target (`Delete Ada Lovelace`, `Chess close`); undefined where the
 * words name no two of a kind, or none of these stands with the rest of them.
 */
export function twinWith(page: Observation, target: Target, suits: (node: PageNode) => boolean): PageNode | undefined {
  if (typeof target !== 'string' || /["“”]/.test(target)) return undefined
  const words = target.trim().split(/\s+/)
  if (words.length < 2 || words.length > 8) return undefined
  const named = new Map<string, PageNode[]>()
  for (const node of nodesOf(page)) {
    if (node.box === null || node.states.inert || !suits(node)) continue
    for (const name of new Set([node.name, node.hint ?? ''].map(fold)))
      if (name) named.set(name, [...(named.get(name) ?? []), node])
  }
  for (let at = 1; at < words.length; at += 1) {
    const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    for (const [name, group] of [
      [before, after],
      [after, before],
    ] as const) {
      const twins = named.get(fold(name)) ?? []
      if (twins.length < 2) continue
      const narrowed = narrowedByGroup(page, new Map(twins.map(({ ref }) => [ref, 1])), wordsOf(group), 0.5)
      const beside = twins.filter(({ ref }) => (narrowed.get(ref) ?? 0) > 0.9)
      if (beside.length === 1) return beside[0]
    }
  }
  return undefined
}

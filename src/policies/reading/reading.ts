import { find } from '../../page/find'
import { columnHeader } from '../../page/nearby'
import type { PageNode } from '../../page/node'
import { ancestorsOf, childrenOf, nodesOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { readingsOf } from '../../page/phrase'
import type { Target } from '../../page/target'
import { fold, similarity, wordsOf } from '../../page/words'

/** What a node holds: the exact value of a field, else the words it shows. */
export function contentOf(page: Observation, node: PageNode): string {
  if (node.value !== undefined && (node.role !== 'generic' || node.value !== '')) return node.value
  return textWithin(page, node)
}

/**
 * What a person wants to know who asks for this node. Who asks for `Total` knows that word and wants what stands beside it:
 * so for a label the value next to it, else the node's own content.
 */
export function answerAt(page: Observation, target: Target, node: PageNode): string {
  const own = contentOf(page, node)
  const asked = typeof target === 'string' ? target : (target.name ?? '')
  const bare = (text: string): string => fold(text).replace(/[\s:.?]+$/, '')
  const isLabel = asked !== '' && own !== '' && readingsOf(target).some(({ name }) => bare(name.folded) === bare(own))
  return (isLabel && besideLabel(page, node)) || own
}

/** The next words after a label in its own small group. */
function besideLabel(page: Observation, label: PageNode): string | undefined {
  let part = label
  let level = 0
  for (const up of ancestorsOf(page, label)) {
    const next = up.children.slice(up.children.indexOf(part.ref) + 1)
    for (const ref of next) {
      const sibling = page.nodes[ref]
      const text = sibling && contentOf(page, sibling).trim()
      if (text) return text
    }
    if (++level > 2 || up.role === 'row' || up.role === 'listitem') return undefined
    part = up
  }
  return undefined
}

/** The cell of a table where a row that has these words meets a column with that header. */
export function cellAt(page: Observation, target: Target): PageNode | undefined {
  for (const { name, within } of readingsOf(target)) {
    if (!within || !name.folded) continue
    const row = find(page, within.exact, { roles: ['row'] }).best ?? rowWith(page, within.exact)
    const cells = row ? childrenOf(page, row) : []
    const header = (cell: PageNode): number => similarity(name, wordsOf(columnHeader(page, cell) ?? ''))
    const [best] = cells.map((cell) => ({ cell, score: header(cell) })).sort((one, other) => other.score - one.score)
    if (best && best.score >= 0.75) return best.cell
  }
  return undefined
}

function rowWith(page: Observation, words: string): PageNode | undefined {
  const wanted = fold(words)
  const rows = [...nodesOf(page)].filter(
    (node) => node.role === 'row' && [...subtreeOf(page, node)].some((below) => fold(below.name) === wanted),
  )
  return rows.length === 1 ? rows[0] : undefined
}

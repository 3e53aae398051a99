import type { PageNode, Ref } from '../../page/node'

/** What an action was done to, as the page called it then. */
export interface Named {
  role: string
  name: string
}

const LONGEST = 60

/** How the page called a node: by its name, by the text in it, or by a hint. */
export function namedIn(nodes: ReadonlyMap<Ref, PageNode>, ref: Ref | undefined): Named | undefined {
  const node = ref === undefined ? undefined : nodes.get(ref)
  if (!node) return undefined
  const name = node.name || textIn(nodes, node) || node.description || node.hint || ''
  return { role: node.role, name: name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name }
}

function textIn(nodes: ReadonlyMap<Ref, PageNode>, node: PageNode): string {
  const words: string[] = []
  const visit = (ref: Ref): void => {
    const at = nodes.get(ref)
    if (!at || words.length > 8) return
    if (at.name) words.push(at.name)
    else for (const child of at.children) visit(child)
  }
  for (const child of node.children) visit(child)
  return words.join(' ')
}

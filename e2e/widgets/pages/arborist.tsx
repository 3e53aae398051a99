/** @jsxImportSource react */
import { type NodeApi, Tree } from 'react-arborist'
import { createRoot } from 'react-dom/client'
import type { Show } from '../stage'

interface Entry {
  id: string
  name: string
  children?: Entry[]
}

const ENTRIES: Entry[] = [
  {
    id: 'src',
    name: 'src',
    children: [
      {
        id: 'app',
        name: 'app',
        children: [
          { id: 'main', name: 'main.ts' },
          { id: 'page', name: 'page.ts' },
        ],
      },
      { id: 'index', name: 'index.ts' },
    ],
  },
  { id: 'docs', name: 'docs', children: [{ id: 'guide', name: 'guide.md' }] },
  { id: 'readme', name: 'README.md' },
]

/** The library's tree as it comes: rows that are drawn as they scroll, names that are edited in place, nodes that are dragged. */
export const show: Show = (stage) => {
  const held = { selected: [] as string[], tree: undefined as { visibleNodes: NodeApi<Entry>[] } | undefined }
  const heading = document.createElement('h3')
  heading.textContent = 'Files'
  const holder = document.createElement('div')
  stage.append(heading, holder)
  createRoot(holder).render(
    <Tree<Entry>
      ref={(tree) => {
        if (tree) held.tree = tree
      }}
      initialData={ENTRIES}
      openByDefault={false}
      width={400}
      height={300}
      onSelect={(nodes) => {
        held.selected = nodes.map(({ id }) => id)
      }}
    />,
  )
  return {
    selected: () => held.selected,
    rows: () => (held.tree?.visibleNodes ?? []).map(({ data, level }) => `${'-'.repeat(level)}${data.name}`),
  }
}

import 'jstree/dist/themes/default/style.css'
import jquery from 'jquery'
import type { Json } from '../../../src/page/json'
import type { Show } from '../stage'

const FOLDERS = [
  { id: 'contracts', text: 'Contracts', children: [{ id: 'tenants', text: 'Tenants' }] },
  {
    id: 'invoices',
    text: 'Invoices',
    children: [
      { id: 'in-2026', text: '2026' },
      { id: 'in-2027', text: '2027' },
    ],
  },
  { id: 'pictures', text: 'Pictures', children: [{ id: 'pic-2026', text: '2026' }] },
]
const RIGHTS = [
  {
    id: 'users',
    text: 'Users',
    children: [
      { id: 'users-view', text: 'View users' },
      { id: 'users-edit', text: 'Edit users' },
    ],
  },
  {
    id: 'reports',
    text: 'Reports',
    state: { opened: true },
    children: [{ id: 'reports-print', text: 'Print reports' }],
  },
]

/** A tree to choose in, one to tick in, and one that asks for its children when a node is opened. */
export const show: Show = async (stage) => {
  stage.innerHTML =
    '<h3>Folders</h3><div id="folders"></div><h3>Rights</h3><div id="rights"></div><h3>Places</h3><div id="places"></div>'
  Object.assign(window, { jQuery: jquery })
  // @ts-expect-error Its types are those of a script.
  await import('jstree')
  const folders = jquery('#folders').jstree({ core: { data: FOLDERS, multiple: false } })
  const rights = jquery('#rights').jstree({ core: { data: RIGHTS }, plugins: ['checkbox'] })
  const places = jquery('#places').jstree({
    core: {
      data: (node: { id: string }, give: (children: object[]) => void) =>
        setTimeout(
          () =>
            give(
              node.id === '#'
                ? ['Chile', 'Norway'].map((text) => ({ id: text, text, children: true }))
                : node.id === 'Norway'
                  ? ['Bergen', 'Oslo'].map((text) => ({ id: text, text }))
                  : [{ id: 'Arica', text: 'Arica' }],
            ),
          700,
        ),
    },
  })
  const selected = (tree: JQuery): Json => (tree.jstree(true).get_selected() as string[]).toSorted()
  return {
    folder: () => selected(folders),
    open: () => FOLDERS.filter(({ id }) => folders.jstree(true).is_open(id)).map(({ text }) => text),
    rights: () => selected(rights),
    place: () => selected(places),
  }
}

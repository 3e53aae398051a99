import { type Case, call, one, type Suite } from '../case'

type Args = Case['calls'][number]['args']
const text = one('text', 'fill_text')
const style = one('text', 'format_text')
const move = one('drag', 'move_item')
const drag = one('drag', 'drag')
const list = (name: string, policy: string, args: Args, holds: Case['holds']): Case =>
  one('list', policy)(name, args, holds)
const edit = one('table', 'edit_cell')
const sort = one('table', 'sort_table')
const read = one('table', 'read_table')

/** Editors of rich text beyond those of `inputs.ts`, pickers of emoji, spreadsheets, trees and boards. */
export const rich: readonly Suite[] = [
  {
    page: 'ckeditor',
    library: 'ckeditor5',
    cases: [
      text('text', { field: 'Announcement', text: 'See you\non Monday.' }, { html: '<p>See you</p><p>on Monday.</p>' }),
      {
        behaviour: 'text',
        name: 'a list, then more text',
        calls: [
          call('format_text', { style: 'bulleted list' }),
          call('fill_text', { field: 'Announcement', text: '\nSorry.', append: true }),
        ],
        holds: { html: '<ul><li>Dear all, the ferry is late.</li><li>Sorry.</li></ul>' },
      },
      style('heading', { style: 'heading 2' }, { html: '<h3>Dear all, the ferry is late.</h3>' }),
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { html: '<p>Dear all, the <a href="https://example.com">ferry</a> is late.</p>' },
      ),
    ],
  },
  {
    page: 'editorjs',
    library: '@editorjs/editorjs',
    cases: [
      text(
        'lines',
        { field: 'Story', text: 'See you\non Monday.' },
        { blocks: ['paragraph: See you', 'paragraph: on Monday.'] },
      ),
      style('bold', { style: 'bold', text: 'ferry' }, { blocks: ['paragraph: Dear all, the <b>ferry</b> is late.'] }),
      {
        behaviour: 'text',
        name: 'lines, one of them a heading',
        calls: [
          call('fill_text', { field: 'Story', text: 'See you\non Monday.' }),
          call('format_text', { style: 'italic', text: 'Monday' }),
          call('format_text', { style: 'heading', text: 'See you' }),
        ],
        holds: { blocks: ['heading: See you', 'paragraph: on <i>Monday</i>.'] },
      },
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { blocks: ['paragraph: Dear all, the <a href="https://example.com">ferry</a> is late.'] },
      ),
    ],
  },
  {
    page: 'suneditor',
    library: 'suneditor',
    cases: [
      style('list', { style: 'numbered list' }, { html: '<ol><li>Dear all, the ferry is late.</li></ol>' }),
      style('heading', { style: 'heading 2' }, { html: '<h2>Dear all, the ferry is late.</h2>' }),
      style(
        'colour',
        { style: 'red', text: 'ferry' },
        { html: '<p>Dear all, the <span style="color: #ef4444;">ferry</span> is late.</p>' },
      ),
    ],
  },
  {
    page: 'jodit',
    library: 'jodit',
    cases: [
      style('list', { style: 'numbered list' }, { html: '<ol><li>Dear all, the ferry is late.</li></ol>' }),
      style(
        'colour',
        { style: 'red', text: 'ferry' },
        { html: '<p>Dear all, the <span style="color: rgb(255, 0, 0);">ferry</span> is late.</p>' },
      ),
    ],
  },
  {
    page: 'emoji',
    library: 'emoji-picker-element',
    cases: [
      {
        behaviour: 'option',
        name: 'searched',
        calls: [
          call('click', { target: 'Add emoji' }),
          call('fill_text', { field: 'Search', text: 'rocket' }),
          call('click', { target: 'rocket' }),
        ],
        holds: { message: 'Well done 🚀' },
      },
      {
        behaviour: 'option',
        name: 'of another group',
        calls: [
          call('click', { target: 'Add emoji' }),
          call('click', { target: 'Travel and places' }),
          call('click', { target: 'rocket' }),
        ],
        holds: { message: 'Well done 🚀' },
      },
    ],
  },
  {
    page: 'handsontable',
    library: 'handsontable',
    cases: [
      edit('a list', { row: 'P-101', column: 'Size', value: 'XL' }, { size: 'XL' }),
      edit('date', { row: 'P-102', column: 'Due', value: '2027-04-20' }, { due: '2027-04-20' }),
      edit('far down', { row: 'P-250', column: 'Amount', value: '5' }, { far: 5 }),
      sort(
        'sorted',
        { column: 'Amount', order: 'descending' },
        { first: ['P-127', 'Screw', 'S', 499, false, '2027-03-01'] },
      ),
    ],
  },
  {
    page: 'revogrid',
    library: '@revolist/revogrid',
    cases: [
      edit('far down', { row: 'B-300', column: 'Miles', value: '5' }, { far: '5' }),
      sort('sorted', { column: 'Miles', order: 'descending' }, { first: 'B-169' }),
      {
        ...read('read', { columns: ['Number', 'Miles'], rows: 'B-104' }, {}),
        reads: [{ NUMBER: 'B-104', MILES: '652' }],
      },
    ],
  },
  {
    page: 'dnd-kit',
    library: '@dnd-kit',
    cases: [
      move('within its column', { item: 'Test', to: 'top' }, { todo: ['Test', 'Write', 'Review'] }),
      drag('to an empty column', { from: 'Write', to: 'Done' }, { todo: ['Review', 'Test'], done: ['Write'] }),
      drag(
        'before a card',
        { from: 'Test', to: 'Draw', edge: 'top' },
        { todo: ['Write', 'Review'], doing: ['Test', 'Draw'] },
      ),
    ],
  },
  {
    page: 'pangea',
    library: '@hello-pangea/dnd',
    cases: [
      {
        behaviour: 'drag',
        name: 'one after the other',
        calls: [
          call('drag', { from: 'Menu', to: 'the Doing column' }),
          call('move_item', { item: 'Logo', to: 'bottom' }),
          call('drag', { from: 'Search', to: 'Shipped' }),
        ],
        holds: { backlog: ['Footer', 'Logo'], doing: ['Menu'], shipped: ['Search'] },
      },
      drag(
        'before a card',
        { from: 'Footer', to: 'Search', edge: 'top' },
        { backlog: ['Logo', 'Menu'], doing: ['Footer', 'Search'] },
      ),
    ],
  },
  {
    page: 'pragmatic',
    library: '@atlaskit/pragmatic-drag-and-drop',
    cases: [
      drag(
        'to another column',
        { from: 'Letter', to: 'Archive' },
        { inbox: ['Invoice', 'Parcel'], archive: ['Receipt', 'Letter'] },
      ),
    ],
  },
  {
    page: 'arborist',
    library: 'react-arborist',
    cases: [
      list('opened', 'expand', { target: 'docs' }, { rows: ['src', 'docs', '-guide.md', 'README.md'] }),
      list(
        'a node in a closed one',
        'choose_option',
        { list: 'Files', option: 'src > app > page.ts' },
        { selected: ['page'] },
      ),
      drag(
        'to another folder',
        { from: 'README.md', to: 'docs' },
        { rows: ['src', 'docs', '-README.md', '-guide.md'] },
      ),
    ],
  },
  {
    page: 'wunderbaum',
    library: 'wunderbaum',
    cases: [
      list('opened', 'expand', { target: 'Music' }, { open: ['Music'], active: '' }),
      {
        behaviour: 'list',
        name: 'opened, then chosen',
        calls: [
          call('expand', { target: 'Books' }),
          call('expand', { target: 'Novels' }),
          call('click', { target: 'Emma' }),
        ],
        holds: { active: 'Emma' },
      },
    ],
  },
]

import { type Case, call, type Suite } from '../case'

const drag = (
  name: string,
  args: { from: string; to: string; edge?: 'top' | 'bottom' },
  holds: Case['holds'],
): Case => ({
  behaviour: 'drag',
  name,
  calls: [call('drag', args)],
  holds,
})

export const lists: readonly Suite[] = [
  {
    page: 'sortable',
    library: 'sortablejs',
    cases: [
      drag('down', { from: 'Write', to: 'Test', edge: 'bottom' }, { tasks: ['Review', 'Test', 'Write', 'Ship'] }),
      drag('to the top', { from: 'Ship', to: 'Write', edge: 'top' }, { tasks: ['Ship', 'Write', 'Review', 'Test'] }),
      drag('by its handle', { from: 'Gamma', to: 'Alpha', edge: 'top' }, { songs: ['Gamma', 'Alpha', 'Beta'] }),
      drag(
        'to another list',
        { from: 'Bread', to: 'Eggs', edge: 'top' },
        { todo: ['Milk', 'Salt'], done: ['Bread', 'Eggs'] },
      ),
    ],
  },
  {
    page: 'ag-grid',
    library: 'ag-grid',
    cases: [
      {
        behaviour: 'table',
        name: 'sort by a heading',
        calls: [call('click', { target: 'Price' })],
        holds: { sort: ['price asc'] },
      },
      {
        behaviour: 'table',
        name: 'sort, the other way',
        calls: [call('sort_table', { column: 'Price', order: 'descending' })],
        holds: { sort: ['price desc'] },
      },
      {
        behaviour: 'table',
        name: 'read rows far down',
        calls: [call('read_table', { columns: ['Number', 'Price'], rows: 'C-1400' })],
        holds: {},
        reads: [{ Number: 'C-1400', Price: '12600' }],
      },
      {
        behaviour: 'table',
        name: 'tick a row',
        calls: [call('click', { target: { role: 'checkbox', within: 'C-1003' } })],
        holds: { selected: ['C-1003'] },
      },
      {
        behaviour: 'table',
        name: 'edit a cell',
        calls: [call('edit_cell', { row: 'C-1002', column: 'Price', value: '12345' })],
        holds: { price: 12_345 },
      },
      {
        behaviour: 'table',
        name: 'edit a cell far down',
        calls: [call('edit_cell', { row: 'C-1400', column: 'State', value: 'sold' })],
        holds: { state: ['C-1400 sold'] },
      },
      {
        behaviour: 'table',
        name: 'filtered by a column',
        calls: [
          call('click', { target: { name: 'filter', within: 'Make' } }),
          call('fill_text', { field: 'Filter Value', text: 'Saab' }),
        ],
        holds: { shown: 100 },
      },
    ],
  },
  {
    page: 'tables',
    library: 'tables of our own',
    cases: [
      {
        behaviour: 'table',
        name: 'read over several pages',
        calls: [call('read_table', { table: 'Invoices', columns: ['Number', 'Sum'], rows: 'Grace', pages: 10 })],
        holds: { page: 3 },
        reads: [
          { Number: 'R-105', Sum: '105.50 €' },
          { Number: 'R-112', Sum: '58.50 €' },
          { Number: 'R-119', Sum: '11.50 €' },
        ],
      },
      {
        behaviour: 'table',
        name: 'read all of one that draws what shows',
        calls: [call('read_table', { table: 'Log', rows: 'error' })],
        holds: {},
        reads: Array.from({ length: 8 }, (_, index) => [String(index * 50 + 1), 'error']),
      },
      {
        behaviour: 'table',
        name: 'sort, the other way',
        calls: [call('sort_table', { table: 'Invoices', column: 'Sum', order: 'descending' })],
        holds: { by: 'Sum -1' },
      },
    ],
  },
  {
    page: 'virtual-list',
    library: 'virtual list',
    cases: [
      {
        behaviour: 'list',
        name: 'row 5000',
        calls: [call('find_and_click', { target: 'Person 5000' })],
        holds: { person: 'Person 5000' },
      },
      {
        behaviour: 'list',
        name: 'row near the top',
        calls: [call('click', { target: 'Person 7' })],
        holds: { person: 'Person 7' },
      },
      {
        behaviour: 'option',
        name: 'option far down',
        calls: [call('choose_option', { list: 'Code', option: 'Code 2345' })],
        holds: { code: 'Code 2345' },
      },
    ],
  },
  {
    page: 'endless-list',
    library: 'infinite scroll',
    cases: [
      {
        behaviour: 'list',
        name: 'a post that is not loaded yet',
        calls: [
          call('scroll_to', { target: 'Post 47' }),
          call('click', { target: { name: 'Like', within: 'Post 47' } }),
        ],
        holds: { liked: ['Post 47'] },
      },
      {
        behaviour: 'list',
        name: 'to the very end',
        calls: [call('scroll_to', { target: 'bottom' })],
        holds: { count: 100 },
      },
    ],
  },
]

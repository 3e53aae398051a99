import { call, type Suite } from '../case'

const click = (target: string) => call('click', { target })
const expand = (target: string) => call('expand', { target })
const choose = (list: string, option: string | string[]) => call('choose_option', { list, option })
const tick = (group: string, ...names: string[]) => call('set_checkboxes', { group, names, only: false })

/** Where things are chosen out of trees, out of two lists side by side, and out of tables page by page. */
export const trees: readonly Suite[] = [
  {
    page: 'jstree',
    library: 'jstree',
    cases: [
      { behaviour: 'list', name: 'opened', calls: [expand('Invoices')], holds: { open: ['Invoices'], folder: [] } },
      {
        behaviour: 'list',
        name: 'a node in a closed one',
        calls: [choose('Folders', 'Invoices > 2027')],
        holds: { folder: ['in-2027'] },
      },
      {
        behaviour: 'list',
        name: 'opened, then chosen',
        calls: [expand('Pictures'), click('2026')],
        holds: { folder: ['pic-2026'] },
      },
      {
        behaviour: 'tick',
        name: 'a node that shows',
        calls: [tick('Rights', 'Print reports')],
        holds: { rights: ['reports', 'reports-print'] },
      },
      {
        behaviour: 'tick',
        name: 'ticked in a closed one',
        calls: [expand('Users'), tick('Rights', 'Edit users')],
        holds: { rights: ['users-edit'] },
      },
      {
        behaviour: 'list',
        name: 'children that come late',
        calls: [choose('Places', 'Norway > Oslo')],
        holds: { place: ['Oslo'] },
      },
      {
        behaviour: 'list',
        name: 'children that come late, opened',
        calls: [expand('Chile'), click('Arica')],
        holds: { place: ['Arica'] },
      },
    ],
  },
  {
    page: 'treeselect',
    library: 'treeselectjs',
    cases: [
      { behaviour: 'option', name: 'one', calls: [choose('Home town', 'Brighton')], holds: { town: [5] } },
      {
        behaviour: 'option',
        name: 'one, by its way',
        calls: [choose('Home town', 'England > London > West End')],
        holds: { town: [4] },
      },
      {
        behaviour: 'option',
        name: 'several',
        calls: [choose('Regions', ['Chelsea', 'Brighton'])],
        holds: { regions: [3, 5] },
      },
      { behaviour: 'option', name: 'one more', calls: [choose('Regions', 'Brighton')], holds: { regions: [5, 7] } },
      {
        behaviour: 'tick',
        name: 'in a list that stands open',
        calls: [tick('Areas served', 'Scotland')],
        holds: { areas: [7] },
      },
    ],
  },
  {
    page: 'antd-lists',
    library: 'antd',
    cases: [
      {
        behaviour: 'list',
        name: 'tree: a node in a closed one',
        calls: [choose('Teams', 'Engineering > Frontend > Forms')],
        holds: { team: ['forms'] },
      },
      {
        behaviour: 'tick',
        name: 'tree: ticked in a closed one',
        calls: [call('expand', { target: { name: 'Sales', within: 'Rights' } }), tick('Rights', 'South')],
        holds: { rights: ['south'] },
      },
      {
        behaviour: 'list',
        name: 'tree: children that come late',
        calls: [choose('Places', 'Norway > Norway South')],
        holds: { place: ['norway-South'] },
      },
      {
        behaviour: 'list',
        name: 'transfer: to the right',
        calls: [tick('Available', 'Lima', 'Oslo'), click('right')],
        holds: { cities: ['Cork', 'Lima', 'Oslo'] },
      },
      {
        behaviour: 'list',
        name: 'transfer: back to the left',
        calls: [tick('Chosen', 'Cork'), call('click', { target: { name: 'left', within: 'Cities to visit' } })],
        holds: { cities: [] },
      },
      {
        behaviour: 'table',
        name: 'sort, the other way',
        calls: [call('sort_table', { table: 'People', column: 'Age', order: 'descending' })],
        holds: { age: 'descend' },
      },
      {
        behaviour: 'table',
        name: 'a row of a later page',
        calls: [click('3'), call('set_checkboxes', { names: ['Person 23'], only: false })],
        holds: { page: 3, people: [22] },
      },
    ],
  },
  {
    page: 'primereact-lists',
    library: 'primereact',
    cases: [
      {
        behaviour: 'list',
        name: 'pick list: to the target',
        calls: [click('Lima'), click('Move to Target')],
        holds: { chosen: ['Cork', 'Lima'] },
      },
      {
        behaviour: 'list',
        name: 'pick list: two at once',
        calls: [choose('Available', ['Bergen', 'Oslo']), click('Move to Target')],
        holds: { chosen: ['Cork', 'Bergen', 'Oslo'] },
      },
      {
        behaviour: 'list',
        name: 'order list: by its button',
        calls: [click('Gamma'), click('Move Top')],
        holds: { songs: ['Gamma', 'Alpha', 'Beta'] },
      },
      {
        behaviour: 'drag',
        name: 'order list: dragged',
        calls: [call('move_item', { item: 'Alpha', to: 'bottom' })],
        holds: { songs: ['Beta', 'Gamma', 'Alpha'] },
      },
      {
        behaviour: 'list',
        name: 'tree: a node in a closed one',
        calls: [choose('Folders', 'Documents > Work > Plan')],
        holds: { folder: 'plan' },
      },
      {
        behaviour: 'tick',
        name: 'tree: ticked in a closed one',
        calls: [call('expand', { target: { name: 'Documents', within: 'Rights' } }), tick('Rights', 'Home')],
        holds: { rights: ['home'] },
      },
    ],
  },
  {
    page: 'mui-lists',
    library: '@mui/material',
    cases: [
      {
        behaviour: 'list',
        name: 'transfer: to the right',
        calls: [
          call('set_checkboxes', { names: ['List item 2', 'List item 4'], only: false }),
          click('move selected right'),
        ],
        holds: { left: [1, 3], right: [5, 6, 2, 4] },
      },
      {
        behaviour: 'list',
        name: 'transfer: clicked, back to the left',
        calls: [click('List item 5'), click('<')],
        holds: { left: [1, 2, 3, 4, 5], right: [6] },
      },
      {
        behaviour: 'list',
        name: 'tree: a node in a closed one',
        calls: [choose('Products', 'Data Grid > Data Grid Pro')],
        holds: { product: 'grid-pro' },
      },
      {
        behaviour: 'tick',
        name: 'tree: ticked in a closed one',
        calls: [expand('Users'), tick('Rights', 'Edit users')],
        holds: { rights: ['users-edit'] },
      },
    ],
  },
  {
    page: 'duallistbox',
    library: 'bootstrap-duallistbox',
    cases: [
      {
        behaviour: 'list',
        name: 'moved when chosen',
        calls: [choose('Available cities', 'Lima')],
        holds: { cities: ['Cork', 'Lima'] },
      },
      {
        behaviour: 'list',
        name: 'back when chosen',
        calls: [choose('Chosen cities', 'Cork')],
        holds: { cities: [] },
      },
      {
        behaviour: 'list',
        name: 'two by the button',
        calls: [
          choose('Available stops', ['Kyoto', 'Oslo']),
          call('click', { target: { name: 'Move selected', within: 'Available stops' } }),
        ],
        holds: { stops: ['Cork', 'Kyoto', 'Oslo'] },
      },
      {
        behaviour: 'list',
        name: 'all of them',
        calls: [call('click', { target: { name: 'Move all', within: 'Available cities' } })],
        holds: { cities: ['Bergen', 'Cork', 'Kyoto', 'Lima', 'Oslo', 'Quito'] },
      },
    ],
  },
  {
    page: 'gridjs',
    library: 'gridjs',
    cases: [
      {
        behaviour: 'table',
        name: 'sort, the other way',
        calls: [call('sort_table', { column: 'Points', order: 'descending' })],
        holds: { first: ['M-128', 'Ada 28', '60'] },
      },
      {
        behaviour: 'table',
        name: 'a later page',
        calls: [click('3')],
        holds: { page: '3' },
      },
      {
        behaviour: 'table',
        name: 'a row far down',
        calls: [call('find_and_click', { target: { name: 'Remove', within: 'M-147' } })],
        holds: { removed: ['M-147'] },
      },
      {
        behaviour: 'table',
        name: 'searched',
        calls: [call('fill_text', { field: 'Type a keyword...', text: 'Barbara 31' }), click('Remove')],
        holds: { removed: ['M-131'] },
      },
      {
        behaviour: 'table',
        name: 'read over several pages',
        calls: [call('read_table', { columns: ['Number', 'Points'], rows: 'Grace', pages: 10 })],
        holds: { page: '6' },
        reads: [1, 8, 15, 22, 29, 36, 43, 50, 57].map((index) => ({
          Number: `M-${100 + index}`,
          Points: String((index * 37) % 61),
        })),
      },
    ],
  },
  {
    page: 'datatables',
    library: 'datatables.net',
    cases: [
      {
        behaviour: 'table',
        name: 'sort, the other way',
        calls: [call('sort_table', { column: 'Age', order: 'descending' })],
        holds: { order: ['[2,"desc"]'] },
      },
      { behaviour: 'table', name: 'a later page', calls: [click('3')], holds: { page: 3 } },
      {
        behaviour: 'table',
        name: 'a button in a row far down',
        calls: [call('find_and_click', { target: { name: 'Edit', within: 'Person 47' } })],
        holds: { edited: ['Person 47'] },
      },
      {
        behaviour: 'table',
        name: 'more rows on a page',
        calls: [choose('entries per page', '50')],
        holds: { length: 50 },
      },
      {
        behaviour: 'table',
        name: 'searched',
        calls: [
          call('fill_text', { field: 'Search', text: 'Person 66' }),
          call('click', { target: { name: 'Edit', within: 'Person 66' } }),
        ],
        holds: { search: 'Person 66', edited: ['Person 66'] },
      },
      {
        behaviour: 'table',
        name: 'the best of a column',
        calls: [
          call('sort_table', { column: 'Salary', order: 'descending' }),
          call('read_table', { columns: ['Name', 'Salary'], rows: 'Person 48' }),
        ],
        holds: { page: 1 },
        reads: [{ Name: 'Person 48', Salary: '$8813' }],
      },
    ],
  },
  {
    page: 'jspreadsheet',
    library: 'jspreadsheet-ce',
    cases: [
      {
        behaviour: 'table',
        name: 'words in a cell',
        calls: [call('edit_cell', { row: 'Civic', column: 'Car', value: 'Accord' })],
        holds: { car: 'Accord' },
      },
      {
        behaviour: 'table',
        name: 'a number in a cell',
        calls: [call('edit_cell', { row: 'Civic', column: 'Price', value: '4500' })],
        holds: { price: '4500' },
      },
      {
        behaviour: 'table',
        name: 'a cell with a list',
        calls: [call('edit_cell', { row: 'Punto', column: 'Make', value: 'BMW' })],
        holds: { make: 'BMW' },
      },
      {
        behaviour: 'table',
        name: 'a cell with a date',
        calls: [call('edit_cell', { row: 'Jazz', column: 'Available', value: '2019-02-20' })],
        holds: { day: '2019-02-20' },
      },
      {
        behaviour: 'tick',
        name: 'a cell with a box',
        calls: [call('click', { target: { role: 'checkbox', within: 'Punto' } })],
        holds: { stock: ['true', 'true', 'true'] },
      },
      {
        behaviour: 'tick',
        name: 'a cell with a box, edited',
        calls: [call('edit_cell', { row: 'Civic', column: 'Stock', value: 'false' })],
        holds: { stock: ['true', 'false', 'false'] },
      },
    ],
  },
  {
    page: 'fullcalendar',
    library: 'fullcalendar',
    cases: [
      {
        behaviour: 'date',
        name: 'a day clicked',
        calls: [call('choose_date', { field: 'Calendar', date: '2027-03-24' })],
        holds: { chosen: ['2027-03-24'] },
      },
      {
        behaviour: 'date',
        name: 'a day of a later month',
        calls: [call('choose_date', { field: 'Calendar', date: '2027-05-12' })],
        holds: { chosen: ['2027-05-12'], title: 'May 2027' },
      },
      {
        behaviour: 'drag',
        name: 'an event to another day',
        calls: [call('drag', { from: 'Design review', to: '17' })],
        holds: { review: '2027-03-17' },
      },
      {
        behaviour: 'drag',
        name: 'an event to a day by its date',
        calls: [call('drag', { from: 'Site visit', to: 'March 26, 2027' })],
        holds: { visit: '2027-03-26' },
      },
      { behaviour: 'open', name: 'another view', calls: [click('week')], holds: { view: 'timeGridWeek' } },
    ],
  },
  {
    page: 'week-strip',
    library: 'strips of days',
    cases: [
      {
        behaviour: 'date',
        name: 'a day that shows',
        calls: [call('choose_date', { field: 'Delivery day', date: '2027-03-31' })],
        holds: { delivery: '2027-03-31' },
      },
      {
        behaviour: 'date',
        name: 'a day of the next month that shows',
        calls: [call('choose_date', { field: 'Delivery day', date: '2027-04-02' })],
        holds: { delivery: '2027-04-02' },
      },
      {
        behaviour: 'date',
        name: 'weeks later',
        calls: [call('choose_date', { field: 'Delivery day', date: '2027-04-20' })],
        holds: { delivery: '2027-04-20' },
      },
      {
        behaviour: 'date',
        name: 'weeks earlier',
        calls: [call('choose_date', { field: 'Delivery day', date: '2027-03-11' })],
        holds: { delivery: '2027-03-11' },
      },
      {
        behaviour: 'date',
        name: 'buttons, and a time of that day',
        calls: [call('choose_date', { field: 'Visit', date: '2027-05-06' }), click('10:30')],
        holds: { visit: '2027-05-06', slot: '2027-05-06 10:30' },
      },
    ],
  },
]

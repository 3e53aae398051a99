import { call, one, type Suite } from '../case'

const option = one('option', 'choose_option')
const date = one('date', 'choose_date')
const dates = one('date', 'choose_dates')
const time = one('date', 'choose_time')
const slide = one('slider', 'set_slider')
const color = one('option', 'choose_color')
const number = one('number', 'set_number')
const text = one('text', 'fill_text')
const tick = one('tick', 'set_checkboxes')
const cell = one('table', 'edit_cell')
const open = one('open', 'expand')
const click = (target: string) => call('click', { target })

/** Libraries added after the policies had been written against the others: what failed the first time tells how general they are. */
export const more: readonly Suite[] = [
  {
    page: 'pikaday',
    library: 'pikaday',
    cases: [
      date('same month', { field: 'Departure', date: '2026-03-24' }, { departure: '2026-03-24' }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      date('long ago', { field: 'Departure', date: '1987-06-15' }, { departure: '1987-06-15' }),
      { ...date('a disabled weekday', { field: 'Check-in', date: '2026-05-17' }, {}), fails: 'out_of_range' },
      { ...date('after the last day', { field: 'Check-in', date: '2026-08-03' }, {}), fails: 'out_of_range' },
    ],
  },
  {
    page: 'jquery-ui',
    library: 'jquery-ui',
    cases: [
      date('another year', { field: 'Departure', date: '2027-02-09' }, { departure: '2027-02-09' }),
      date('by its menus', { field: 'Birthday', date: '1987-06-15' }, { birthday: '1987-06-15' }),
      option('autocomplete', { list: 'Country', option: 'Norway' }, { country: 'Norway' }),
      text('autocomplete as text', { field: 'Country', text: 'Chile' }, { country: 'Chile' }),
      option('selectmenu', { list: 'Size', option: 'Medium' }, { size: 'Medium' }),
      number('spinner', { field: 'Guests', value: 5 }, { guests: 5 }),
      slide('slider', { slider: 'Volume', value: 73 }, { volume: 73 }),
      open('tab', { target: 'Billing' }, { tab: 1 }),
      open('accordion', { target: 'Shipping details' }, { section: 1 }),
      one('drag', 'drag')(
        'sortable',
        { from: 'Test', to: 'Write', edge: 'top' },
        { order: ['Test', 'Write', 'Review'] },
      ),
      {
        behaviour: 'open',
        name: 'dialog',
        calls: [click('Rename'), call('fill_text', { field: 'New name', text: 'final.txt' }), click('Apply')],
        holds: { renamed: 'final.txt' },
      },
    ],
  },
  {
    page: 'select2',
    library: 'select2',
    cases: [
      option('single', { list: 'Country', option: 'Norway' }, { country: 'Norway' }),
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Chile', 'Norway'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      option('without search', { list: 'Size', option: 'Medium' }, { size: 'Medium' }),
      { ...option('not offered', { list: 'Country', option: 'Atlantis' }, {}), fails: 'not_offered' },
    ],
  },
  {
    page: 'antd',
    library: 'antd',
    cases: [
      text('text', { field: 'Full name', text: 'Ada Lovelace' }, { name: 'Ada Lovelace' }),
      option('select', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      option('autocomplete', { list: 'City', option: 'Porto' }, { city: 'Porto' }),
      option('cascader', { list: 'Place', option: 'Norway > Bergen > Fana' }, { place: ['Norway', 'Bergen', 'Fana'] }),
      option('tree', { list: 'Team', option: 'Engineering > Frontend' }, { team: 'frontend' }),
      { ...option('not offered', { list: 'Country', option: 'Atlantis' }, {}), fails: 'not_offered' },
      date('same month', { field: 'Departure', date: '2026-03-24' }, { departure: '2026-03-24' }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      date('month', { field: 'Month', date: '2028-11-01' }, { month: '2028-11' }),
      date('week', { field: 'Week', date: 'week 49 of 2027' }, { week: '2027-12-02' }),
      date('quarter', { field: 'Quarter', date: 'Q3 2027' }, { quarter: '2027-07' }),
      date('year', { field: 'Year', date: '2039' }, { year: '2039' }),
      dates('range', { field: 'Stay', from: '2026-12-03', to: '2026-12-09' }, { stay: ['2026-12-03', '2026-12-09'] }),
      dates(
        'range over months',
        { field: 'Stay', from: '2026-12-29', to: '2027-02-02' },
        { stay: ['2026-12-29', '2027-02-02'] },
      ),
      time('time', { field: 'Alarm', time: '06:45' }, { alarm: '06:45:00' }),
      {
        behaviour: 'date',
        name: 'date and time in one field',
        calls: [
          call('choose_date', { field: 'Meeting', date: '2026-12-03' }),
          call('choose_time', { field: 'Meeting', time: '14:30' }),
        ],
        holds: { meeting: '2026-12-03 14:30' },
      },
      number('number', { field: 'Guests', value: 5 }, { guests: 5 }),
      color('colour', { field: 'Accent', color: '#8e24aa' }, { accent: '#8e24aa' }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: 65 }),
      slide('rating', { slider: 'Rating', value: 4 }, { rating: 4 }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
      option('radio', { list: 'Size', option: 'Large' }, { size: 'Large' }),
      tick('ticks', { names: ['Breakfast', 'Parking'], group: 'Extras' }, { extras: ['Breakfast', 'Parking'] }),
      { behaviour: 'table', name: 'sort by a heading', calls: [click('Price')], holds: { sorted: 'price ascend' } },
    ],
  },
  {
    page: 'element-plus',
    library: 'element-plus',
    cases: [
      option('select', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option('cascader', { list: 'Place', option: 'Norway > Bergen' }, { place: ['Norway', 'Bergen'] }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      date('week of a day', { field: 'Week', date: '2027-12-02' }, { week: '2027-11-28' }),
      date('month', { field: 'Month', date: 'November 2028' }, { month: '2028-11' }),
      date('year', { field: 'Year', date: '2039' }, { year: '2039' }),
      dates('range', { field: 'Stay', from: '2026-12-03', to: '2026-12-09' }, { stay: ['2026-12-03', '2026-12-09'] }),
      time('time', { field: 'Alarm', time: '06:45' }, { alarm: '06:45' }),
      number('number', { field: 'Guests', value: 5 }, { guests: 5 }),
      color('colour', { field: 'Accent', color: '#8e24aa' }, { accent: '#8e24aa' }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: 65 }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
    ],
  },
  {
    page: 'tabulator',
    library: 'tabulator',
    cases: [
      cell('edit a cell', { row: 'T-104', column: 'Count', value: '77' }, { count: 77 }),
      cell('edit a cell far down', { row: 'T-350', column: 'Item', value: 'Bolt' }, { item: 'Bolt' }),
      cell('choose in a cell', { row: 'T-102', column: 'State', value: 'sold' }, { state: 'sold' }),
      { behaviour: 'table', name: 'sort by a heading', calls: [click('Count')], holds: { sorted: ['count asc'] } },
      {
        behaviour: 'table',
        name: 'sort, the other way',
        calls: [call('sort_table', { column: 'Count', order: 'descending' })],
        holds: { sorted: ['count desc'] },
      },
      {
        behaviour: 'table',
        name: 'read rows far down',
        calls: [call('read_table', { columns: ['Number', 'Count'], rows: 'Part 250' })],
        holds: {},
        reads: [{ Number: 'T-350', Count: '10' }],
      },
    ],
  },
  {
    page: 'codemirror',
    library: 'codemirror',
    cases: [
      text('text', { field: 'Query', text: 'select 1\nfrom here' }, { query: 'select 1\nfrom here' }),
      text('instead of what was there', { field: 'Notes', text: 'All new.' }, { notes: 'All new.' }),
    ],
  },
]

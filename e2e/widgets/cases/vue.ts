import { call, one, type Suite } from '../case'

const option = one('option', 'choose_option')
const date = one('date', 'choose_date')
const time = one('date', 'choose_time')
const slide = one('slider', 'set_slider')
const form = one('form', 'fill_form')

/** Sets of components for Vue. */
export const vue: readonly Suite[] = [
  {
    page: 'quasar',
    library: 'quasar',
    cases: [
      option('filter', { list: 'Birth country', option: 'Poland' }, { city: 'Poland' }),
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028/11/02' }),
      time('clock', { field: 'Alarm', time: '14:35' }, { alarm: '14:35' }),
      one('date', 'choose_dates')(
        'range',
        { field: 'Stay', from: '2026-05-04', to: '2026-05-09' },
        { stay: { from: '2026/05/04', to: '2026/05/09' } },
      ),
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: { min: 35, max: 60 } }),
      {
        behaviour: 'open',
        name: 'expansion item',
        calls: [call('expand', { target: 'Account settings' }), call('fill_text', { field: 'Nickname', text: 'Ada' })],
        holds: { nick: 'Ada' },
      },
      {
        behaviour: 'open',
        name: 'confirm',
        calls: [call('click', { target: 'Delete account' }), call('click', { target: 'OK' })],
        holds: { answer: 'ok' },
      },
      {
        behaviour: 'open',
        name: 'stepper',
        calls: [call('click', { target: 'Continue' }), call('click', { target: 'Continue' })],
        holds: { step: 3 },
      },
      {
        behaviour: 'table',
        name: 'sort',
        calls: [call('sort_table', { table: 'Treats', column: 'Calories', order: 'descending' })],
        holds: { first: 'Morocco' },
      },
    ],
  },
  {
    page: 'primevue',
    library: 'primevue',
    cases: [
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option(
        'autocomplete, several',
        { list: 'Favourites', option: ['Norway', 'Chile'] },
        { tags: ['Norway', 'Chile'] },
      ),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      one('date', 'choose_dates')(
        'range',
        { field: 'Stay', from: '2026-12-04', to: '2027-01-09' },
        { stay: ['2026-12-04', '2027-01-09'] },
      ),
      date('month', { field: 'Month', date: '2028-11' }, { month: '2028-11-01' }),
      time('time', { field: 'Alarm', time: '14:35' }, { alarm: '14:35' }),
      {
        behaviour: 'date',
        name: 'date and time in one field',
        calls: [
          call('choose_date', { field: 'Meeting', date: '2026-12-03' }),
          call('choose_time', { field: 'Meeting', time: '14:30' }),
        ],
        holds: { meeting: '2026-12-03 14:30' },
      },
      slide('rating', { slider: 'Stars', value: 4 }, { stars: 4 }),
      option('several buttons', { list: 'Days', option: ['Mon', 'Wed'] }, { days: ['Mon', 'Wed'] }),
      option('listbox', { list: 'City', option: 'Rome' }, { city: 'Rome' }),
      one('table', 'edit_cell')(
        'row editing',
        { row: 'Black Watch', column: 'Price', value: '99' },
        {
          products: [
            { code: 'f230', name: 'Bamboo Watch', price: 65 },
            { code: 'nvk4', name: 'Black Watch', price: '99' },
            { code: 'zz21', name: 'Blue Band', price: 79 },
          ],
        },
      ),
      form(
        'all at once',
        {
          values: {
            'Full name': 'Ada',
            Country: 'Norway',
            Departure: '2026-04-02',
            Guests: 4,
            Stars: 3,
            Size: 'Small',
            'Wi-Fi': false,
            City: 'Paris',
          },
        },
        {
          name: 'Ada',
          country: 'Norway',
          departure: '2026-04-02',
          guests: 4,
          stars: 3,
          size: 'Small',
          wifi: false,
          city: 'Paris',
        },
      ),
    ],
  },
  {
    page: 'vant',
    library: 'vant',
    cases: [
      option('wheel', { list: 'Country', option: 'Norway' }, { country: 'Norway' }),
      date('months that scroll', { field: 'Departure', date: '2026-11-02' }, { departure: '2026-11-02' }),
      time('wheels', { field: 'Alarm', time: '14:35' }, { alarm: '14:35' }),
      slide('stars', { slider: 'Rating', value: 4 }, { rating: 4 }),
      form(
        'all at once',
        {
          values: {
            'Full name': 'Ada',
            Country: 'Chile',
            Departure: '2026-04-02',
            Alarm: '07:30',
            Guests: 4,
            'Wi-Fi': true,
            Newsletter: true,
            Rating: 3,
            Size: 'Large',
          },
        },
        {
          name: 'Ada',
          country: 'Chile',
          departure: '2026-04-02',
          alarm: '07:30',
          guests: 4,
          wifi: true,
          news: true,
          rating: 3,
          size: 'Large',
        },
      ),
    ],
  },
  {
    page: 'vue-multiselect',
    library: 'vue-multiselect',
    cases: [
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      option('groups', { list: 'Libraries', option: ['Rails', 'Adonis'] }, { libs: ['Rails', 'Adonis'] }),
      form(
        'all at once',
        { values: { Country: 'Norway', 'Birth country': 'Chile' } },
        { country: 'Norway', born: 'Chile' },
      ),
    ],
  },
]

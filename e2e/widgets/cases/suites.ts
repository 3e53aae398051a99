import { call, one, type Suite } from '../case'

const option = one('option', 'choose_option')
const date = one('date', 'choose_date')
const slide = one('slider', 'set_slider')
const form = one('form', 'fill_form')

/** Full sets of components, each added to see what is still missing. */
export const fullSuites: readonly Suite[] = [
  {
    page: 'rsuite',
    library: 'rsuite',
    cases: [
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option(
        'tags from a list',
        { list: 'Favourites', option: ['Norway', 'Chile'] },
        { favourites: ['Norway', 'Chile'] },
      ),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      option('cascader', { list: 'Place', option: 'Norway > Bergen' }, { place: 'Bergen' }),
      option('tree, several', { list: 'Teams', option: ['Frontend', 'North'] }, { teams: ['north', 'frontend'] }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      date('month', { field: 'Month', date: '2028-11' }, { month: '2028-11-01' }),
      {
        behaviour: 'date',
        name: 'date and time in one field',
        calls: [
          call('choose_date', { field: 'Meeting', date: '2026-12-03' }),
          call('choose_time', { field: 'Meeting', time: '14:30' }),
        ],
        holds: { meeting: '2026-12-03 14:30' },
      },
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      form(
        'all at once',
        {
          values: {
            Country: 'Norway',
            Departure: '2026-04-02',
            Guests: 4,
            'Wi-Fi': false,
            Extras: ['Sauna'],
            Plan: 'Free',
          },
        },
        { country: 'Norway', departure: '2026-04-02', guests: '4', wifi: false, extras: ['sauna'], plan: 'free' },
      ),
    ],
  },
  {
    page: 'vaadin',
    library: '@vaadin',
    cases: [
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      date('long ago', { field: 'Birthday', date: '1987-06-15' }, { birthday: '1987-06-15' }),
      form(
        'all at once',
        { values: { Country: 'Norway', Size: 'Small', Departure: '2026-04-02', Alarm: '7:30 AM', Extras: ['Sauna'] } },
        { country: 'Norway', size: 'small', departure: '2026-04-02', alarm: '07:30', extras: ['sauna'] },
      ),
    ],
  },
  {
    page: 'naive-ui',
    library: 'naive-ui',
    cases: [
      option('cascader', { list: 'Place', option: 'Norway > Bergen' }, { place: 'Bergen' }),
      date('month', { field: 'Month', date: '2028-11' }, { month: '2028-11-01' }),
      date('quarter', { field: 'Quarter', date: 'Q3 2027' }, { quarter: '2027-07-01' }),
      date('year', { field: 'Year', date: '2029' }, { year: '2029-01-01' }),
      date('week', { field: 'Week', date: 'week 49 of 2026' }, { week: '2026-11-29' }),
      {
        behaviour: 'date',
        name: 'date and time in one field',
        calls: [
          call('choose_date', { field: 'Meeting', date: '2026-12-03' }),
          call('choose_time', { field: 'Meeting', time: '14:30' }),
        ],
        holds: { meeting: '2026-12-03 14:30' },
      },
      form(
        'all at once',
        {
          values: {
            'Full name': 'Ada',
            Country: 'Norway',
            Departure: '2026-04-02',
            Guests: 4,
            'Wi-Fi': false,
            Size: 'Small',
            Extras: ['Sauna'],
          },
        },
        {
          name: 'Ada',
          country: 'Norway',
          departure: '2026-04-02',
          guests: 4,
          wifi: false,
          size: 'Small',
          extras: ['Sauna'],
        },
      ),
    ],
  },
  {
    page: 'ui5',
    library: '@ui5/webcomponents',
    cases: [
      option(
        'exactly these, where some are folded away',
        { list: 'Stops', option: ['Norway', 'Chile'] },
        { stops: ['Chile', 'Norway'] },
      ),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      form(
        'all at once',
        {
          values: {
            'Full name': 'Ada',
            Country: 'Norway',
            Size: 'Medium',
            Departure: '2026-04-02',
            Alarm: '07:30',
            Guests: 4,
            'Wi-Fi': false,
            'I accept the terms': true,
          },
        },
        {
          name: 'Ada',
          country: 'Norway',
          size: 'medium',
          departure: '2026-04-02',
          alarm: '07:30',
          guests: 4,
          wifi: false,
          terms: true,
        },
      ),
    ],
  },
]

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
const open = one('open', 'expand')
const form = one('form', 'fill_form')
const click = (target: string) => call('click', { target })

const STAY = { field: 'Stay', from: '2026-12-03', to: '2026-12-09' }
const STAYED = { stay: ['2026-12-03', '2026-12-09'] }

/** Frameworks added last, their cases before any look at how Errand fares with them. */
export const frameworks: readonly Suite[] = [
  {
    page: 'mantine',
    library: '@mantine/core',
    cases: [
      option('select', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Norway', 'Chile'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      option('segments', { list: 'Plan', option: 'Yearly' }, { plan: 'Yearly' }),
      date('same month', { field: 'Departure', date: '2026-03-24' }, { departure: '2026-03-24' }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      date('typed', { field: 'Birthday', date: '1987-06-15' }, { birthday: '1987-06-15' }),
      date('month', { field: 'Month', date: '2028-11-01' }, { month: '2028-11-01' }),
      dates('range', STAY, STAYED),
      time('time', { field: 'Alarm', time: '06:45' }, { alarm: '06:45' }),
      number('number', { field: 'Guests', value: 5 }, { guests: 5 }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: 65 }),
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      slide('marks', { slider: 'Fit', value: 100 }, { size: 100 }),
      slide('rating', { slider: 'Rating', value: 4 }, { rating: 4 }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
      text('a code in boxes', { field: 'Code', text: '4711' }, { code: '4711' }),
      form(
        'all at once',
        {
          values: {
            Country: 'Norway',
            City: 'Porto',
            Departure: '2026-04-02',
            Guests: 4,
            'Wi-Fi': false,
            Extras: ['Breakfast', 'Parking'],
          },
        },
        {
          country: 'Norway',
          city: 'Porto',
          departure: '2026-04-02',
          guests: 4,
          wifi: false,
          extras: ['Breakfast', 'Parking'],
        },
      ),
    ],
  },
  {
    page: 'react-aria',
    library: 'react-aria-components',
    cases: [
      option('combobox', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('select', { list: 'Home', option: 'Norway' }, { home: 'Norway' }),
      { ...option('not offered', { list: 'Home', option: 'Atlantis' }, { home: '' }), fails: 'not_offered' },
      date('segments', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      dates('range', STAY, STAYED),
      time('time in segments', { field: 'Alarm', time: '06:45' }, { alarm: '06:45:00' }),
      number('number', { field: 'Guests', value: 5 }, { guests: 5 }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: 65 }),
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
      tick('ticks', { names: ['Breakfast', 'Parking'], group: 'Extras' }, { extras: ['Breakfast', 'Parking'] }),
      option('radio', { list: 'Size', option: 'Large' }, { size: 'Large' }),
      option('toggle buttons', { list: 'Alignment', option: 'Center' }, { align: ['Center'] }),
      { behaviour: 'open', name: 'menu', calls: [click('Actions'), click('Rename')], holds: { did: 'Rename' } },
    ],
  },
  {
    page: 'primereact',
    library: 'primereact',
    cases: [
      option('dropdown', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('exactly these', { list: 'Visited', option: ['Chile', 'Norway'] }, { visited: ['Chile', 'Norway'] }),
      option('autocomplete', { list: 'City', option: 'Porto' }, { city: 'Porto' }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      option('cascade', { list: 'Place', option: 'Norway > Bergen' }, { place: 'Bergen' }),
      option('tree', { list: 'Team', option: 'Engineering > Frontend' }, { team: 'frontend' }),
      option('buttons', { list: 'Plan', option: 'Yearly' }, { plan: 'Yearly' }),
      date('same month', { field: 'Departure', date: '2026-03-24' }, { departure: '2026-03-24' }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      dates('range', STAY, STAYED),
      number('number', { field: 'Guests', value: 5 }, { guests: 5 }),
      text('mask', { field: 'Phone', text: '555-123-4567' }, { phone: '555-123-4567' }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: 65 }),
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      slide('rating', { slider: 'Rating', value: 4 }, { rating: 4 }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
    ],
  },
  {
    page: 'vuetify',
    library: 'vuetify',
    cases: [
      option('select', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('autocomplete', { list: 'Home', option: 'Norway' }, { home: 'Norway' }),
      option('exactly these', { list: 'Visited', option: ['Chile', 'Norway'] }, { visited: ['Chile', 'Norway'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: ['red', 'blue'] }),
      date('same month', { field: 'Departure', date: '2026-03-24' }, { departure: '2026-03-24' }),
      date('another year', { field: 'Departure', date: '2028-11-02' }, { departure: '2028-11-02' }),
      dates('range', STAY, STAYED),
      number('number', { field: 'Guests', value: 5 }, { guests: 5 }),
      color('colour', { field: 'Accent', color: '#8e24aa' }, { accent: '#8E24AA' }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: 65 }),
      slide('two thumbs', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      slide('rating', { slider: 'Rating', value: 4 }, { rating: 4 }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
      option('radio', { list: 'Size', option: 'Large' }, { size: 'Large' }),
      text('a code in boxes', { field: 'Code', text: '4711' }, { code: '4711' }),
      form(
        'all at once',
        { values: { 'Full name': 'Ada', Country: 'Norway', Guests: 4, 'I accept the terms': true, Size: 'Small' } },
        { name: 'Ada', country: 'Norway', guests: 4, terms: true, size: 'Small' },
      ),
    ],
  },
  {
    page: 'radix',
    library: 'radix-ui',
    cases: [
      option('select', { list: 'Country', option: 'Vietnam' }, { country: 'Vietnam' }),
      option('a list to search in a popup', { list: 'Framework', option: 'Remix' }, { framework: 'Remix' }),
      tick('box', { names: ['Accept terms'] }, { terms: true }),
      tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
      option('radio', { list: 'Size', option: 'Large' }, { size: 'Large' }),
      slide('slider', { slider: 'Volume', value: 65 }, { volume: [65] }),
      slide('two thumbs in steps', { slider: 'Price', value: [35, 60] }, { price: [35, 60] }),
      { ...slide('between two steps', { slider: 'Price', value: [33, 80] }, {}), fails: 'refused' },
      slide('upright', { slider: 'Level', value: 73 }, { level: [73] }),
      option('toggle buttons', { list: 'Alignment', option: 'Center' }, { align: 'Center' }),
      open('tab', { target: 'Sign-in' }, { tab: 'password' }),
      open('accordion', { target: 'Is it styled?' }, { section: 'Is it styled?' }),
      {
        behaviour: 'open',
        name: 'menu in a menu',
        calls: [click('Options'), click('Share'), click('By mail')],
        holds: { did: 'Mail' },
      },
      {
        behaviour: 'form',
        name: 'in a dialog',
        calls: [click('Edit profile'), call('fill_form', { values: { Username: 'ada' }, submit: 'Save changes' })],
        holds: { user: 'ada', saved: true },
      },
    ],
  },
]

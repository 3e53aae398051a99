import { call, type Suite } from '../case'

const choose = (list: string, option: string) => call('choose_option', { list, option })
const form = (values: Record<string, string | number | boolean>, submit: string) =>
  call('fill_form', { values, submit })

/** Whole sites of our own, drawn without a role or a tied label, in other manners than the boxes. */
export const sites: readonly Suite[] = [
  {
    page: 'shop',
    library: 'a shop’s product page',
    cases: [
      {
        behaviour: 'option',
        name: 'swatch and size',
        calls: [choose('Colour', 'Forest'), choose('Size', 'M')],
        holds: { colour: 'Forest', size: 'M' },
      },
      { behaviour: 'option', name: 'sold out', calls: [choose('Size', 'XL')], holds: { size: '' }, fails: 'disabled' },
      {
        behaviour: 'number',
        name: 'signs without a name',
        calls: [call('set_number', { field: 'Quantity', value: 4 })],
        holds: { count: 4 },
      },
      {
        behaviour: 'slider',
        name: 'stars',
        calls: [call('set_slider', { slider: 'Your rating', value: 4 })],
        holds: { stars: 4 },
      },
      {
        behaviour: 'open',
        name: 'a section with a plus',
        calls: [
          call('expand', { target: 'Delivery & returns' }),
          call('fill_text', { field: 'Postcode', text: '0150' }),
        ],
        holds: { code: '0150' },
      },
      {
        behaviour: 'form',
        name: 'all at once',
        calls: [form({ Colour: 'Rust', Size: 'S', Quantity: 2, 'Your rating': 5, 'Gift wrap': true }, 'Add to bag')],
        holds: { bag: ['2 Rust S'], stars: 5, gift: true },
      },
      {
        behaviour: 'form',
        name: 'not taken',
        calls: [form({ Colour: 'Oatmeal', 'Your rating': 3 }, 'Add to bag')],
        holds: { bag: [] },
        fails: 'refused',
      },
    ],
  },
  {
    page: 'travel',
    library: 'a travel search',
    cases: [
      {
        behaviour: 'form',
        name: 'places that come late',
        calls: [
          form(
            { From: 'Oslo Torp', To: 'Rome Fiumicino', Departure: '15:30', 'I accept the rules of carriage': true },
            'Search',
          ),
        ],
        holds: { from: 'Oslo Torp TRF', to: 'Rome Fiumicino FCO', time: '15:30', rules: true, sent: 1 },
      },
      {
        behaviour: 'option',
        name: 'hidden radios',
        calls: [choose('Class', 'Business')],
        holds: { class: 'Business' },
      },
      {
        behaviour: 'text',
        name: 'a label for two',
        calls: [call('fill_form', { values: { 'Post code': '0150', Town: 'Oslo' } })],
        holds: { code: '0150', town: 'Oslo' },
      },
      {
        behaviour: 'option',
        name: 'a time that is full',
        calls: [choose('Departure', '10:30')],
        holds: { time: '' },
        fails: 'disabled',
      },
    ],
  },
  {
    page: 'clinic',
    library: 'a clinic’s booking',
    cases: [
      {
        behaviour: 'option',
        name: 'card',
        calls: [choose('What do you need?', 'Blood test')],
        holds: { service: 'Blood test' },
      },
      {
        behaviour: 'option',
        name: 'list that opens',
        calls: [choose('Doctor', 'Dr. Mei Tanaka')],
        holds: { doctor: 'Dr. Mei Tanaka' },
      },
      {
        behaviour: 'option',
        name: 'several chips',
        calls: [call('choose_option', { list: 'Symptoms', option: ['Fever', 'Fatigue'] })],
        holds: { symptoms: ['Fever', 'Fatigue'] },
      },
      {
        behaviour: 'option',
        name: 'drawn radio',
        calls: [choose('Insurance', 'Private')],
        holds: { cover: 'Private' },
      },
      {
        behaviour: 'slider',
        name: 'stars',
        calls: [call('set_slider', { slider: 'How bad is the pain?', value: 4 })],
        holds: { pain: 4 },
      },
      {
        behaviour: 'number',
        name: 'counter',
        calls: [call('set_number', { field: 'Number of patients', value: 4 })],
        holds: { patients: 4 },
      },
      {
        behaviour: 'tick',
        name: 'switch and ticks',
        calls: [
          call('set_checkboxes', { names: ['Remind me by text message', 'This is my first visit'], only: false }),
        ],
        holds: { reminder: true, first: true },
      },
      {
        behaviour: 'text',
        name: 'note',
        calls: [call('fill_text', { field: 'Note to the doctor', text: 'Allergic to nuts' })],
        holds: { note: 'Allergic to nuts' },
      },
    ],
  },
]

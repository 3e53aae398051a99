import { type Case, call, type Suite } from '../case'

const choose = (name: string, list: string, option: string | string[], holds: Case['holds']): Case => ({
  behaviour: 'option',
  name,
  calls: [call('choose_option', { list, option })],
  holds,
})
const text = (field: string, value: string, holds: Case['holds'], name = field.toLowerCase()): Case => ({
  behaviour: 'text',
  name: `text: ${name}`,
  calls: [call('fill_text', { field, text: value })],
  holds,
})
const format = (name: string, args: Case['calls'][number]['args'], holds: Case['holds']): Case => ({
  behaviour: 'text',
  name,
  calls: [call('format_text', args)],
  holds,
})
const tick = (name: string, args: { names: string[]; off?: boolean; group?: string }, holds: Case['holds']): Case => ({
  behaviour: 'tick',
  name,
  calls: [call('set_checkboxes', { only: false, ...args })],
  holds,
})
const slide = (name: string, slider: string, value: number | number[], holds: Case['holds']): Case => ({
  behaviour: 'slider',
  name,
  calls: [call('set_slider', { slider, value })],
  holds,
})
const number = (field: string, value: number, holds: Case['holds']): Case => ({
  behaviour: 'number',
  name: field.toLowerCase(),
  calls: [call('set_number', { field, value })],
  holds,
})
const open = (name: string, calls: Case['calls'], holds: Case['holds']): Case => ({
  behaviour: 'open',
  name,
  calls,
  holds,
})

const click = (target: string) => call('click', { target })

/** What the large component libraries have in common: the same page, drawn by each. */
const common: readonly Case[] = [
  text('Full name', 'Ada Lovelace', { name: 'Ada Lovelace' }),
  tick('tick a box', { names: ['I accept the terms'] }, { terms: true }),
  tick('switch off', { names: ['Wi-Fi'], off: true }, { wifi: false }),
  { ...choose('radio', 'Size', 'Large', { size: 'large' }), behaviour: 'tick' },
  slide('one thumb', 'Volume', 65, { volume: 65 }),
]

export const suitesOfComponents: readonly Suite[] = [
  {
    page: 'mui',
    library: '@mui/material',
    cases: [
      ...common,
      choose('select', 'Age', 'Twenty', { age: 20 }),
      choose('several in a select', 'Toppings', ['Ham', 'Onions'], { toppings: ['Ham', 'Onions'] }),
      choose('autocomplete', 'Country', 'Vietnam', { country: 'Vietnam' }),
      choose('several in an autocomplete', 'Visited', ['Norway', 'Chile'], { visited: ['Norway', 'Chile'] }),
      slide('the upper of two thumbs', 'Highest price', 60, { price: [20, 60] }),
      { ...choose('rating', 'Rating', '4 Stars', { rating: 4 }), behaviour: 'tick' },
      open('tab', [call('expand', { target: 'Billing' })], { tab: 1 }),
      open('accordion', [call('expand', { target: 'Shipping details' })], { opened: true }),
      open('menu', [call('choose_option', { list: 'Sort by', option: 'Date' })], { sorted: 'date' }),
      open('dialog', [click('Rename'), call('fill_text', { field: 'New name', text: 'final.txt' }), click('Apply')], {
        renamed: 'final.txt',
      }),
      {
        behaviour: 'form',
        name: 'form',
        calls: [
          call('fill_form', {
            values: {
              'Full name': 'Ada',
              Age: 'Thirty',
              Toppings: ['Ham', 'Cheese'],
              Country: 'Peru',
              'Wi-Fi': false,
              Size: 'Small',
              Volume: 80,
            },
          }),
        ],
        holds: {
          name: 'Ada',
          age: 30,
          toppings: ['Ham', 'Cheese'],
          country: 'Peru',
          wifi: false,
          size: 'small',
          volume: 80,
        },
      },
    ],
  },
  {
    page: 'shoelace',
    library: '@shoelace-style/shoelace',
    cases: [
      ...common.map((each): Case => ({ ...each, ...(each.name === 'switch off' ? { always: true } : {}) })),
      text('Remarks', 'Two lines:\nthis is the second.', { remarks: 'Two lines:\nthis is the second.' }),
      choose('select', 'Country', 'Denmark', { country: 'denmark' }),
      choose('several in a select', 'Toppings', ['Ham', 'Olives'], { toppings: ['ham', 'olives'] }),
      slide('rating', 'Rating', 4, { rating: 4 }),
      open('tab', [call('expand', { target: 'Billing' })], { tab: 'billing' }),
      open('details', [call('expand', { target: 'Shipping details' })], { details: true }),
      open('menu', [call('choose_option', { list: 'Sort by', option: 'Date' })], { sorted: 'date' }),
      open('dialog', [click('Rename'), call('fill_text', { field: 'New name', text: 'final.txt' }), click('Apply')], {
        renamed: 'final.txt',
      }),
    ],
  },
  {
    page: 'material-web',
    library: '@material/web',
    cases: [
      ...common.filter(({ name }) => name !== 'radio'),
      { ...choose('radio', 'Size', 'Large', { size: 'Large' }), behaviour: 'tick' },
      choose('select', 'Country', 'Denmark', { country: 'denmark' }),
      slide('the upper of two thumbs', 'Highest price', 60, { price: [20, 60] }),
      slide('both thumbs', 'Price', [30, 70], { price: [30, 70] }),
      open('menu', [call('choose_option', { list: 'Sort by', option: 'Date' })], { sorted: 'Date' }),
      tick('chip', { names: ['Vegetarian'] }, { chip: true }),
    ],
  },
  {
    page: 'fluent',
    library: '@fluentui/web-components',
    cases: [
      ...common,
      choose('select', 'Country', 'Denmark', { country: 'denmark' }),
      choose('combobox', 'City', 'Porto', { city: 'Porto' }),
      number('Guests', 5, { guests: 5 }),
    ],
  },
  {
    page: 'nouislider',
    library: 'nouislider',
    cases: [
      slide('one thumb', 'Volume', 73, { volume: [73] }),
      slide('two thumbs', 'Price', [350, 1200], { price: [350, 1200] }),
      { ...slide('beyond its end', 'Volume', 173, { volume: [20] }), fails: 'out_of_range' },
    ],
  },
  {
    page: 'stepper',
    library: 'steppers and sliders of our own',
    cases: [
      number('Adults', 4, { adults: 4 }),
      number('Children', 2, { children: 2 }),
      number('Rooms', 3, { rooms: 3 }),
      number('Beds', 5, { beds: 5 }),
      { ...number('Beds', 9, {}), name: 'more beds than there are', fails: 'out_of_range' },
      slide('pointer only', 'Brightness', 80, { brightness: 80 }),
    ],
  },
  {
    page: 'quill',
    library: 'quill',
    cases: [
      text('Message', 'Dear team,\nsee you on Monday.', { message: 'Dear team,\nsee you on Monday.' }),
      text('Notes', 'All new.', { notes: 'All new.' }, 'instead of what was there'),
      format('bold', { style: 'bold', text: 'old', editor: 'Notes' }, { html: '<p>An <strong>old</strong> note.</p>' }),
      format('heading', { style: 'heading 2', editor: 'Notes' }, { html: '<h2>An old note.</h2>' }),
      format(
        'link',
        { style: 'link to https://example.com', text: 'old', editor: 'Notes' },
        { html: '<p>An <a href="https://example.com" rel="noopener noreferrer" target="_blank">old</a> note.</p>' },
      ),
    ],
  },
  {
    page: 'tiptap',
    library: '@tiptap',
    cases: [text('Comment', 'Looks good to me.', { comment: 'Looks good to me.' })],
  },
]

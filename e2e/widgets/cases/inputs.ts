import { one, type Suite } from '../case'

const text = one('text', 'fill_text')
const date = one('date', 'choose_date')
const time = one('date', 'choose_time')
const number = one('number', 'set_number')
const option = one('option', 'choose_option')
const color = one('option', 'choose_color')
const slide = one('slider', 'set_slider')
const tick = one('tick', 'set_checkboxes')
const form = one('form', 'fill_form')
const style = one('text', 'format_text')

/** Fields that make something of what is typed, pickers of colours, editors of rich text. */
export const inputs: readonly Suite[] = [
  {
    page: 'inputmask',
    library: 'inputmask',
    cases: [
      text('phone', { field: 'Phone', text: '555-123-4567' }, { phone: '(555) 123-4567' }),
      date('date', { field: 'Birthday', date: '1987-06-15' }, { birthday: '15/06/1987' }),
      number('currency', { field: 'Price', value: 1234.5 }, { price: '$ 1,234.50' }),
      text('letters and digits', { field: 'Plate', text: 'AB-123-CD' }, { plate: 'AB-123-CD' }),
      text('e-mail', { field: 'E-mail', text: 'ada@example.com' }, { mail: 'ada@example.com' }),
      text('IP address', { field: 'IP address', text: '10.0.12.1' }, { address: '10.0.12.1' }),
      form(
        'form',
        { values: { Phone: '5551234567', Birthday: '1987-06-15', Price: '99', Plate: 'xy123zz' } },
        { phone: '(555) 123-4567', birthday: '15/06/1987', price: '$ 99.00', plate: 'XY-123-ZZ' },
      ),
    ],
  },
  {
    page: 'imask',
    library: 'imask',
    cases: [
      text('phone', { field: 'Phone', text: '912 34 567' }, { phone: '+47 912 34 567' }),
      text('phone with its code', { field: 'Phone', text: '+47 912 34 567' }, { phone: '+47 912 34 567' }),
      date('date', { field: 'Start', date: '2026-12-03' }, { day: '2026-12-03' }),
      number('amount', { field: 'Amount', value: 2500.75 }, { amount: 2500.75 }),
      number('share', { field: 'Share', value: 45 }, { share: '45 %' }),
      time('time', { field: 'Time', time: '14:30' }, { time: '14:30' }),
    ],
  },
  {
    page: 'cleave-zen',
    library: 'cleave-zen',
    cases: [
      text('card number', { field: 'Card number', text: '4111111111111111' }, { card: '4111 1111 1111 1111' }),
      text('expiry', { field: 'Expires', text: '04/28' }, { expiry: '04/28' }),
      number('currency', { field: 'Salary', value: 65000 }, { salary: '€65,000' }),
      time('time', { field: 'Start', time: '09:05' }, { start: '09:05' }),
      form(
        'form',
        { values: { 'Card number': '4111 1111 1111 1111', Expires: '12/30', Salary: '1234.5', Start: '17:45' } },
        { card: '4111 1111 1111 1111', expiry: '12/30', salary: '€1,234.5', start: '17:45' },
      ),
    ],
  },
  {
    page: 'pickr',
    library: '@simonwep/pickr',
    cases: [
      color('typed', { field: 'Background', color: '#8e24aa' }, { background: '#8E24AA' }),
      color('a swatch', { field: 'Background', color: '#4caf50' }, { background: '#4CAF50' }),
      color('area and hue only', { field: 'Border', color: '#8e24aa' }, { isBorderNear: true }),
    ],
  },
  {
    page: 'colorful',
    library: 'vanilla-colorful',
    cases: [color('area and hue', { field: 'Accent', color: '#8e24aa' }, { isAccentNear: true })],
  },
  {
    page: 'coloris',
    library: '@melloware/coloris',
    cases: [
      color('typed', { field: 'Line', color: 'teal' }, { line: '#008080' }),
      color('read-only field', { field: 'Fill', color: '#8e24aa' }, { fill: '#8e24aa' }),
    ],
  },
  {
    page: 'trix',
    library: 'trix',
    cases: [
      text('text', { field: 'Body', text: 'See you\non Monday.' }, { html: '<div>See you<br>on Monday.</div>' }),
      style(
        'bold',
        { style: 'bold', text: 'ferry' },
        { html: '<div>Dear all, the <strong>ferry</strong> is late.</div>' },
      ),
      style('list', { style: 'bulleted list' }, { html: '<ul><li>Dear all, the ferry is late.</li></ul>' }),
      style('heading', { style: 'heading' }, { html: '<h1>Dear all, the ferry is late.</h1>' }),
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { html: '<div>Dear all, the <a href="https://example.com">ferry</a> is late.</div>' },
      ),
    ],
  },
  {
    page: 'tinymce',
    library: 'tinymce',
    cases: [
      text('text', { field: 'Article', text: 'See you\non Monday.' }, { html: '<p>See you</p>\n<p>on Monday.</p>' }),
      style('bold', { style: 'bold', text: 'ferry' }, { html: '<p>Dear all, the <strong>ferry</strong> is late.</p>' }),
      style('list', { style: 'numbered list' }, { html: '<ol>\n<li>Dear all, the ferry is late.</li>\n</ol>' }),
      style('heading', { style: 'heading 2' }, { html: '<h2>Dear all, the ferry is late.</h2>' }),
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { html: '<p>Dear all, the <a href="https://example.com">ferry</a> is late.</p>' },
      ),
    ],
  },
  {
    page: 'summernote',
    library: 'summernote',
    cases: [
      text('text', { field: 'Description', text: 'See you\non Monday.' }, { html: '<p>See you</p><p>on Monday.</p>' }),
      style('bold', { style: 'bold', text: 'ferry' }, { html: '<p>Dear all, the <b>ferry</b> is late.</p>' }),
      style('list', { style: 'bulleted list' }, { html: '<ul><li>Dear all, the ferry is late.</li></ul>' }),
      style('heading', { style: 'heading 2' }, { html: '<h2>Dear all, the ferry is late.</h2>' }),
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { html: '<p>Dear all, the <a href="https://example.com" target="_blank">ferry</a> is late.</p>' },
      ),
    ],
  },
  {
    page: 'tagify',
    library: '@yaireo/tagify',
    cases: [
      option('tags', { list: 'Topics', option: ['red', 'blue'] }, { topics: ['red', 'blue'] }),
      text('a tag as text', { field: 'Topics', text: 'food' }, { topics: ['travel', 'food'] }),
      option('of a list', { list: 'Skills', option: ['Sailing', 'Painting'] }, { skills: ['Sailing', 'Painting'] }),
      option('one of a list', { list: 'Kind', option: 'Second' }, { kind: ['Second'] }),
    ],
  },
  {
    page: 'input-otp',
    library: 'input-otp',
    cases: [text('one-time code', { field: 'Enter the code', text: '482913' }, { code: '482913' })],
  },
  {
    page: 'two-thumbs',
    library: 'two ranges on top of each other',
    cases: [slide('both thumbs', { slider: 'Price', value: [150, 320] }, { price: [150, 320] })],
  },
  {
    page: 'ionic',
    library: '@ionic/core',
    cases: [
      text('text', { field: 'Full name', text: 'Ada Lovelace' }, { name: 'Ada Lovelace' }),
      option('select', { list: 'Size', option: 'Large' }, { size: 'large' }),
      option('several', { list: 'Toppings', option: ['Ham', 'Olives'] }, { toppings: ['ham', 'olives'] }),
      option('in a popover', { list: 'Country', option: 'Denmark' }, { country: 'denmark' }),
      tick('toggle off', { names: ['Wi-Fi'], off: true, only: false }, { wifi: false }),
      tick('box', { names: ['I accept the terms'], only: false }, { terms: true }),
      slide('range', { slider: 'Volume', value: 65 }, { volume: 65 }),
      slide('two knobs', { slider: 'Price', value: [30, 60] }, { price: [30, 60] }),
      date('date', { field: 'Departure', date: '2026-03-24' }, { departure: '2026-03-24' }),
    ],
  },
]

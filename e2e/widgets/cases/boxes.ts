import { call, type Suite } from '../case'

const click = (target: string) => call('click', { target })
const fill = (field: string, text: string) => call('fill_text', { field, text })
const choose = (list: string, option: string | string[]) => call('choose_option', { list, option })
const tick = (...names: string[]) => call('set_checkboxes', { names, only: false })
const untick = (...names: string[]) => call('set_checkboxes', { names, off: true })
const within = (name: string, place: string) => call('click', { target: { name, within: place } })

/** Whole applications drawn from boxes, with no role and no label. */
export const suitesOfBoxes: readonly Suite[] = [
  {
    page: 'settings',
    library: 'settings drawn from boxes',
    cases: [
      {
        behaviour: 'option',
        name: 'dropdown',
        calls: [choose('Theme', 'Dark')],
        holds: { theme: 'Dark' },
      },
      {
        behaviour: 'option',
        name: 'dropdown that scrolls',
        calls: [choose('Language', 'Polski')],
        holds: { language: 'Polski' },
      },
      { behaviour: 'tick', name: 'toggle on', calls: [tick('Push notifications')], holds: { push: true } },
      { behaviour: 'tick', name: 'toggle off', calls: [untick('Sounds')], holds: { sounds: false } },
      { behaviour: 'tick', name: 'toggle that is on already', calls: [tick('Sounds')], holds: { sounds: true } },
      { behaviour: 'tick', name: 'ticks', calls: [tick('Monthly'), untick('Weekly')], holds: { digest: ['Monthly'] } },
      {
        behaviour: 'text',
        name: 'tags',
        calls: [choose('Labels', ['work', 'urgent'])],
        holds: { tags: ['work', 'urgent'] },
      },
      { behaviour: 'text', name: 'remove a tag', calls: [within('×', 'home')], holds: { tags: [] } },
      {
        behaviour: 'table',
        name: 'remove a row, with a dialog',
        calls: [click('People'), within('trash', 'Ben Okafor'), click('Remove')],
        holds: { people: ['Ana Ruiz,Editor', 'Cleo Marsh,Admin', 'Dov Lind,Viewer'] },
      },
      {
        behaviour: 'table',
        name: 'a row’s menu',
        calls: [click('People'), within('more', 'Dov Lind'), click('Make admin')],
        holds: { people: ['Ana Ruiz,Editor', 'Ben Okafor,Viewer', 'Cleo Marsh,Admin', 'Dov Lind,Admin'] },
      },
      {
        behaviour: 'open',
        name: 'a dialog with a field',
        calls: [click('People'), click('Invite'), fill('Full name', 'Eva Novak'), click('Send invitation')],
        holds: {
          people: ['Ana Ruiz,Editor', 'Ben Okafor,Viewer', 'Cleo Marsh,Admin', 'Dov Lind,Viewer', 'Eva Novak,Viewer'],
        },
      },
      {
        behaviour: 'form',
        name: 'form',
        calls: [
          call('fill_form', {
            values: { Theme: 'Dark', 'Push notifications': true, Sounds: false, 'Email digest': ['Daily', 'Monthly'] },
          }),
        ],
        holds: { theme: 'Dark', push: true, sounds: false, digest: ['Daily', 'Monthly'] },
      },
    ],
  },
  {
    page: 'booking',
    library: 'booking in utility classes',
    cases: [
      { behaviour: 'option', name: 'list', calls: [choose('From', 'Lisbon')], holds: { from: 'Lisbon' } },
      {
        behaviour: 'option',
        name: 'list with nothing chosen',
        calls: [choose('To', 'Vienna')],
        holds: { to: 'Vienna' },
      },
      { behaviour: 'option', name: 'circles', calls: [choose('Cabin', 'Business')], holds: { cabin: 'Business' } },
      {
        behaviour: 'option',
        name: 'framed choices',
        calls: [choose('Departure time', '13:20'), choose('Departure time', '09:45')],
        holds: { time: '09:45' },
      },
      { behaviour: 'option', name: 'segments', calls: [click('One way')], holds: { trip: 'One way' } },
      {
        behaviour: 'number',
        name: 'counter',
        calls: [call('set_number', { field: 'Adults', value: 3 })],
        holds: { adults: 3 },
      },
      {
        behaviour: 'tick',
        name: 'ticks',
        calls: [tick('Direct flights only'), untick('Checked bag')],
        holds: { direct: true, bags: false },
      },
      {
        behaviour: 'tick',
        name: 'switches',
        calls: [tick('Flexible dates'), untick('Refundable fares')],
        holds: { flexible: true, refundable: false },
      },
      {
        behaviour: 'open',
        name: 'section',
        calls: [call('expand', { target: 'Baggage rules' })],
        holds: { rules: true },
      },
      {
        behaviour: 'open',
        name: 'dialog',
        calls: [choose('To', 'Rome'), click('Book this trip'), click('Confirm')],
        holds: { booked: ['Oslo-Rome'] },
      },
      {
        behaviour: 'form',
        name: 'form',
        calls: [
          call('fill_form', {
            values: {
              From: 'Bergen',
              To: 'Madrid',
              Adults: 2,
              Cabin: 'Premium',
              'Departure time': '18:05',
              'Direct flights only': true,
              'Flexible dates': true,
              'Refundable fares': false,
            },
          }),
        ],
        holds: {
          from: 'Bergen',
          to: 'Madrid',
          adults: 2,
          cabin: 'Premium',
          time: '18:05',
          direct: true,
          flexible: true,
          refundable: false,
        },
      },
    ],
  },
  {
    page: 'admin',
    library: 'administration in hashed classes',
    cases: [
      { behaviour: 'option', name: 'filter', calls: [choose('Status', 'Open')], holds: { status: 'Open' } },
      { behaviour: 'open', name: 'tab', calls: [click('Unpaid')], holds: { view: 'Unpaid' } },
      { behaviour: 'open', name: 'side bar', calls: [click('Customers')], holds: { section: 'Customers' } },
      {
        behaviour: 'tick',
        name: 'ticks of rows',
        calls: [tick('A-1042', 'A-1044')],
        holds: { picked: ['A-1042', 'A-1044'] },
      },
      {
        behaviour: 'tick',
        name: 'switch in a row',
        calls: [
          call('set_checkboxes', { names: ['Paid'], group: 'A-1041', only: false }),
          call('set_checkboxes', { names: ['Paid'], group: 'A-1043', off: true }),
        ],
        holds: { paid: [true, true, false, false] },
      },
      {
        behaviour: 'table',
        name: 'a row’s menu',
        calls: [within('more', 'Yuki Sato'), click('Mark as shipped')],
        holds: { statuses: ['Open', 'Shipped', 'Shipped', 'Returned'] },
      },
      {
        behaviour: 'table',
        name: 'read',
        calls: [call('read_table', { columns: ['Order', 'Status'], rows: 'Open' })],
        holds: {},
        reads: [
          // As the headings are drawn: the style makes capitals of them.
          { ORDER: 'A-1041', STATUS: 'Open' },
          { ORDER: 'A-1043', STATUS: 'Open' },
        ],
      },
      {
        behaviour: 'table',
        name: 'remove a row',
        calls: [within('⋯', 'Priya Nair'), click('Delete order')],
        holds: { numbers: ['A-1041', 'A-1042', 'A-1043'] },
      },
      {
        behaviour: 'form',
        name: 'dialog beside its veil',
        calls: [click('New order'), fill('Customer name', 'Olu Ade'), click('Create')],
        holds: { saved: ['Olu Ade'] },
      },
    ],
  },
]

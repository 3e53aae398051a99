import { call, type Suite } from '../case'
import { suitesOfBoxes } from './boxes'

const click = (target: string) => call('click', { target })
const fill = (field: string, text: string) => call('fill_text', { field, text })
const choose = (list: string, option: string | string[]) => call('choose_option', { list, option })
const tick = (...names: string[]) => call('set_checkboxes', { names, only: false })

export const own: readonly Suite[] = [
  {
    page: 'form',
    library: 'native fields',
    cases: [
      {
        behaviour: 'form',
        name: 'all at once',
        always: true,
        calls: [
          call('fill_form', {
            values: {
              'Full name': 'Ada Lovelace',
              Email: 'ada@example.com',
              Company: 'Analytical Engines',
              'Phone number': '40612345',
              Remarks: 'Window seat, please.',
              Arrival: '12 March 2027',
              Time: '3:30 PM',
              Nights: 4,
              Budget: 650,
              Country: 'Norway',
              Languages: ['English', 'Norwegian'],
              Room: 'Double',
              Extras: ['Breakfast', 'Sauna'],
              'Send me news': true,
            },
          }),
        ],
        holds: {
          name: 'Ada Lovelace',
          email: 'ada@example.com',
          company: 'Analytical Engines',
          phone: '40612345',
          remarks: 'Window seat, please.',
          arrival: '2027-03-12',
          time: '15:30',
          nights: '4',
          budget: '650',
          country: 'Norway',
          room: 'double',
          news: 'on',
          languages: ['English', 'Norwegian'],
          extras: ['breakfast', 'sauna'],
          sent: 0,
        },
      },
      {
        behaviour: 'form',
        name: 'filled and sent once',
        calls: [call('fill_form', { values: { 'Full name': 'Ada', Country: 'Sweden' }, submit: 'Book' })],
        holds: { name: 'Ada', country: 'Sweden', sent: 1 },
      },
      {
        behaviour: 'number',
        name: 'too many nights',
        calls: [call('set_number', { field: 'Nights', value: 40 })],
        holds: { nights: '1' },
        fails: 'out_of_range',
      },
      {
        behaviour: 'slider',
        name: 'native range',
        calls: [call('set_slider', { slider: 'Budget', value: 350 })],
        holds: { budget: '350' },
      },
    ],
  },
  {
    page: 'validation',
    library: 'async validation',
    cases: [
      {
        behaviour: 'form',
        name: 'accepted at once',
        calls: [
          call('fill_form', {
            values: {
              'User name': 'ada.l',
              Email: 'ada@example.com',
              Phone: '40612345',
              Country: 'Norway',
              'I accept the terms': true,
            },
            submit: 'Create account',
          }),
        ],
        holds: {
          sent: 1,
          accepted: { user: 'ada.l', email: 'ada@example.com', phone: '40612345', country: 'Norway', terms: 'on' },
        },
      },
      {
        behaviour: 'form',
        name: 'what it does not accept is told, with its own words',
        calls: [
          call('fill_form', {
            values: { 'User name': 'ada.l', Email: 'not an address', Phone: '406 12 345', 'I accept the terms': true },
            submit: 'Create account',
          }),
        ],
        holds: { sent: 1, accepted: {} },
        fails: 'refused',
      },
      {
        behaviour: 'form',
        name: 'a name that is taken is told before it is sent',
        calls: [call('fill_form', { values: { 'User name': 'ada', Email: 'ada@example.com' } })],
        holds: { sent: 0 },
        fails: 'refused',
      },
    ],
  },
  {
    page: 'closed-shadow',
    library: 'closed shadow roots',
    cases: [
      {
        behaviour: 'form',
        name: 'fields and a button',
        calls: [fill('Nickname', 'ada'), choose('Language', 'Norwegian'), tick('Newsletter'), click('Save')],
        holds: { nick: 'ada', language: 'Norwegian', news: true, saved: 1 },
      },
    ],
  },
  {
    page: 'frames',
    library: 'cross-origin frame',
    cases: [
      {
        behaviour: 'form',
        name: 'fields and a button',
        calls: [fill('Card holder', 'Ada Lovelace'), choose('Method', 'Invoice'), click('Pay now')],
        holds: { holder: 'Ada Lovelace', method: 'Invoice', paid: 'yes' },
      },
    ],
  },
  {
    page: 'redrawn-inputs',
    library: 'inputs replaced at every keystroke',
    cases: [
      {
        behaviour: 'text',
        name: 'two fields and a box',
        calls: [fill('City', 'Trondheim'), fill('Street', 'Kongens gate 1'), tick('Express')],
        holds: { city: 'Trondheim', street: 'Kongens gate 1', express: true },
      },
    ],
  },
  {
    page: 'sticky-cover',
    library: 'sticky covers, cookie banner',
    cases: [
      {
        behaviour: 'open',
        name: 'below and above what is fixed',
        calls: [click('Only necessary'), click('Last button'), fill('Voucher', 'SPRING'), click('Redeem')],
        holds: { cookies: 'Only necessary', voucher: 'SPRING', clicked: ['last', 'redeem'] },
      },
    ],
  },
  {
    page: 'hover-menu',
    library: 'hover menu',
    cases: [
      { behaviour: 'open', name: 'first level', calls: [choose('Help', 'About')], holds: { done: ['about'] } },
      { behaviour: 'open', name: 'second level', calls: [choose('File', 'Export > As CSV')], holds: { done: ['csv'] } },
    ],
  },
  {
    page: 'canvas',
    library: 'canvas',
    cases: [
      {
        behaviour: 'draw',
        name: 'a place',
        calls: [call('mark_point', { kind: 'place', x: 75, y: 25, drawing: 'Seats' })],
        holds: { seat: '4 in row 1' },
      },
      {
        behaviour: 'draw',
        name: 'drag across',
        calls: [call('draw', { shape: 'horizontal line', at: 'Signature' })],
        holds: { signed: true },
      },
    ],
  },
  {
    page: 'restless',
    library: 'page that never rests',
    cases: [
      {
        behaviour: 'wait',
        name: 'until something shows',
        calls: [click('Prepare'), call('wait_for', { target: 'Download ready' }), click('Download')],
        holds: { done: ['Download'] },
      },
      {
        behaviour: 'wait',
        name: 'until a number is reached',
        calls: [call('wait_until', { what: 'Progress', is: 'at least 40' }), click('Stop')],
        holds: { enough: true },
      },
      {
        behaviour: 'wait',
        name: 'in vain, and in time',
        calls: [call('wait_for', { target: 'Never', seconds: 3 })],
        fails: 'timeout',
        holds: { done: [] },
      },
    ],
  },
  {
    page: 'menus',
    library: 'menus under the pointer',
    cases: [
      {
        behaviour: 'open',
        name: 'found',
        calls: [call('find_and_click', { target: 'Hats' })],
        holds: { done: ['Hats'] },
      },
      {
        behaviour: 'open',
        name: 'click after click',
        calls: [click('Shop'), click('Shoes')],
        holds: { done: ['Shoes'] },
      },
      {
        behaviour: 'open',
        name: 'one that opens late, and its own',
        calls: [choose('Insert', 'Table > Three columns')],
        holds: { done: ['Three columns'] },
      },
      {
        behaviour: 'open',
        name: 'buttons of a row',
        calls: [call('find_and_click', { target: { name: 'Archive', within: 'Letter from Bob' } })],
        holds: { done: ['archive Bob'] },
      },
    ],
  },
  {
    page: 'wizard',
    library: 'wizard',
    cases: [
      {
        behaviour: 'form',
        name: 'step by step',
        calls: [
          fill('Name', 'Ada'),
          click('Next'),
          choose('Plan', 'Team'),
          click('Next'),
          tick('I agree'),
          click('Finish'),
        ],
        holds: { held: { name: 'Ada', plan: 'team', terms: 'on' }, finished: 1 },
      },
    ],
  },
  ...suitesOfBoxes,
]

import { type Case, call, type Suite } from '../case'

type Calls = Case['calls']
const one = (behaviour: Case['behaviour'], name: string, calls: Calls | Calls[number], holds: Case['holds']): Case => ({
  behaviour,
  name,
  calls: Array.isArray(calls) ? calls : [calls as Calls[number]],
  holds,
})

export const concert: readonly Suite[] = [
  {
    page: 'concert',
    library: 'tickets for a concert',
    cases: [
      one('option', 'segment', call('choose_option', { list: 'Night', option: 'Sat 13 Mar' }), { night: 'Sat 13 Mar' }),
      one('date', 'night by date', call('choose_date', { field: 'Night', date: '2027-03-13' }), {
        night: 'Sat 13 Mar',
      }),
      one('open', 'seat', call('click', { target: '4 in B' }), { seats: ['B4'] }),
      one('option', 'filtered list', call('choose_option', { list: 'Country of residence', option: 'Iceland' }), {
        land: 'Iceland',
      }),
      one('number', 'counter of a line', call('set_number', { field: 'Drink voucher', value: 3 }), {
        extras: { 'Programme booklet': 0, 'Drink voucher': 3, 'Coat check': 0 },
      }),
      one('open', 'menu of a line', [call('find_and_click', { target: 'Remove in Coat check' })], {
        removed: ['Coat check'],
      }),
      one('option', 'swatch', call('choose_option', { list: 'T-shirt colour', option: 'Moss' }), { shirt: 'Moss' }),
      one('option', 'swatch as a colour', call('choose_color', { field: 'T-shirt colour', color: 'Moss' }), {
        shirt: 'Moss',
      }),
      one('text', 'names one by one', call('choose_option', { list: 'Guests', option: ['Noor', 'Piet'] }), {
        guests: ['Noor', 'Piet'],
      }),
      one('open', 'name taken away', call('click', { target: '✕ in Ines' }), { guests: [] }),
      one('slider', 'track without roles', call('set_slider', { slider: 'Most you would pay', value: 75 }), {
        budget: 75,
      }),
      one('option', 'signs for radios', call('choose_option', { list: 'Pay by', option: 'Invoice' }), {
        pay: 'Invoice',
      }),
      one('tick', 'box and words', call('set_checkboxes', { names: ['Send me news of other concerts'], only: false }), {
        news: true,
      }),
      one(
        'text',
        'voucher',
        [call('fill_text', { field: 'Voucher', text: 'SAVE-2027' }), call('click', { target: 'Apply' })],
        { note: 'Taken: 10 % off' },
      ),
      one('open', 'question', call('expand', { target: 'Can I bring a bag?' }), { faq: 'Can I bring a bag?' }),
      one('text', 'title in place', call('fill_text', { field: 'Evening with friends', text: 'Night out' }), {
        title: 'Night out',
      }),
      one(
        'open',
        'banner and question',
        [
          call('click', { target: 'Fine' }),
          call('click', { target: 'Buy tickets' }),
          call('click', { target: 'Yes, buy' }),
        ],
        { ordered: 1, cookies: false },
      ),
      one(
        'form',
        'all at once',
        call('fill_form', {
          values: {
            Night: 'Thu 11 Mar',
            'Part of the hall': 'Gallery',
            'Country of residence': 'Japan',
            'Coat check': 2,
            'T-shirt colour': 'Rust',
            'Pay by': 'At the door',
            'Send me news of other concerts': true,
            Voucher: 'SAVE-2027',
          },
        }),
        {
          night: 'Thu 11 Mar',
          hall: 'Gallery',
          land: 'Japan',
          shirt: 'Rust',
          pay: 'At the door',
          news: true,
          code: 'SAVE-2027',
        },
      ),
    ],
  },
]

import { call, one, type Suite } from '../case'

export const concert: readonly Suite[] = [
  {
    page: 'concert',
    library: 'tickets for a concert',
    cases: [
      one('option', 'choose_option')('segment', { list: 'Night', option: 'Sat 13 Mar' }, { night: 'Sat 13 Mar' }),
      one('date', 'choose_date')(
        'night by date',
        { field: 'Night', date: '2027-03-13' },
        {
          night: 'Sat 13 Mar',
        },
      ),
      one('open', 'click')('seat', { target: '4 in B' }, { seats: ['B4'] }),
      one('option', 'choose_option')(
        'filtered list',
        { list: 'Country of residence', option: 'Iceland' },
        {
          land: 'Iceland',
        },
      ),
      one('number', 'set_number')(
        'counter of a line',
        { field: 'Drink voucher', value: 3 },
        {
          extras: { 'Programme booklet': 0, 'Drink voucher': 3, 'Coat check': 0 },
        },
      ),
      one('open', 'find_and_click')(
        'menu of a line',
        { target: 'Remove in Coat check' },
        {
          removed: ['Coat check'],
        },
      ),
      one('option', 'choose_option')('swatch', { list: 'T-shirt colour', option: 'Moss' }, { shirt: 'Moss' }),
      one('option', 'choose_color')(
        'swatch as a colour',
        { field: 'T-shirt colour', color: 'Moss' },
        {
          shirt: 'Moss',
        },
      ),
      one('text', 'choose_option')(
        'names one by one',
        { list: 'Guests', option: ['Noor', 'Piet'] },
        {
          guests: ['Noor', 'Piet'],
        },
      ),
      one('open', 'click')('name taken away', { target: '✕ in Ines' }, { guests: [] }),
      one('slider', 'set_slider')(
        'track without roles',
        { slider: 'Most you would pay', value: 75 },
        {
          budget: 75,
        },
      ),
      one('option', 'choose_option')(
        'signs for radios',
        { list: 'Pay by', option: 'Invoice' },
        {
          pay: 'Invoice',
        },
      ),
      one('tick', 'set_checkboxes')(
        'box and words',
        { names: ['Send me news of other concerts'], only: false },
        {
          news: true,
        },
      ),
      {
        behaviour: 'text',
        name: 'voucher',
        calls: [call('fill_text', { field: 'Voucher', text: 'SAVE-2027' }), call('click', { target: 'Apply' })],
        holds: { note: 'Taken: 10 % off' },
      },
      one('open', 'expand')('question', { target: 'Can I bring a bag?' }, { faq: 'Can I bring a bag?' }),
      one('text', 'fill_text')(
        'title in place',
        { field: 'Evening with friends', text: 'Night out' },
        {
          title: 'Night out',
        },
      ),
      {
        behaviour: 'open',
        name: 'banner and question',
        calls: [
          call('click', { target: 'Fine' }),
          call('click', { target: 'Buy tickets' }),
          call('click', { target: 'Yes, buy' }),
        ],
        holds: { ordered: 1, cookies: false },
      },
      one('form', 'fill_form')(
        'all at once',
        {
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
        },
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

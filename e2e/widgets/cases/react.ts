import { type Case, call, one, type Suite } from '../case'

const choose = (name: string, list: string, option: string | string[], holds: Case['holds']): Case =>
  one('option', 'choose_option')(name, { list, option }, holds)

export const react: readonly Suite[] = [
  {
    page: 'carbon',
    library: '@carbon/react',
    cases: [
      choose('exactly these of a long list', 'Visited', ['Norway', 'Chile'], { visited: ['Norway', 'Chile'] }),
      one('date', 'choose_dates')(
        'a stay over the end of a year',
        { field: 'Start date', from: '2026-12-05', to: '2027-01-09' },
        { stay: ['2026-12-05', '2027-01-09'] },
      ),
      one('slider', 'set_slider')(
        'two thumbs with a field each',
        { slider: 'Price range', value: [30, 60] },
        {
          price: [30, 60],
        },
      ),
      { ...choose('a row of a list', 'Carriers', 'Courier', { carrier: 'Courier' }), behaviour: 'tick' },
      one('open', 'find_and_click')(
        'the menu of a row',
        { target: 'Restart app in the row Mail relay' },
        {
          menu: 'restart Mail relay',
        },
      ),
      {
        behaviour: 'table',
        name: 'rows deleted together',
        calls: [call('set_checkboxes', { names: ['Mail relay', 'Archive'] }), call('click', { target: 'Delete' })],
        holds: { deleted: ['Mail relay', 'Archive'] },
      },
      one('text', 'fill_text')(
        'a search that another name is given',
        { field: 'Search', text: 'mail' },
        {
          rows: ['Mail relay'],
        },
      ),
      one('form', 'fill_form')(
        'form',
        {
          values: {
            'Full name': 'Ada',
            Country: 'Peru',
            Plan: 'Business',
            Toppings: ['Cheese'],
            'Wi-Fi': false,
            Size: 'Large',
            Guests: 4,
            Volume: 80,
            'Date of birth': '1990-05-12',
            'I accept the terms': true,
          },
        },
        {
          name: 'Ada',
          country: 'Peru',
          plan: 'Business',
          toppings: ['Cheese'],
          wifi: false,
          size: 'large',
          guests: 4,
          volume: 80,
          birthday: '1990-05-12',
          terms: true,
        },
      ),
    ],
  },
  {
    page: 'chakra',
    library: '@chakra-ui/react',
    cases: [
      choose('several in a select', 'Toppings', ['Ham', 'Olives'], { toppings: ['Ham', 'Olives'] }),
      choose('exactly these, which only the list marks', 'Visited', ['Norway', 'Chile'], {
        visited: ['Norway', 'Chile'],
      }),
      choose('tags', 'Tags', ['vue', 'svelte'], { tags: ['vue', 'svelte'] }),
      one('text', 'fill_text')(
        'a text that becomes a field',
        { field: 'Title', text: 'Final' },
        {
          title: 'Final',
        },
      ),
      one('list', 'choose_option')(
        'file in a tree',
        { list: 'Files', option: 'src > main.tsx' },
        {
          file: ['main'],
        },
      ),
      one('form', 'fill_form')(
        'form',
        {
          values: {
            'Full name': 'Ada',
            Size: 'Small',
            Toppings: ['Cheese'],
            Country: 'Peru',
            Guests: 4,
            'Code from the message': '1234',
            Volume: 80,
            'Wi-Fi': false,
            Rating: 5,
          },
        },
        {
          name: 'Ada',
          size: 'small',
          toppings: ['Cheese'],
          country: ['Peru'],
          guests: 4,
          code: '1234',
          volume: 80,
          wifi: false,
          rating: 5,
        },
      ),
    ],
  },
  {
    page: 'headless',
    library: 'parts without a look (Headless UI, Ariakit, cmdk, downshift, DayPicker)',
    cases: [
      choose('exactly these, where a button counts them', 'Reviewers', ['Kenton Towne', 'Katelyn Rohan'], {
        people: ['Kenton Towne', 'Katelyn Rohan'],
      }),
      {
        ...choose('other tags than before', 'Pick some books', ['Walden', 'Ulysses'], { books: ['Ulysses', 'Walden'] }),
        calls: [
          call('choose_option', { list: 'Pick some books', option: ['Emma', 'Ulysses'] }),
          call('choose_option', { list: 'Pick some books', option: ['Walden', 'Ulysses'] }),
        ],
      },
      {
        behaviour: 'open',
        name: 'a palette of commands',
        calls: [call('click', { target: 'Search commands' }), call('choose_option', { option: 'Billing' })],
        holds: { command: 'Billing' },
      },
      one('open', 'choose_option')(
        'a menu in a menu',
        { list: 'Edit', option: 'Find > Find Previous' },
        {
          menu: 'previous',
        },
      ),
      one('date', 'choose_dates')(
        'a stay in the second of two calendars',
        { field: 'Stay', from: '2027-02-20', to: '2027-03-04' },
        { stay: ['2027-02-20', '2027-03-04'] },
      ),
      one('form', 'fill_form')(
        'form',
        {
          values: {
            Assignee: 'Therese Wunsch',
            Country: 'Peru',
            'Server size': 'Enterprise',
            'Wi-Fi': false,
            'Favorite fruit': 'Grape',
            'Your favorite food': 'Orange',
            Departure: '2026-12-24',
          },
        },
        {
          assignee: 'Therese Wunsch',
          country: 'Peru',
          plan: 'Enterprise',
          wifi: false,
          fruit: 'Grape',
          food: 'Orange',
          departure: '2026-12-24',
        },
      ),
    ],
  },
]

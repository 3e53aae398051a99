import { type Case, call, type Suite } from '../case'

const choose = (name: string, list: string, option: string | string[], holds: Case['holds']): Case => ({
  behaviour: 'option',
  name,
  calls: [call('choose_option', { list, option })],
  holds,
})

const missing = (list: string, option: string): Case => ({
  ...choose('not offered', list, option, {}),
  fails: 'not_offered',
})

export const options: readonly Suite[] = [
  {
    page: 'react-select',
    library: 'react-select',
    cases: [
      { ...choose('single', 'Country', 'Norway', { country: 'Norway' }), always: true },
      choose('single, then another', 'Country', 'Vietnam', { country: 'Vietnam' }),
      choose('several', 'Visited', ['Norway', 'Chile', 'India'], { visited: ['Norway', 'Chile', 'India'] }),
      choose('asked of a server', 'City', 'Oslo', { city: 'Oslo' }),
      missing('Country', 'Atlantis'),
      {
        behaviour: 'option',
        name: 'tags',
        calls: [call('choose_option', { list: 'Tags', option: ['red', 'blue'] })],
        holds: { tags: ['red', 'blue'] },
      },
      {
        behaviour: 'text',
        name: 'as text',
        calls: [call('fill_text', { field: 'Country', text: 'Poland' })],
        holds: { country: 'Poland' },
      },
    ],
  },
  {
    page: 'tom-select',
    library: 'tom-select',
    cases: [
      choose('single', 'Country', 'Norway', { country: 'Norway' }),
      choose('several', 'Visited', ['Norway', 'Chile', 'India'], { visited: ['Norway', 'Chile', 'India'] }),
      missing('Country', 'Atlantis'),
      choose('tags', 'Tags', ['red', 'blue'], { tags: ['red', 'blue'] }),
    ],
  },
  {
    page: 'choices',
    library: 'choices.js',
    cases: [
      choose('single', 'Country', 'Norway', { country: 'Norway' }),
      choose('several', 'Visited', ['Norway', 'Chile'], { visited: ['Norway', 'Chile'] }),
      choose('without search', 'Size', 'Medium', { size: 'Medium' }),
      missing('Country', 'Atlantis'),
    ],
  },
  {
    page: 'intl-tel-input',
    library: 'intl-tel-input',
    cases: [
      {
        behaviour: 'text',
        name: 'number',
        calls: [call('fill_text', { field: 'Phone', text: '2015550123' })],
        holds: { number: '+12015550123' },
      },
      {
        behaviour: 'option',
        name: 'country, then number',
        calls: [
          call('choose_option', { list: 'Selected country', option: 'Norway' }),
          call('fill_text', { field: 'Phone', text: '40612345' }),
        ],
        holds: { country: 'no', number: '+4740612345' },
      },
    ],
  },
]

import { one, type Suite } from '../case'

const option = one('option', 'choose_option')
const form = one('form', 'fill_form')

/** Lists of which what is held has no cross, is searched for, or is only counted. */
export const selects: readonly Suite[] = [
  {
    page: 'selectize',
    library: '@selectize/selectize',
    cases: [
      option('without crosses', { list: 'Stops', option: ['Norway', 'Chile'] }, { stops: ['Norway', 'Chile'] }),
      option('tags', { list: 'Tags', option: ['red', 'blue'] }, { tags: 'red,blue' }),
      form(
        'all at once',
        { values: { Country: 'Chile', City: 'Porto', Contact: 'Third Client', Visited: ['Peru'], Tags: ['home'] } },
        { country: 'Chile', city: 'Porto', contact: 'third@example.com', visited: ['Peru'], tags: 'home' },
      ),
    ],
  },
  {
    page: 'multiple-select',
    library: 'multiple-select',
    cases: [
      option('and shows it', { list: 'Country', option: 'Norway' }, { country: 'Norway' }),
      option(
        'exactly these, and shows them',
        { list: 'Visited', option: ['Norway', 'Chile'] },
        { visited: 'Chile, Norway', chosen: ['Chile', 'Norway'] },
      ),
    ],
  },
  {
    page: 'slim-select',
    library: 'slim-select',
    cases: [
      option('searched for', { list: 'Country', option: 'Norway' }, { country: 'Norway' }),
      option('exactly these', { list: 'Visited', option: ['Norway', 'Chile'] }, { visited: ['Chile', 'Norway'] }),
      form('all at once', { values: { Country: 'Chile', Size: 'Large' } }, { country: 'Chile', size: 'Large' }),
    ],
  },
  {
    page: 'virtual-select',
    library: 'virtual-select-plugin',
    cases: [
      option(
        'exactly these, searched for',
        { list: 'Visited', option: ['Norway', 'Chile'] },
        { visited: ['Norway', 'Chile'] },
      ),
      option('tags', { list: 'Tags', option: ['Austria', 'Chile'] }, { tags: ['Austria', 'Chile'] }),
      {
        ...option('says that nothing fits', { list: 'Country', option: 'Atlantis' }, { country: '' }),
        fails: 'not_offered',
      },
    ],
  },
  {
    page: 'vueform',
    library: '@vueform/multiselect',
    cases: [
      option('says how many', { list: 'Stops', option: ['Norway', 'Chile'] }, { stops: ['Norway', 'Chile'] }),
      form(
        'all at once',
        { values: { Country: 'Chile', Size: 'Small', Visited: ['Peru'], Stops: ['Spain'], Dish: 'Tomato' } },
        { country: 'Chile', size: 'Small', visited: ['Peru'], stops: ['Spain'], dish: 'Tomato' },
      ),
    ],
  },
]

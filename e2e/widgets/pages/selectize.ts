import '@selectize/selectize/dist/css/selectize.default.css'
import jquery from 'jquery'
import { COUNTRIES, input, type Show, select } from '../stage'

export const show: Show = async (stage) => {
  Object.assign(window, { jQuery: jquery, $: jquery })
  // @ts-expect-error The library has no types.
  await import('@selectize/selectize')
  stage.style.cssText = 'padding: 20px; width: 360px'
  const on = (field: HTMLElement, options: object): void => {
    ;(jquery(field) as unknown as { selectize(options: object): void }).selectize(options)
  }
  const country = select(stage, 'Country', COUNTRIES)
  on(country, {})
  const visited = select(stage, 'Visited', COUNTRIES)
  visited.multiple = true
  visited.remove(0)
  visited.value = 'Austria'
  on(visited, { plugins: ['remove_button'] })
  const stops = select(stage, 'Stops', COUNTRIES)
  stops.multiple = true
  stops.remove(0)
  stops.value = 'Austria'
  on(stops, {})
  const tags = input(stage, 'Tags', 'work')
  on(tags, { delimiter: ',', persist: false, create: (input: string) => ({ value: input, text: input }) })
  const city = select(stage, 'City', ['Oslo', 'Porto', 'Paris'])
  on(city, { create: true, sortField: 'text', placeholder: 'Select or add a city' })
  const contact = select(stage, 'Contact', [])
  contact.remove(0)
  on(contact, {
    valueField: 'email',
    labelField: 'name',
    searchField: ['name', 'email'],
    options: [
      { name: 'First Client', email: 'first@example.com' },
      { name: 'Second Client', email: 'second@example.com' },
      { name: 'Third Client', email: 'third@example.com' },
    ],
    render: {
      option: (item: { name: string; email: string }) => `<div><b>${item.name}</b> <small>${item.email}</small></div>`,
    },
  })
  const held = (field: HTMLSelectElement) => (): string[] => [...field.selectedOptions].map(({ value }) => value)
  return {
    country: () => country.value,
    visited: held(visited),
    stops: held(stops),
    tags: () => tags.value,
    city: () => city.value,
    contact: () => contact.value,
  }
}

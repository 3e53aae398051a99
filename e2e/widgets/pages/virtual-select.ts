import 'virtual-select-plugin/dist/virtual-select.min.css'
import { COUNTRIES, type Show } from '../stage'

export const show: Show = async (stage) => {
  // @ts-expect-error The library has no types.
  await import('virtual-select-plugin/dist/virtual-select.js')
  const { VirtualSelect } = window as unknown as { VirtualSelect: { init(options: object): void } }
  stage.style.cssText = 'padding: 20px; width: 360px'
  const field = (label: string, options: object): (() => string | string[]) => {
    const id = label.toLowerCase()
    const line = document.createElement('p')
    line.innerHTML = `<label for="${id}">${label}</label><div id="${id}"></div>`
    stage.append(line)
    VirtualSelect.init({ ele: `#${id}`, ...options })
    return () => (document.getElementById(id) as unknown as { value: string | string[] }).value
  }
  const options = COUNTRIES.map((each) => ({ label: each, value: each }))
  return {
    country: field('Country', { options, search: true }),
    visited: field('Visited', { options, multiple: true, selectedValue: ['Austria'] }),
    size: field('Size', { options: ['Small', 'Medium', 'Large'].map((each) => ({ label: each, value: each })) }),
    tags: field('Tags', {
      options: options.slice(0, 5),
      multiple: true,
      showValueAsTags: true,
      allowNewOption: true,
      search: true,
    }),
    dish: field('Dish', {
      options: [
        { label: 'Soups', options: ['Lentil', 'Tomato'].map((each) => ({ label: each, value: each })) },
        { label: 'Mains', options: ['Curry', 'Risotto'].map((each) => ({ label: each, value: each })) },
      ],
    }),
  }
}

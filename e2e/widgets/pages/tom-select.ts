import 'tom-select/dist/css/tom-select.css'
import TomSelect from 'tom-select'
import { COUNTRIES, input, type Show, select } from '../stage'

export const show: Show = (stage) => {
  const country = new TomSelect(select(stage, 'Country', COUNTRIES), {})
  const many = select(stage, 'Visited', COUNTRIES)
  many.multiple = true
  const visited = new TomSelect(many, { plugins: ['remove_button'] })
  const tags = new TomSelect(input(stage, 'Tags'), { create: true, persist: false })
  const listOf = (value: string | string[]): string[] =>
    (typeof value === 'string' ? value.split(',') : value).filter(Boolean)
  return {
    country: () => country.getValue(),
    visited: () => listOf(visited.getValue()),
    tags: () => listOf(tags.getValue()),
  }
}

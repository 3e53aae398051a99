import 'choices.js/public/assets/styles/choices.css'
import Choices from 'choices.js'
import { COUNTRIES, type Show, select } from '../stage'

export const show: Show = (stage) => {
  const country = new Choices(select(stage, 'Country', COUNTRIES), { shouldSort: false })
  const many = select(stage, 'Visited', COUNTRIES)
  many.multiple = true
  const visited = new Choices(many, { removeItemButton: true })
  const size = new Choices(select(stage, 'Size', ['Small', 'Medium', 'Large']), {
    searchEnabled: false,
    shouldSort: false,
  })
  return {
    country: () => country.getValue(true) as string,
    visited: () => visited.getValue(true) as string[],
    size: () => size.getValue(true) as string,
  }
}

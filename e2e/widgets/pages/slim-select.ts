import 'slim-select/styles'
import SlimSelect from 'slim-select'
import { COUNTRIES, type Show, select } from '../stage'

export const show: Show = (stage) => {
  const country = new SlimSelect({ select: select(stage, 'Country', COUNTRIES) })
  const many = select(stage, 'Visited', COUNTRIES)
  many.multiple = true
  many.options[0]?.remove()
  many.value = 'Austria'
  const visited = new SlimSelect({ select: many, settings: { closeOnSelect: false } })
  const size = new SlimSelect({
    select: select(stage, 'Size', ['Small', 'Medium', 'Large']),
    settings: { showSearch: false },
  })
  return {
    country: () => country.getSelected()[0] ?? '',
    visited: () => visited.getSelected(),
    size: () => size.getSelected()[0] ?? '',
  }
}

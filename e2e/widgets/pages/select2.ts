import 'select2/dist/css/select2.css'
import jquery from 'jquery'
import addSelect2 from 'select2'
import { COUNTRIES, type Show, select } from '../stage'

export const show: Show = (stage) => {
  // As a module the library is a function that adds itself to jQuery; its types know only the script.
  const add = addSelect2 as unknown as (root: Window, to: typeof jquery) => void
  add(window, jquery)
  const listOf = (field: JQuery): string[] => [field.val() ?? []].flat().map(String)
  const country = jquery(select(stage, 'Country', COUNTRIES)).select2({ width: '300px' })
  const many = select(stage, 'Visited', COUNTRIES.slice(0, -1))
  many.multiple = true
  many.value = 'Austria'
  const visited = jquery(many).select2({ width: '300px' })
  const open = select(stage, 'Tags', [])
  open.multiple = true
  open.replaceChildren()
  const tags = jquery(open).select2({ width: '300px', tags: true })
  const size = jquery(select(stage, 'Size', ['Small', 'Medium', 'Large'])).select2({
    width: '300px',
    minimumResultsForSearch: Number.POSITIVE_INFINITY,
  })
  return {
    country: () => listOf(country)[0] ?? '',
    visited: () => listOf(visited),
    tags: () => listOf(tags),
    size: () => listOf(size)[0] ?? '',
  }
}

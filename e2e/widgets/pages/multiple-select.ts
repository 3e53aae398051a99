import 'multiple-select/dist/multiple-select.css'
import jquery from 'jquery'
import { COUNTRIES, type Show, select } from '../stage'

/** It draws a list of boxes beside a native one that it shrinks, and does not hear when that is changed. */
export const show: Show = async (stage) => {
  // As a script it looks for the one jQuery of the page.
  Object.assign(window, { jQuery: jquery, $: jquery })
  await import('multiple-select/dist/multiple-select.js')
  const draw = (list: HTMLSelectElement, options: object = {}): JQuery =>
    (jquery(list) as unknown as Drawing).multipleSelect({ width: 300, ...options })
  const country = draw(select(stage, 'Country', COUNTRIES), { filter: true })
  const many = select(stage, 'Visited', COUNTRIES)
  many.multiple = true
  many.options[0]?.remove()
  many.value = 'Austria'
  const visited = draw(many, { filter: true })
  const size = draw(select(stage, 'Size', ['Small', 'Medium', 'Large']))
  /** What the drawn list says beside it. */
  const shown = (list: JQuery): string => list.next().find('.ms-choice > span').text()
  return {
    country: () => shown(country),
    visited: () => shown(visited),
    size: () => shown(size),
    chosen: () => [visited.val() ?? []].flat().map(String),
  }
}

interface Drawing {
  multipleSelect(options: object): JQuery
}

import 'bootstrap-duallistbox/dist/bootstrap-duallistbox.css'
import jquery from 'jquery'
import { type Show, select } from '../stage'

const CITIES = ['Bergen', 'Cork', 'Kyoto', 'Lima', 'Oslo', 'Quito']

export const show: Show = async (stage) => {
  Object.assign(window, { jQuery: jquery })
  // @ts-expect-error The library has no types.
  await import('bootstrap-duallistbox/dist/jquery.bootstrap-duallistbox.js')
  stage.innerHTML =
    '<style>.bootstrap-duallistbox-container .row, .bootstrap-duallistbox-container.row { display: flex; gap: 20px } .col-md-6 { width: 260px } select { width: 100% }</style>'
  const box = (label: string, options: object): HTMLSelectElement => {
    const field = select(stage, label, CITIES)
    field.multiple = true
    field.name = label.toLowerCase()
    field.remove(0)
    for (const option of field.options) option.selected = option.value === 'Cork'
    const plugin = jquery(field) as unknown as { bootstrapDualListbox(options: object): void }
    plugin.bootstrapDualListbox(options)
    return field
  }
  const cities = box('Cities', { nonSelectedListLabel: 'Available cities', selectedListLabel: 'Chosen cities' })
  const stops = box('Stops', {
    nonSelectedListLabel: 'Available stops',
    selectedListLabel: 'Chosen stops',
    moveOnSelect: false,
  })
  const chosen = (field: HTMLSelectElement): string[] => [...field.selectedOptions].map(({ value }) => value)
  return { cities: () => chosen(cities), stops: () => chosen(stops) }
}

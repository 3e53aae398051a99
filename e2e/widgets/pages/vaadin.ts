import '@vaadin/vaadin-lumo-styles/lumo.css'
import '@vaadin/checkbox-group'
import '@vaadin/combo-box'
import '@vaadin/date-picker'
import '@vaadin/multi-select-combo-box'
import '@vaadin/select'
import '@vaadin/time-picker'
import { COUNTRIES, one, type Show } from '../stage'

type Field = HTMLElement & { value: string & string[]; items: object[] | string[]; selectedItems: string[] }

export const show: Show = (stage) => {
  stage.style.display = 'grid'
  stage.style.justifyItems = 'start'
  stage.innerHTML = `
    <vaadin-combo-box id="country" label="Country"></vaadin-combo-box>
    <vaadin-multi-select-combo-box id="visited" label="Visited"></vaadin-multi-select-combo-box>
    <vaadin-select id="size" label="Size"></vaadin-select>
    <vaadin-date-picker id="departure" label="Departure" value="2026-03-05"></vaadin-date-picker>
    <vaadin-date-picker id="birthday" label="Birthday" initial-position="1990-01-01"></vaadin-date-picker>
    <vaadin-time-picker id="alarm" label="Alarm" step="900"></vaadin-time-picker>
    <vaadin-checkbox-group id="extras" label="Extras" theme="vertical">
      <vaadin-checkbox value="breakfast" label="Breakfast"></vaadin-checkbox>
      <vaadin-checkbox value="sauna" label="Sauna"></vaadin-checkbox>
      <vaadin-checkbox value="parking" label="Parking"></vaadin-checkbox>
    </vaadin-checkbox-group>`
  const field = (id: string): Field => one(stage, `#${id}`) as Field
  field('country').items = COUNTRIES
  field('visited').items = COUNTRIES
  field('visited').selectedItems = ['Austria']
  field('size').items = ['Small', 'Medium', 'Large'].map((label) => ({ label, value: label.toLowerCase() }))
  const held = (id: string) => () => field(id).value
  return {
    country: held('country'),
    visited: () => field('visited').selectedItems,
    size: held('size'),
    departure: held('departure'),
    birthday: held('birthday'),
    alarm: held('alarm'),
    extras: held('extras'),
  }
}

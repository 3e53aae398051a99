import '@ui5/webcomponents/dist/Assets.js'
import '@ui5/webcomponents/dist/CheckBox.js'
import '@ui5/webcomponents/dist/ComboBox.js'
import '@ui5/webcomponents/dist/ComboBoxItem.js'
import '@ui5/webcomponents/dist/DatePicker.js'
import '@ui5/webcomponents/dist/DateRangePicker.js'
import '@ui5/webcomponents/dist/Input.js'
import '@ui5/webcomponents/dist/Label.js'
import '@ui5/webcomponents/dist/MultiComboBox.js'
import '@ui5/webcomponents/dist/MultiComboBoxItem.js'
import '@ui5/webcomponents/dist/Option.js'
import '@ui5/webcomponents/dist/RangeSlider.js'
import '@ui5/webcomponents/dist/Select.js'
import '@ui5/webcomponents/dist/Slider.js'
import '@ui5/webcomponents/dist/StepInput.js'
import '@ui5/webcomponents/dist/Switch.js'
import '@ui5/webcomponents/dist/TimePicker.js'
import { COUNTRIES, one, type Show } from '../stage'

/** More than the field has room for: the last are told as a number. */
const STOPS: ReadonlySet<string> = new Set(['Austria', 'Denmark', 'Germany', 'Norway'])

interface Field extends HTMLElement {
  value: string & number
  checked: boolean
  startValue: number
  endValue: number
}

export const show: Show = (stage) => {
  const fields: readonly (readonly [label: string, id: string, html: string])[] = [
    ['Full name', 'name', '<ui5-input id="name"></ui5-input>'],
    [
      'Country',
      'country',
      `<ui5-combobox id="country">${COUNTRIES.map((name) => `<ui5-cb-item text="${name}"></ui5-cb-item>`).join('')}</ui5-combobox>`,
    ],
    [
      'Size',
      'size',
      `<ui5-select id="size">${['Small', 'Medium', 'Large'].map((size) => `<ui5-option value="${size.toLowerCase()}">${size}</ui5-option>`).join('')}</ui5-select>`,
    ],
    [
      'Stops',
      'stops',
      `<ui5-multi-combobox id="stops">${COUNTRIES.map((name) => `<ui5-mcb-item text="${name}"${STOPS.has(name) ? ' selected' : ''}></ui5-mcb-item>`).join('')}</ui5-multi-combobox>`,
    ],
    [
      'Departure',
      'departure',
      '<ui5-date-picker id="departure" format-pattern="yyyy-MM-dd" value="2026-03-05"></ui5-date-picker>',
    ],
    ['Stay', 'stay', '<ui5-daterange-picker id="stay" format-pattern="yyyy-MM-dd"></ui5-daterange-picker>'],
    ['Alarm', 'alarm', '<ui5-time-picker id="alarm" format-pattern="HH:mm"></ui5-time-picker>'],
    ['Guests', 'guests', '<ui5-step-input id="guests" min="1" max="9" value="2"></ui5-step-input>'],
    ['Volume', 'volume', '<ui5-slider id="volume" value="30" accessible-name="Volume"></ui5-slider>'],
    [
      'Price',
      'price',
      '<ui5-range-slider id="price" start-value="20" end-value="80" accessible-name="Price"></ui5-range-slider>',
    ],
    ['Wi-Fi', 'wifi', '<ui5-switch id="wifi" checked accessible-name="Wi-Fi"></ui5-switch>'],
  ]
  stage.innerHTML = `${fields.map(([label, id, html]) => `<p><ui5-label for="${id}" show-colon>${label}</ui5-label><br>${html}</p>`).join('')}
    <ui5-checkbox id="terms" text="I accept the terms"></ui5-checkbox>`
  const field = (id: string): Field => one(stage, `#${id}`) as Field
  const held = (id: string) => () => field(id).value
  return {
    ...Object.fromEntries(
      'name country size departure stay alarm guests volume'.split(' ').map((id) => [id, held(id)]),
    ),
    stops: () => [...stage.querySelectorAll('#stops [selected]')].map((item) => item.getAttribute('text')),
    price: () => [field('price').startValue, field('price').endValue],
    wifi: () => field('wifi').checked,
    terms: () => field('terms').checked,
  }
}

import '@ionic/core/css/ionic.bundle.css'
import { initialize } from '@ionic/core/components'
import { defineCustomElement as checkbox } from '@ionic/core/components/ion-checkbox.js'
import { defineCustomElement as datetime } from '@ionic/core/components/ion-datetime.js'
import { defineCustomElement as field } from '@ionic/core/components/ion-input.js'
import { defineCustomElement as range } from '@ionic/core/components/ion-range.js'
import { defineCustomElement as select } from '@ionic/core/components/ion-select.js'
import { defineCustomElement as option } from '@ionic/core/components/ion-select-option.js'
import { defineCustomElement as toggle } from '@ionic/core/components/ion-toggle.js'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  initialize()
  for (const define of [checkbox, datetime, field, range, select, option, toggle]) define()
  document.body.style.overflow = 'auto'
  const options = (names: readonly string[]): string =>
    names.map((name) => `<ion-select-option value="${name.toLowerCase()}">${name}</ion-select-option>`).join('')
  stage.innerHTML = `<ion-input id="name" label="Full name"></ion-input>
    <ion-select id="size" label="Size">${options(['Small', 'Medium', 'Large'])}</ion-select>
    <ion-select id="toppings" label="Toppings" multiple>${options(['Cheese', 'Ham', 'Olives'])}</ion-select>
    <ion-select id="country" label="Country" interface="popover">${options(['Norway', 'Sweden', 'Denmark'])}</ion-select>
    <ion-toggle id="wifi" checked>Wi-Fi</ion-toggle><br>
    <ion-checkbox id="terms">I accept the terms</ion-checkbox>
    <ion-range id="volume" label="Volume" value="30"></ion-range>
    <ion-range id="price" label="Price" dual-knobs></ion-range>
    <h3>Departure</h3><ion-datetime id="departure" presentation="date" value="2026-03-05"></ion-datetime>`
  type Field = HTMLElement & { value: string | number; checked: boolean }
  const of = (id: string): Field => one(stage, `#${id}`) as Field
  const price = one(stage, '#price') as HTMLElement & { value: { lower: number; upper: number } }
  price.value = { lower: 20, upper: 80 }
  const held = (id: string) => () => of(id).value ?? ''
  return {
    name: held('name'),
    size: held('size'),
    toppings: held('toppings'),
    country: held('country'),
    wifi: () => of('wifi').checked,
    terms: () => of('terms').checked,
    volume: held('volume'),
    price: () => [price.value.lower, price.value.upper],
    departure: () => String(of('departure').value).slice(0, 10),
  }
}

import '@shoelace-style/shoelace/dist/themes/light.css'
import '@shoelace-style/shoelace/dist/shoelace.js'
import { one, type Show } from '../stage'

type Field = HTMLElement & { value: string & string[] & number; checked: boolean; open: boolean }

export const show: Show = (stage) => {
  stage.innerHTML = `
    <sl-input id="name" label="Full name"></sl-input>
    <sl-textarea id="remarks" label="Remarks"></sl-textarea>
    <sl-select id="country" label="Country">
      ${['Norway', 'Sweden', 'Denmark', 'Finland'].map((name) => `<sl-option value="${name.toLowerCase()}">${name}</sl-option>`).join('')}
    </sl-select>
    <sl-select id="toppings" label="Toppings" multiple>
      ${['Cheese', 'Ham', 'Olives'].map((name) => `<sl-option value="${name.toLowerCase()}">${name}</sl-option>`).join('')}
    </sl-select>
    <sl-checkbox id="terms">I accept the terms</sl-checkbox><br>
    <sl-switch id="wifi" checked>Wi-Fi</sl-switch><br>
    <sl-radio-group id="size" label="Size" value="medium">
      <sl-radio value="small">Small</sl-radio><sl-radio value="medium">Medium</sl-radio><sl-radio value="large">Large</sl-radio>
    </sl-radio-group>
    <sl-range id="volume" label="Volume" min="0" max="100" value="30"></sl-range>
    <sl-rating id="rating" label="Rating" value="2"></sl-rating><br>
    <sl-tab-group id="tabs">
      <sl-tab slot="nav" panel="general">General</sl-tab><sl-tab slot="nav" panel="billing">Billing</sl-tab>
      <sl-tab-panel name="general">All general</sl-tab-panel><sl-tab-panel name="billing">Invoices by mail</sl-tab-panel>
    </sl-tab-group>
    <sl-details id="details" summary="Shipping details">By sea.</sl-details>
    <sl-dropdown><sl-button slot="trigger" caret>Sort by</sl-button>
      <sl-menu id="menu"><sl-menu-item value="name">Name</sl-menu-item><sl-menu-item value="date">Date</sl-menu-item></sl-menu>
    </sl-dropdown>
    <sl-button id="rename">Rename</sl-button>
    <sl-dialog id="dialog" label="Rename file"><sl-input id="new" label="New name"></sl-input>
      <sl-button slot="footer" id="apply">Apply</sl-button></sl-dialog>`
  const field = (id: string): Field => one(stage, `#${id}`) as Field
  let sorted = ''
  let tab = 'general'
  field('menu').addEventListener('sl-select', (event) => {
    sorted = (event as CustomEvent<{ item: { value: string } }>).detail.item.value
  })
  field('tabs').addEventListener('sl-tab-show', (event) => {
    tab = (event as CustomEvent<{ name: string }>).detail.name
  })
  let renamed = ''
  const dialog = field('dialog') as Field & { show(): void; hide(): void }
  field('rename').addEventListener('click', () => dialog.show())
  field('apply').addEventListener('click', () => {
    renamed = field('new').value
    dialog.hide()
  })
  const held = (id: string) => () => field(id).value
  return {
    name: held('name'),
    remarks: held('remarks'),
    country: held('country'),
    toppings: held('toppings'),
    size: held('size'),
    volume: held('volume'),
    rating: held('rating'),
    terms: () => field('terms').checked,
    wifi: () => field('wifi').checked,
    details: () => field('details').open,
    tab: () => tab,
    sorted: () => sorted,
    renamed: () => renamed,
  }
}

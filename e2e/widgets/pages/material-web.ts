import '@material/web/all.js'
import { one, type Show } from '../stage'

type Field = HTMLElement & { value: string; checked: boolean; selected: boolean; valueStart: number; valueEnd: number }

export const show: Show = (stage) => {
  stage.innerHTML = `
    <p><md-outlined-text-field id="name" label="Full name"></md-outlined-text-field></p>
    <div><md-outlined-select id="country" label="Country">
      ${['Norway', 'Sweden', 'Denmark'].map((name) => `<md-select-option value="${name.toLowerCase()}"><div slot="headline">${name}</div></md-select-option>`).join('')}
    </md-outlined-select></div>
    <p><label><md-checkbox id="terms"></md-checkbox> I accept the terms</label></p>
    <p><label>Wi-Fi <md-switch id="wifi" selected></md-switch></label></p>
    <p role="radiogroup" aria-label="Size">
      ${['Small', 'Medium', 'Large'].map((size) => `<md-radio id="size-${size}" name="size" value="${size}" aria-label="${size}"></md-radio><label for="size-${size}">${size}</label>`).join('')}
    </p>
    <p>Volume <md-slider id="volume" min="0" max="100" value="30" aria-label="Volume"></md-slider></p>
    <p>Price <md-slider id="price" range min="0" max="100" value-start="20" value-end="80" aria-label-start="Lowest price" aria-label-end="Highest price"></md-slider></p>
    <div style="position: relative"><md-filled-button id="sort">Sort by</md-filled-button>
      <md-menu id="menu" anchor="sort"><md-menu-item><div slot="headline">Name</div></md-menu-item><md-menu-item><div slot="headline">Date</div></md-menu-item></md-menu></div>
    <md-chip-set><md-filter-chip id="chip" label="Vegetarian"></md-filter-chip></md-chip-set>`
  const field = (id: string): Field => one(stage, `#${id}`) as Field
  let sorted = ''
  const menu = field('menu') as Field & { open: boolean }
  field('sort').addEventListener('click', () => {
    menu.open = !menu.open
  })
  for (const item of menu.querySelectorAll('md-menu-item'))
    item.addEventListener('click', () => {
      sorted = item.textContent?.trim() ?? ''
    })
  return {
    name: () => field('name').value,
    country: () => field('country').value,
    terms: () => field('terms').checked,
    wifi: () => field('wifi').selected,
    size: () => ['Small', 'Medium', 'Large'].find((size) => field(`size-${size}`).checked) ?? '',
    volume: () => Number(field('volume').value),
    price: () => [field('price').valueStart, field('price').valueEnd],
    sorted: () => sorted,
    chip: () => field('chip').selected,
  }
}

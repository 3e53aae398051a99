import { one, type Show } from '../stage'

const COLOURS: { readonly [name: string]: string } = {
  Charcoal: '#36454f',
  Oatmeal: '#e4d9c4',
  Forest: '#2d5a36',
  Rust: '#b7410e',
}
const SIZES = ['XS', 'S', 'M', 'L', 'XL']
const SOLD_OUT = 'XL'

const STYLE = `
.row{display:flex;gap:8px;align-items:center;margin:8px 0}.tap{cursor:pointer}.box{border:1px solid #ddd;padding:8px 16px}.dot{width:28px;height:28px;border-radius:50%}
.lit{box-shadow:0 0 0 2px #fff,0 0 0 4px #111}.dark{background:#111;color:#fff}.gone{opacity:.4;text-decoration:line-through}.star{font-size:28px;color:#ddd}.gold{color:#fb0}
`

/** A product's page as shops draw it: swatches, sizes of which one is sold out, a counter with signs alone, stars, sections. */
export const show: Show = (stage) => {
  const state = { colour: 'Charcoal', size: '', count: 1, gift: false, stars: 0, code: '', bag: [] as string[] }
  let open = false
  const on = (selector: string, then: (value: string) => void): void => {
    for (const element of stage.querySelectorAll<HTMLElement>(selector))
      element.onclick = () => {
        then(element.dataset.v ?? '')
        draw()
      }
  }

  function draw(): void {
    const swatches = Object.entries(COLOURS).map(
      ([name, colour]) =>
        `<div class="dot tap ${name === state.colour ? 'lit' : ''}" style="background:${colour}" title="${name}" data-v="${name}"></div>`,
    )
    const sizes = SIZES.map((size) =>
      size === SOLD_OUT
        ? `<div class="box gone">${size}</div>`
        : `<div class="box tap ${size === state.size ? 'dark' : ''}" data-v="${size}">${size}</div>`,
    )
    const stars = [1, 2, 3, 4, 5].map(
      (star) => `<span class="star tap ${star <= state.stars ? 'gold' : ''}" data-v="${star}">★</span>`,
    )
    stage.innerHTML = `<style>${STYLE}</style><h1>Merino sweater</h1>
      <div><div>Colour: ${state.colour}</div><div class="row" data-colours>${swatches.join('')}</div></div>
      <div><div>Size</div><div class="row" data-sizes>${sizes.join('')}</div></div>
      <div><div>Quantity</div><div class="row" data-count><div class="tap box" data-v="-1"><svg width="16" height="16" stroke="#111"><path d="M3 8h10"/></svg></div><div>${state.count}</div><div class="tap box" data-v="1"><svg width="16" height="16" stroke="#111"><path d="M3 8h10M8 3v10"/></svg></div></div></div>
      <div><div>Your rating</div><div data-stars>${stars.join('')}</div></div>
      <div class="row tap" data-gift><div style="width:18px;height:18px;border:1px solid #999">${state.gift ? '✓' : ''}</div><span>Gift wrap</span></div>
      <div style="border:1px solid #ddd;width:500px"><div class="row tap" data-section style="padding:0 8px"><span style="flex:1">Delivery &amp; returns</span><span>${open ? '–' : '+'}</span></div>${open ? '<div style="padding:8px"><input placeholder="Postcode"></div>' : ''}</div>
      <div class="row"><div class="box tap dark" data-add>Add to bag</div></div><p data-said></p>`
    on('[data-colours] > *', (name) => {
      state.colour = name
    })
    on('[data-sizes] > .tap', (size) => {
      state.size = size
    })
    on('[data-count] > .tap', (by) => {
      state.count = Math.max(1, state.count + Number(by))
    })
    on('[data-stars] > *', (star) => {
      state.stars = Number(star)
    })
    on('[data-gift]', () => {
      state.gift = !state.gift
    })
    on('[data-section]', () => {
      open = !open
    })
    stage.querySelector('input')?.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement) state.code = event.target.value
    })
    one(stage, '[data-add]').onclick = () => {
      if (state.size) state.bag.push(`${state.count} ${state.colour} ${state.size}`)
      one(stage, '[data-said]').textContent = state.size ? 'Added to bag' : 'Please choose a size'
    }
  }
  draw()
  return {
    colour: () => state.colour,
    size: () => state.size,
    count: () => state.count,
    gift: () => state.gift,
    stars: () => state.stars,
    code: () => state.code,
    bag: () => state.bag,
  }
}

import type { Show } from '../stage'

/** Every keystroke puts new elements in the place of the old ones, as careless frameworks do. */
export const show: Show = (stage) => {
  const held = { city: '', street: '', express: false }
  const draw = (focus?: 'city' | 'street'): void => {
    stage.innerHTML = `<label>City <input id="city"></label><label>Street <input id="street"></label>
      <label><input type="checkbox" id="express"> Express</label>`
    for (const name of ['city', 'street'] as const) {
      const field = stage.querySelector<HTMLInputElement>(`#${name}`)
      if (!field) continue
      field.value = held[name]
      field.addEventListener('input', () => {
        held[name] = field.value
        draw(name)
      })
      if (focus === name) {
        field.focus()
        field.setSelectionRange(field.value.length, field.value.length)
      }
    }
    const box = stage.querySelector<HTMLInputElement>('#express')
    if (!box) return
    box.checked = held.express
    box.addEventListener('change', () => {
      held.express = box.checked
      draw()
    })
  }
  draw()
  return { city: () => held.city, street: () => held.street, express: () => held.express }
}

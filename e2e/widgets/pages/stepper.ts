import { one, type Show } from '../stage'

/** Numbers that are set by buttons, each way that shops and booking sites draw them, and a slider drawn from boxes. */
export const show: Show = (stage) => {
  const row = (label: string, id: string, inner: string): string =>
    `<div id="${id}" style="display: flex; gap: 12px; margin: 8px; width: 300px"><div style="flex: 1">${label}</div>${inner}</div>`
  const icon = (way: string): string =>
    `<div class="icon-${way}" style="cursor: pointer; width: 20px; height: 20px; border: 1px solid">${way === 'plus' ? '+' : '−'}</div>`
  stage.innerHTML = `<h2>Guests</h2>
    ${row('Adults', 'adults', '<button>−</button><span>1</span><button>+</button>')}
    ${row('Children', 'children', `${icon('minus')}<span>0</span>${icon('plus')}`)}
    ${row('Rooms', 'rooms', '<button aria-label="Decrease">-</button><input value="1" size="2" readonly aria-label="Rooms"><button aria-label="Increase">+</button>')}
    <p><span id="beds-label">Beds</span> <span id="beds" role="spinbutton" tabindex="0" aria-labelledby="beds-label" aria-valuenow="2" aria-valuemin="1" aria-valuemax="6">2</span></p>
    <div style="width: 220px; margin: 30px"><div>Brightness</div><div class="track" style="height: 6px; width: 200px; background: #ccc; position: relative; margin-top: 14px">
      <div class="thumb" style="position: absolute; left: 40px; top: -7px; width: 20px; height: 20px; margin-left: -10px; border-radius: 10px; background: #36c; cursor: grab"></div></div><output>20</output></div>`
  const counts: { [id: string]: number } = { adults: 1, children: 0, rooms: 1, beds: 2, brightness: 20 }
  for (const id of ['adults', 'children', 'rooms']) {
    const part = one(stage, `#${id}`)
    const [, less, shown, more] = part.children
    const step = (by: number): void => {
      counts[id] = Math.min(8, Math.max(id === 'children' ? 0 : 1, (counts[id] ?? 0) + by))
      if (shown instanceof HTMLInputElement) shown.value = String(counts[id])
      else if (shown) shown.textContent = String(counts[id])
    }
    less?.addEventListener('click', () => step(-1))
    more?.addEventListener('click', () => step(1))
  }
  const beds = one(stage, '#beds')
  beds.addEventListener('keydown', ({ key }) => {
    const by = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0
    counts.beds = Math.min(6, Math.max(1, (counts.beds ?? 2) + by))
    beds.textContent = String(counts.beds)
    beds.setAttribute('aria-valuenow', String(counts.beds))
  })
  const thumb = one(stage, '.thumb')
  const move = ({ clientX }: PointerEvent): void => {
    const x = Math.min(200, Math.max(0, clientX - one(stage, '.track').getBoundingClientRect().left))
    counts.brightness = Math.round(x / 2)
    thumb.style.left = `${x}px`
    one(stage, 'output').textContent = String(counts.brightness)
  }
  thumb.addEventListener('pointerdown', () => {
    addEventListener('pointermove', move)
    addEventListener('pointerup', () => removeEventListener('pointermove', move), { once: true })
  })
  return Object.fromEntries(Object.keys(counts).map((id) => [id, () => counts[id] ?? 0]))
}

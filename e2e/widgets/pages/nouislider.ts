import 'nouislider/dist/nouislider.css'
import noUiSlider, { type API } from 'nouislider'
import type { Show } from '../stage'

export const show: Show = (stage) => {
  const bar = (label: string): HTMLElement => {
    const part = document.createElement('div')
    part.style.cssText = 'width: 300px; margin: 40px'
    part.innerHTML = `<span>${label}</span><div style="margin-top: 20px"></div>`
    stage.append(part)
    return part.lastElementChild as HTMLElement
  }
  const volume = noUiSlider.create(bar('Volume'), { start: 20, range: { min: 0, max: 100 }, step: 1 })
  const price = noUiSlider.create(bar('Price'), {
    start: [100, 900],
    connect: true,
    range: { min: 0, max: 2000 },
    step: 50,
  })
  const valuesOf = (slider: API): number[] => [slider.get(true)].flat().map(Number)
  return { volume: () => valuesOf(volume), price: () => valuesOf(price) }
}

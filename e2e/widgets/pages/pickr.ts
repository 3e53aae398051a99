import '@simonwep/pickr/dist/themes/classic.min.css'
import '@simonwep/pickr/dist/themes/nano.min.css'
import Pickr from '@simonwep/pickr'
import { near, one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = `<p>Background <span id="background"></span></p><p>Border <span id="border"></span></p>`
  const background = Pickr.create({
    el: one(stage, '#background'),
    theme: 'classic',
    default: '#42445a',
    swatches: ['#f44336', '#2196f3', '#4caf50'],
    components: {
      preview: true,
      opacity: true,
      hue: true,
      interaction: { hex: true, rgba: true, input: true, save: true },
    },
  })
  const border = Pickr.create({
    el: one(stage, '#border'),
    theme: 'nano',
    default: '#42445a',
    components: { preview: true, hue: true, interaction: { save: true } },
  })
  const held = { background: '', border: '' }
  background.on('save', (color: Pickr.HSVaColor) => {
    held.background = color.toHEXA().toString()
  })
  border.on('save', (color: Pickr.HSVaColor) => {
    held.border = color.toHEXA().toString()
  })
  return { background: () => held.background, isBorderNear: () => near(held.border, '#8e24aa') }
}

import '@melloware/coloris/dist/coloris.css'
import Coloris from '@melloware/coloris'
import { input, type Show } from '../stage'

export const show: Show = (stage) => {
  const line = input(stage, 'Line', '#123456')
  const fill = input(stage, 'Fill')
  fill.readOnly = true
  Coloris.init()
  Coloris({ el: 'input', swatches: ['#264653', '#2a9d8f', '#e9c46a'] })
  return { line: () => line.value, fill: () => fill.value }
}

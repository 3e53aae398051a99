import 'vanilla-colorful/hex-color-picker.js'
import { near, one, type Show } from '../stage'

/** A picker that stands open: an area and a hue, and no field. */
export const show: Show = (stage) => {
  stage.innerHTML = '<h3>Accent</h3><hex-color-picker id="accent" color="#1e88e5"></hex-color-picker>'
  const accent = one(stage, '#accent') as HTMLElement & { color: string }
  return { isAccentNear: () => near(accent.color, '#8e24aa') }
}

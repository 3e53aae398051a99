/** Colours in words: a browser says `rgb(255, 0, 0)`, a person `red`. */

/**
 * `red` for exactly that colour of CSS, `red #e32f45` (the nearest plain hue, then the exact value) for others; undefined for
 * what is see-through or not a plain colour.
 */
export function plainColor(computed: string): string | undefined {
  const known = cache.get(computed)
  if (known !== undefined) return known || undefined
  const color = nameColor(computed)
  if (cache.size > 500) cache.clear()
  cache.set(computed, color ?? '')
  return color
}

const cache = new Map<string, string>()

function nameColor(computed: string): string | undefined {
  const match = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(computed)
  if (!match) return undefined
  const [r, g, b] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (match[4] !== undefined && Number(match[4]) < 0.1) return undefined
  const hex = `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
  return EXACT[hex] ?? `${hueOf(r / 255, g / 255, b / 255)} ${hex}`
}

function hueOf(r: number, g: number, b: number): string {
  const most = Math.max(r, g, b)
  const least = Math.min(r, g, b)
  const light = (most + least) / 2
  const spread = most - least
  if (light < 0.08) return 'black'
  if (light > 0.96) return 'white'
  if (spread < 0.05 || spread / (1 - Math.abs(2 * light - 1)) < 0.12) return 'gray'
  const sector = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  const hue = sector * 60
  if (hue >= 12 && hue < 45 && light < 0.4) return 'brown'
  return HUES.find(([below]) => hue < below)?.[1] ?? 'red'
}

const HUES: readonly (readonly [number, string])[] = [
  [14, 'red'],
  [44, 'orange'],
  [68, 'yellow'],
  [165, 'green'],
  [195, 'cyan'],
  [255, 'blue'],
  [288, 'purple'],
  [320, 'magenta'],
  [345, 'pink'],
  [361, 'red'],
]

const EXACT: Readonly<Record<string, string>> = {
  '#000000': 'black',
  '#ffffff': 'white',
  '#808080': 'gray',
  '#c0c0c0': 'silver',
  '#d3d3d3': 'lightgray',
  '#a9a9a9': 'darkgray',
  '#ff0000': 'red',
  '#800000': 'maroon',
  '#8b0000': 'darkred',
  '#dc143c': 'crimson',
  '#a52a2a': 'brown',
  '#ffa500': 'orange',
  '#ff8c00': 'darkorange',
  '#ffd700': 'gold',
  '#ffff00': 'yellow',
  '#808000': 'olive',
  '#00ff00': 'lime',
  '#008000': 'green',
  '#006400': 'darkgreen',
  '#90ee90': 'lightgreen',
  '#00ffff': 'cyan',
  '#008080': 'teal',
  '#40e0d0': 'turquoise',
  '#0000ff': 'blue',
  '#000080': 'navy',
  '#00008b': 'darkblue',
  '#add8e6': 'lightblue',
  '#87ceeb': 'skyblue',
  '#800080': 'purple',
  '#ee82ee': 'violet',
  '#4b0082': 'indigo',
  '#ff00ff': 'magenta',
  '#ffc0cb': 'pink',
  '#ff69b4': 'hotpink',
  '#fa8072': 'salmon',
  '#ff7f50': 'coral',
  '#f5f5dc': 'beige',
  '#d2b48c': 'tan',
}

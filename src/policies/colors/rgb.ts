import names from 'color-name'

export type Rgb = readonly [red: number, green: number, blue: number]

/** Hue, saturation and brightness, each as a share from 0 to 1. */
export type Hsv = readonly [hue: number, saturation: number, brightness: number]

/** `Light Green`, `#90ee90`, `90EE90`, `#9e9`, `rgb(144, 238, 144)`; undefined for what is no colour. */
export function readColor(said: string): Rgb | undefined {
  const text = said.trim().toLowerCase()
  const named = Object.entries(names).find(([name]) => name === text.replace(/[\s-]/g, ''))?.[1]
  if (named) return named
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(text)?.slice(1)
  const digits = /^#?([\da-f]{6})$/.exec(text)?.[1]
  const short = /^#([\da-f]{3})$/.exec(text)?.[1]
  const [red, green, blue] =
    parts?.map(Number) ??
    (digits?.match(/../g) ?? short?.split('').map((digit) => digit + digit) ?? []).map((part) =>
      Number.parseInt(part, 16),
    )
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue]
}

export const hex = (rgb: Rgb): string => rgb.map((part) => part.toString(16).padStart(2, '0')).join('')

/** How far two colours lie apart: the most by which one of their parts differs. */
export const distance = (one: Rgb, other: Rgb): number =>
  Math.max(...one.map((part, at) => Math.abs(part - (other[at] ?? 0))))

export function hsvOf(rgb: Rgb): Hsv {
  const [red, green, blue] = rgb
  const most = Math.max(...rgb)
  const spread = most - Math.min(...rgb)
  if (spread === 0) return [0, 0, most / 255]
  const sector =
    most === red ? (green - blue) / spread + 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  return [(sector % 6) / 6, spread / most, most / 255]
}

export function rgbOf([hue, saturation, brightness]: Hsv): Rgb {
  const part = (n: number): number => {
    const k = (n + hue * 6) % 6
    return Math.round(255 * brightness * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1))))
  }
  return [part(5), part(3), part(1)]
}

import { numberOf, readDay } from '../dates/dates'

/** What a number on a page measures. */
export type Measure =
  | 'money'
  | 'duration' // minutes
  | 'time' // minutes since midnight
  | 'date' // days, comparable with each other only
  | 'size' // bytes
  | 'distance' // metres
  | 'weight' // grams
  | 'rating' // of 1
  | 'percent'
  | 'count' // a number of which nothing more is known

export interface Quantity {
  measure: Measure
  value: number
  /** Where it stands in the text, and its words. */
  at: number
  text: string
}

/** Every quantity that a text names, in order; what one of them took is not read again as another. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  let rest = text
  for (const { measure, pattern, read } of FORMS) {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const [whole, ...groups] = match.filter((part) => typeof part === 'string' || part === undefined) as string[]
      const at = match.find((part) => typeof part === 'number') as number
      const value = read(whole ?? '', groups)
      if (value === undefined || !Number.isFinite(value)) return whole ?? ''
      found.push({ measure, value, at, text: (whole ?? '').trim() })
      return ' '.repeat((whole ?? '').length)
    })
  }
  return found.sort((one, other) => one.at - other.at)
}

/** `1,234.50`, `1.234,50`, `1 234,5`, `-3`. */
function readNumber(text: string): number {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[−–]/, '-')
  const decimalComma = /,\d{1,2}$/.test(bare) || (/,\d+$/.test(bare) && /\.\d{3},/.test(bare))
  const plain = decimalComma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  return Number(/^-?\d{1,3}(\.\d{3}){2,}$/.test(plain) ? plain.replaceAll('.', '') : plain)
}

const NUMBER = String.raw`\d+(?:[.,\u00a0\u202f'’ ]\d{3})*(?:[.,]\d+)?`
const SIGN = String.raw`[$€£¥₹₽₩₺₫฿]|US\$|CA?\$|R\$|zł|kr\.?|Kč|CHF|USD|EUR|GBP|JPY|INR|AUD|CAD|SEK|NOK|DKK|PLN|CNY|dollars?|euros?|pounds?`
const unit = (units: { readonly [word: string]: number }, word: string): number =>
  units[word.toLowerCase()] ?? Number.NaN

const SIZES = {
  b: 1,
  bytes: 1,
  byte: 1,
  kb: 1e3,
  kib: 1024,
  mb: 1e6,
  mib: 1024 ** 2,
  gb: 1e9,
  gib: 1024 ** 3,
  tb: 1e12,
}
const LENGTHS = {
  mm: 0.001,
  cm: 0.01,
  m: 1,
  km: 1000,
  mi: 1609.344,
  mile: 1609.344,
  miles: 1609.344,
  ft: 0.3048,
  feet: 0.3048,
  yd: 0.9144,
  meters: 1,
  metres: 1,
}
const WEIGHTS = { mg: 0.001, g: 1, kg: 1000, t: 1e6, lb: 453.59, lbs: 453.59, oz: 28.35, grams: 1, pounds: 453.59 }
const MINUTES: readonly [RegExp, number][] = [
  [/(\d+(?:[.,]\d+)?)\s*(?:weeks?|wks?)/i, 7 * 1440],
  [/(\d+(?:[.,]\d+)?)\s*(?:days?|d(?![a-z]))/i, 1440],
  [/(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|h(?![a-z])|Std\.?|시간|時間)/i, 60],
  [/(\d+(?:[.,]\d+)?)\s*(?:minutes?|mins?|m(?![a-z])|Min\.?|분|分)/i, 1],
  [/(\d+(?:[.,]\d+)?)\s*(?:seconds?|secs?|s(?![a-z]))/i, 1 / 60],
]

interface Form {
  measure: Measure
  pattern: RegExp
  read: (whole: string, groups: readonly (string | undefined)[]) => number | undefined
}

/** In this order: what is more particular first. */
const FORMS: readonly Form[] = [
  {
    measure: 'date',
    pattern:
      /\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d{1,2}([-/.])\d{1,2}\1\d{2,4}|(?:\p{L}{3,9},? )?\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d|:|[.,]\d)(?:,? \d{4})?|(?<![\d.,])\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,9}\.?(?:,? \d{4})?/gu,
    read: (whole) => {
      const day = readDay(whole)
      // Without a year only English months: `5 out` of 10 is no day in October (Portuguese `out`).
      if (day?.year === undefined && !/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(whole)) return undefined
      return day && numberOf({ ...day, year: day.year ?? 0 })
    },
  },
  {
    measure: 'time',
    pattern:
      /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b\.?)?(?!\s*(?:h|hrs?|hours?)\b)|(?<!\d)(\d{1,2})\s*([ap])\.?m\b\.?/giu,
    read: (_, [hour, minute, half, bareHour, bareHalf]) => {
      const hours = Number(hour ?? bareHour)
      const afternoon = (half ?? bareHalf)?.toLowerCase()
      if (hours > 24 || Number(minute ?? 0) > 59) return undefined
      return (afternoon ? (hours % 12) + (afternoon === 'p' ? 12 : 0) : hours) * 60 + Number(minute ?? 0)
    },
  },
  {
    measure: 'duration',
    pattern:
      /(?<![\d.,])\d+(?:[.,]\d+)?\s*(?:weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|Std\.?|Min\.?|시간|時間|分|분|[dhms])(?!\p{L})(?:[\s,]*(?:and\s*)?\d+\s*(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|Min\.?|분|分|[hms])?(?!\p{L}|\d|[.,]\d))*/giu,
    read: (whole) => readDuration(whole),
  },
  {
    measure: 'duration',
    pattern: /(\d{1,3}):(\d{2})\s*(?:h|hrs?|hours?)\b/gi,
    read: (_, [hours, minutes]) => Number(hours) * 60 + Number(minutes),
  },
  {
    measure: 'money',
    pattern: new RegExp(`(?:${SIGN})\\s?(-?${NUMBER})|(${NUMBER})\\s?(?:${SIGN})(?!\\p{L})`, 'giu'),
    read: (_, [after, before]) => readNumber(after ?? before ?? ''),
  },
  {
    measure: 'rating',
    pattern: /(\d(?:[.,]\d+)?)\s*(?:\/|out of|von|of)\s*(5|10)(?![\d.])(?:\s*stars?)?/gi,
    read: (_, [of, most]) => readNumber(of ?? '') / Number(most),
  },
  {
    measure: 'rating',
    pattern: /(\d(?:[.,]\d+)?)[\s-]*(?:stars?|★|⭐)/giu,
    read: (_, [stars]) => readNumber(stars ?? '') / 5,
  },
  {
    measure: 'rating',
    pattern: /[★⭐]+/gu,
    read: (whole) => [...whole].filter((char) => /[★⭐]/u.test(char)).length / 5,
  },
  {
    measure: 'size',
    pattern: new RegExp(`(${NUMBER})\\s?(bytes?|[kmgt]i?b|b)(?!\\p{L})`, 'giu'),
    read: (_, [number, word]) => readNumber(number ?? '') * unit(SIZES, word ?? ''),
  },
  {
    measure: 'distance',
    pattern: new RegExp(`(${NUMBER})\\s?(km|cm|mm|mi|miles?|ft|feet|yd|met(?:er|re)s)(?!\\p{L})`, 'giu'),
    read: (_, [number, word]) => readNumber(number ?? '') * unit(LENGTHS, word ?? ''),
  },
  {
    measure: 'weight',
    pattern: new RegExp(`(${NUMBER})\\s?(mg|kg|lbs?|oz|grams|g)(?!\\p{L})`, 'giu'),
    read: (_, [number, word]) => readNumber(number ?? '') * unit(WEIGHTS, word ?? ''),
  },
  {
    measure: 'percent',
    pattern: new RegExp(`(-?${NUMBER})\\s?%`, 'gu'),
    read: (_, [number]) => readNumber(number ?? ''),
  },
  { measure: 'money', pattern: /(?<!\p{L})(free|gratis|kostenlos|gratuit)(?!\p{L})/giu, read: () => 0 },
  {
    measure: 'count',
    pattern: new RegExp(`(?<![\\p{L}\\d])[-−]?${NUMBER}(?!\\p{L}|\\d)`, 'gu'),
    read: (whole) => readNumber(whole),
  },
]

function readDuration(text: string): number | undefined {
  let minutes = 0
  let rest = text
  for (const [pattern, each] of MINUTES) {
    const found = pattern.exec(rest)
    if (!found) continue
    minutes += readNumber(found[1] ?? '') * each
    rest = rest.replace(found[0], ' ')
  }
  // `3h 45`: what is left over after hours are minutes.
  const left = /\d+/.exec(rest)?.[0]
  return rest === text ? undefined : minutes + (left ? Number(left) : 0)
}

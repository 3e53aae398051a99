/** A time of day on the 24-hour clock. */
export interface Time {
  hour: number
  minute: number
}

/** Reads `14:30`, `2:30 PM`, `2 pm`, `14h30`; undefined when the text holds no time. */
export function readTime(text: string): Time | undefined {
  const found =
    /(?<!\d)(\d{1,2})\s*[:.h]\s*(\d{2})(?::\d\d)?\s*([ap])?\.?\s*m?\.?(?!\d)/i.exec(text) ??
    /(?<!\d)(\d{1,2})()\s*([ap])\.?\s*m\b/i.exec(text)
  if (!found) return undefined
  const [, hour = '', minute = '', half] = found
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return hours > 23 || Number(minute) > 59 ? undefined : { hour: hours, minute: Number(minute) }
}

/** A day with a time of day beside it, taken apart: `2026-12-05 14:30`, `5 December 2026 at 2 pm`; undefined where it has no time. */
export function readMoment(text: string): { day: string; time: string } | undefined {
  // Midnight behind a `T` is how programs write a day.
  if (MIDNIGHT.test(text)) return undefined
  const [found, time] = MOMENT.exec(text) ?? []
  if (found === undefined || time === undefined) return undefined
  const day = text.replace(found, '').trim()
  return day === '' ? undefined : { day, time }
}

const MIDNIGHT = /\dT00:00/
const MOMENT =
  /[T,\s]*(?:(?<=[\s,])at\s+)?(?<![\d:.])(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)Z?(?:\s+on\b)?/i

/** Writes it: `HH` and `hh` are two digits of 24 and 12 hours, `h` one or two, `A` is AM or PM, `a` am or pm. */
export function inForm({ hour, minute }: Time, form: string): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const half = hour < 12 ? 'AM' : 'PM'
  const short = hour % 12 || 12
  return form.replace(/HH|hh|h|mm|A|a/g, (part) => {
    if (part === 'HH') return two(hour)
    if (part === 'hh') return two(short)
    if (part === 'h') return String(short)
    if (part === 'mm') return two(minute)
    return part === 'A' ? half : half.toLowerCase()
  })
}

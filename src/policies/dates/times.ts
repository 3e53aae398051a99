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

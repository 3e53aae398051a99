import { language } from '../texts/say'
import { texts } from '../texts/texts'

const DAY = 86_400_000

/** `Today, 14:05`, `21 November, 09:30`. */
export function when(at: number): string {
  const time = new Date(at).toLocaleTimeString(language, { timeStyle: 'short' })
  const midnight = new Date().setHours(0, 0, 0, 0)
  if (at >= midnight) return `${texts.history.today} ${time}`
  if (at >= midnight - DAY) return `${texts.history.yesterday} ${time}`
  return `${new Date(at).toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' })} ${time}`
}

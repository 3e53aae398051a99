import type { LogEntry } from '../../../agent/log'

/** What looks like something that only its owner should have: keys, tokens, card numbers. */
const KEYS = /\b(?:sk|pk|rk|ghp|gho|xox[abpr]|AKIA|eyJ)[-_A-Za-z0-9]{16,}(?:\.[-_A-Za-z0-9]+)*/g
const BEARER = /\b(Bearer|Basic)\s+[-_.+/=A-Za-z0-9]{12,}/gi
const DIGITS = /\b\d(?:[ -]?\d){12,18}\b/g
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]+/g

/**
 * A run's log as a file to send with a question. Passwords and named secrets never reach a log; this also takes out what
 * the user or a page may have put into plain text: keys, tokens, card numbers, and all of an address behind its path.
 */
export const reportOf = (log: readonly LogEntry[]): string =>
  `${JSON.stringify({ report: 1, browser: navigator.userAgent, log: scrubbed(log) }, null, 1)}\n`

function scrubbed(value: unknown): unknown {
  if (typeof value === 'string') return scrub(value)
  if (Array.isArray(value)) return value.map(scrubbed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, scrubbed(part)]))
}

export const scrub = (text: string): string =>
  text
    .replace(ADDRESS, withoutQuery)
    .replace(KEYS, '[key]')
    .replace(BEARER, '$1 [key]')
    .replace(DIGITS, (number) => (isCardNumber(number.replaceAll(/\D/g, '')) ? '[card number]' : number))

function withoutQuery(address: string): string {
  const [path = ''] = address.split(/[?#]/)
  const withoutUser = path.replace(/\/\/[^/@]*@/, '//')
  return path.length === address.length ? withoutUser : `${withoutUser}?…`
}

/** Luhn's check, ISO/IEC 7812-1. */
function isCardNumber(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

import { LANGUAGES, plain } from './month-names'

/** Which day of the week a word names, in the languages of the web: `Mon`, `Montag`, `lun.`. 0 (Sunday) to 6, or undefined. */
export function weekdayNamed(word: string): number | undefined {
  names ??= namesOfDays()
  return names.get(plain(word))
}

let names: ReadonlyMap<string, number> | undefined

/** From the platform's own locale data, as the names of months. English first: what it has no other language takes. */
function namesOfDays(): Map<string, number> {
  const found = new Map<string, number>()
  for (const language of ['en', ...LANGUAGES]) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
      for (let day = 0; day < 7; day++) {
        // 1 February 2026 was a Sunday.
        const name = plain(format.format(new Date(Date.UTC(2026, 1, 1 + day))))
        if (!found.has(name)) found.set(name, day)
      }
    }
  }
  return found
}

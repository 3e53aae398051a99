/**
 * Which month a word names, in the languages of the web: `March`, `Mär.`, `févr.`, `марта`. 1–12, or undefined.
 * The words come from the platform's own locale data (CLDR through `Intl`), not from a list of ours.
 */
export function monthNamed(word: string): number | undefined {
  const key = plain(word)
  if (key.length < 3) return undefined
  return ENGLISH.get(key) ?? namesOfTheWorld().get(key)
}

export const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()

export const LANGUAGES =
  'de fr es it pt nl sv da nb fi pl cs sk sl ru uk bg tr el hu ro ca et lv lt id ms ar he hi fa'.split(' ')
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

function namesIn(languages: readonly string[]): Map<string, number> {
  const names = new Map<string, number>()
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: width, timeZone: 'UTC' })
      // Many languages inflect the month beside a day: `март`, but `5 марта`.
      const dated = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        month: width,
        day: 'numeric',
        timeZone: 'UTC',
      })
      for (const month of MONTHS) {
        const date = new Date(Date.UTC(2026, month - 1, 5))
        const inflected = dated.formatToParts(date).find((part) => part.type === 'month')?.value ?? ''
        for (const name of [alone.format(date), inflected]) {
          const key = plain(name)
          if (/^\p{L}{3,}$/u.test(key) && !names.has(key)) names.set(key, month)
        }
      }
    }
  }
  return names
}

const ENGLISH = namesIn(['en']).set('sept', 9)

let world: ReadonlyMap<string, number> | undefined
/** Thirty languages take some 20 ms to read: done once, when a word that is not English first asks for it. */
const namesOfTheWorld = (): ReadonlyMap<string, number> => {
  world ??= namesIn(LANGUAGES)
  return world
}

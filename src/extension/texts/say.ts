/** The languages that Errand speaks. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const
export type Language = keyof typeof LANGUAGES

/** Where an own choice of language is kept; extension pages read it before anything is drawn. */
const CHOICE = 'language'

const languageOf = (name: string): Language => (/^zh\b/i.test(name) ? 'zh-CN' : 'en')

/** The language that was chosen in the settings; undefined when the browser's is to be followed. */
export function chosenLanguage(): Language | undefined {
  const kept = globalThis.localStorage?.getItem(CHOICE)
  return kept ? languageOf(kept) : undefined
}

/** Keeps the choice; pages that are open speak the language before until they are loaded anew. */
export function chooseLanguage(language: Language | undefined): void {
  if (language) localStorage.setItem(CHOICE, language)
  else localStorage.removeItem(CHOICE)
}

/** The language of this page, the same for as long as it is open. */
export const language: Language = chosenLanguage() ?? languageOf(globalThis.navigator?.language ?? 'en')

/** A message in both languages, side by side so that none is forgotten; the value is the one for this page. */
export const say = <Message>(english: Message, chinese: Message): Message => (language === 'en' ? english : chinese)

/** One thing or many, where the language tells them apart. */
export const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${number(n)} ${many}`)

/** `12,345`. */
export const number = (n: number): string => n.toLocaleString(language)

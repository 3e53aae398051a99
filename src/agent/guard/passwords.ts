import type { Json } from '../../page/json'
import type { Errand } from '../log'

/** A text that must not stand in logs and prompts, and the name that stands there for it. */
export interface Concealed {
  name: string
  value: string
}

/**
 * The errand, or whatever else has a task and calls, with each password that its words give replaced by `{{password}}`, and the
 * passwords. They are told by what stands before or after them (`the password "x"`, `"x" as my PIN`, `Passwort: x`): other words
 * are left as they are.
 */
export function conceal<Told extends Pick<Errand, 'task' | 'calls'>>(
  errand: Told,
): { errand: Told; concealed: Concealed[] } {
  const concealed: Concealed[] = []
  const nameFor = (value: string): string => {
    const known = concealed.find((one) => one.value === value)
    if (known) return `{{${known.name}}}`
    const name = concealed.length ? `password_${concealed.length + 1}` : 'password'
    concealed.push({ name, value })
    return `{{${name}}}`
  }
  const told = concealIn(errand.task, nameFor)
  const task = concealed.reduce(concealAgain, told)
  const calls = errand.calls?.map((call) => {
    const about = Object.values(call.args).some((value) => typeof value === 'string' && ONLY_PASSWORD.test(value))
    const args = Object.fromEntries(
      Object.entries(call.args).map(([name, value]) => [
        name,
        concealArgument(value, about && HELD.has(name), nameFor),
      ]),
    )
    return { ...call, args }
  })
  return { errand: { ...errand, task, ...(calls && { calls }) }, concealed }
}

/** Whether a question asks for a password. */
export const asksForPassword = (question: string): boolean => new RegExp(`(?:${NAMES})`, 'iu').test(question)

function concealArgument(value: Json, held: boolean, nameFor: (value: string) => string): Json {
  if (typeof value !== 'string') return value
  if (held) return isName(value) ? value : nameFor(value)
  return concealIn(value, nameFor)
}

/** Arguments that say what goes into a field. */
const HELD = new Set(['text', 'value'])

function concealIn(text: string, nameFor: (value: string) => string): string {
  let hidden = text
  for (const pattern of PATTERNS) {
    hidden = hidden.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
      const value = groups.slice(0, 3).find((group) => group !== undefined)
      return value === undefined || isName(value) ? whole : putFor(whole, value, nameFor(value))
    })
  }
  return hidden
}

/** The same password said a second time, in quotes or by itself. */
function concealAgain(text: string, { name, value }: Concealed): string {
  const quoted = ['"', "'", '”', '»', '“', '„', '«']
  return text
    .split(/(["'”»“„«\s]+)/)
    .map((part, index, parts) => {
      const isAlone = quoted.some((quote) => parts[index - 1]?.includes(quote)) || /\d/.test(value)
      return part === value && isAlone ? `{{${name}}}` : part
    })
    .join('')
}

/** The last place, for the words before may hold the same letters. */
const putFor = (whole: string, value: string, name: string): string => {
  const at = whole.lastIndexOf(value)
  return whole.slice(0, at) + name + whole.slice(at + value.length)
}

const isName = (value: string): boolean => /^\{\{\w+\}\}$/.test(value)

/** What passwords are called. */
const NAMES =
  'passwords?|passcodes?|passphrases?|pass ?word|pin(?: ?code)?|security code|cvv|cvc|api key|passwort|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|lösenord|passord|adgangskode|hasło|heslo|парол[ья]|şifre|parola|密码|密碼|パスワード|비밀번호'
const ONLY_PASSWORD = new RegExp(`(?:^|[^\\p{L}])(?:${NAMES})(?:$|[^\\p{L}])`, 'iu')
const IS = '(?:\\s+(?:is|as|to|of|with|should be|must be|equal to|ist|lautet|est|es|è|é|är|er|to jest|это))?'
const WORD_BEFORE = '(?<![\\p{L}\\p{N}])'
const QUOTED = '(?:"([^"\\n]+)"|[“„«]([^”“»\\n]+)[”“»])'

const PATTERNS: readonly RegExp[] = [
  // the password "x"; password for the site: "x"
  new RegExp(`${WORD_BEFORE}(?:${NAMES})${IS}\\s*[:=]?\\s*${QUOTED}()`, 'giu'),
  new RegExp(`${WORD_BEFORE}(?:${NAMES})${IS}\\s*[:=]?\\s*'([^'\\n]+)'()()`, 'giu'),
  // password: x; password is x
  new RegExp(
    `${WORD_BEFORE}(?:${NAMES})\\s*(?:[:=]|\\s(?:is|ist|lautet|est|es|è|är|er)\\s)\\s*([^\\s"'“„«{]+?)()()(?=[.,;!?]?(?:\\s|$))`,
    'giu',
  ),
  // password x, where x is no word
  new RegExp(
    `${WORD_BEFORE}(?:${NAMES})\\s+((?=[^\\s"']*[\\d!@#$%^&*_])[^\\s"'“„«{]+?)()()(?=[.,;!?]?(?:\\s|$))`,
    'giu',
  ),
  // "x" as the password; "x" into the password field
  new RegExp(
    `${QUOTED}()(?=\\s+(?:as|for|in|into|to|als|comme|como)\\s+(?:(?:the|my|a|your|both|das|mein|le|mon|la|mi)\\s+)*(?:new\\s+)?(?:${NAMES}))`,
    'giu',
  ),
]

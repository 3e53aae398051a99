import type { PageNode } from '../../page/node'

/** Knows which fields hold what nobody may see, and takes it out of everything that leaves the page. */
export interface Secrets {
  /** The name of what the field holds, when that is a secret: `password`, `card_number`, `card_code`, `one_time_code`. */
  nameFor(field: Element): string | undefined
  /** Remembers, in this document's memory alone, what a secret field holds now. */
  learn(field: Element, name: string, value: string): void
  /** The text with every secret as `{{name}}`. */
  hide(text: string): string
  /** The node with every secret as `{{name}}`. */
  veil(node: PageNode, element: Node | undefined): PageNode
}

export function createSecrets(): Secrets {
  /** A field stays secret also while its page shows the password in the clear. */
  const fields = new WeakMap<Element, string>()
  const values = new Map<string, string>()

  const nameFor = (field: Element): string | undefined => {
    const known = fields.get(field)
    if (known !== undefined) return known
    const name = kindOf(field)
    if (name !== undefined) fields.set(field, name)
    return name
  }
  const hide = (text: string): string => {
    let hidden = text
    // The longest first: what was typed is there in all its stages.
    for (const [value, name] of [...values].sort(([one], [other]) => other.length - one.length)) {
      if (hidden.includes(value)) hidden = hidden.replaceAll(value, `{{${name}}}`)
      const encoded = encodeURIComponent(value)
      if (encoded !== value && hidden.includes(encoded)) hidden = hidden.replaceAll(encoded, `{{${name}}}`)
    }
    return hidden.length < SHORTEST_CARD ? hidden : hidden.replace(DIGITS, hideDigits)
  }
  const hideDigits = (digits: string): string => {
    const bare = digits.replace(/\D/g, '')
    const typed = [...values].find(([value]) => bareNumber(value) === bare)
    return typed ? `{{${typed[1]}}}` : isCardNumber(bare) ? '{{card_number}}' : digits
  }
  const shown = (text: string | undefined): boolean => text !== undefined && text !== '' && hide(text) !== text

  return {
    nameFor,
    learn(_, name, value) {
      if (value.length >= SHORTEST) values.set(value, name)
      if (values.size > MOST) values.delete(values.keys().next().value ?? '')
    },
    hide,
    veil(node, element) {
      const secret = element instanceof Element && node.value !== undefined ? nameFor(element) : undefined
      const veiled: PageNode = secret !== undefined && node.value ? { ...node, value: `{{${secret}}}` } : node
      const { name, value, description, hint, href } = veiled
      if (![name, value, description, hint, href].some(shown)) return veiled
      return {
        ...veiled,
        name: hide(name),
        ...(value !== undefined && { value: hide(value) }),
        ...(description !== undefined && { description: hide(description) }),
        ...(hint !== undefined && { hint: hide(hint) }),
        ...(href !== undefined && { href: hide(href) }),
      }
    },
  }
}

/** Shorter pieces stand in ordinary words. */
const SHORTEST = 4
/** So many stages of typing are remembered. */
const MOST = 400
const SHORTEST_CARD = 13
const DIGITS = /\d(?:[ \u00a0-]?\d){11,18}/g

const bareNumber = (value: string): string => (/^[\d\s-]+$/.test(value) ? value.replace(/\D/g, '') : '')

/** By Luhn's check digit. */
function isCardNumber(digits: string): boolean {
  if (digits.length < SHORTEST_CARD || /^0+$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function kindOf(field: Element): string | undefined {
  if (field instanceof HTMLInputElement && field.type === 'password') return passwordName(field)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  for (const token of field.autocomplete.split(/\s+/)) {
    const name = AUTOCOMPLETE[token]
    if (name !== undefined) return name
  }
  const said = wordsAbout(field)
  return SAID.find(([pattern]) => pattern.test(said))?.[1]
}

/** A password that is not one: the security code of a card, a PIN. */
function passwordName(field: HTMLInputElement): string {
  const said = wordsAbout(field)
  return SAID.find(([pattern]) => pattern.test(said))?.[1] ?? 'password'
}

const AUTOCOMPLETE: { readonly [token: string]: string } = {
  'current-password': 'password',
  'new-password': 'password',
  'one-time-code': 'one_time_code',
  'cc-number': 'card_number',
  'cc-csc': 'card_code',
  'cc-exp': 'card_expiry',
  'cc-exp-month': 'card_expiry_month',
  'cc-exp-year': 'card_expiry_year',
}

const SAID: readonly (readonly [RegExp, string])[] = [
  [/\b(cvc2?|cvv2?|csc|security code|card code|verification code|kartenpr)/i, 'card_code'],
  [/\b(card|kreditkarten?|carte|tarjeta) ?-?_?(no\b|num|nr|number|nummer)|cardnumber|\bccnum/i, 'card_number'],
  [/\b(pass ?word|pass ?phrase|passwort|kennwort|mot de passe|contraseña|passcode)\b/i, 'password'],
  [/\b(social security|ssn)\b/i, 'social_security_number'],
  [/\b(iban|account number)\b/i, 'account_number'],
  [/\b(pin|pin code)\b/i, 'pin'],
  [/\b(one.?time|otp|2fa|authentication code)\b/i, 'one_time_code'],
]

/** What a field says about itself, its label first; names and ids have their words apart. */
function wordsAbout(field: HTMLInputElement | HTMLTextAreaElement): string {
  const labels = [...(field.labels ?? [])].map((label) => label.textContent ?? '')
  const named = [field.name, field.id].map((name) => name.replace(/[-_]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'))
  return [...labels, field.getAttribute('aria-label') ?? '', field.placeholder, ...named].join(' | ').slice(0, 500)
}

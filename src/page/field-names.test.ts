import { describe, expect, it } from 'vitest'
import { find } from './find'
import { sketch } from './sketch'

const page = (labels: string): string =>
  labels
    .split(' | ')
    .map((label, index) => `textbox ${JSON.stringify(label)} [e${index + 1}]`)
    .join('\n')

const ENGLISH = page(
  'First name | Last name | Email address | Telephone | Street address | City | Postcode | Date of birth | Company | Comments | Expiry date',
)
const GERMAN = page(
  'Vorname | Nachname | E-Mail-Adresse | Telefonnummer | Straße und Hausnummer | Ort | Postleitzahl (Pflichtfeld) | Geburtsdatum | Firma | Nachricht | Gültig bis',
)
const SAID: [string, string][] = [
  ['given name', 'e1'],
  ['surname', 'e2'],
  ['Your family name', 'e2'],
  ['e-mail', 'e3'],
  ['mail address', 'e3'],
  ['phone number', 'e4'],
  ['mobile', 'e4'],
  ['the address field', 'e5'],
  ['town', 'e6'],
  ['zip', 'e7'],
  ['ZIP / postal code', 'e7'],
  ['birthday', 'e8'],
  ['organisation', 'e9'],
  ['message', 'e10'],
  ['valid until', 'e11'],
]

describe('a field that every form has is found by any of its names', () => {
  it.each(SAID)('%s', (said, ref) => {
    expect(find(sketch(ENGLISH), said, { roles: ['textbox'] }).best?.ref).toBe(ref)
    expect(find(sketch(GERMAN), said, { roles: ['textbox'] }).best?.ref).toBe(ref)
  })

  it('but first by the very words', () => {
    const both = sketch(page('Phone | Mobile | Name | Company name'))
    expect(find(both, 'mobile').best?.ref).toBe('e2')
    expect(find(both, 'phone').best?.ref).toBe('e1')
    expect(find(both, 'name').best?.ref).toBe('e3')
  })

  it('and no button or link is taken for another by it', () => {
    const links = sketch('button "Message" [e1]\nlink "Country" [e2] href="/c"')
    expect(find(links, 'Comment').best).toBeUndefined()
    expect(find(links, 'Nation').best).toBeUndefined()
  })

  it('and two of a kind are told apart by the user', () => {
    expect(find(sketch(page('Billing address | Delivery address')), 'address').best).toBeUndefined()
  })
})

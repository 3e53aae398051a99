import { isLigature } from '../hint'
import type { Item } from '../item'

/** What pages draw with a character instead of a word, in words. */
const MEANINGS: readonly (readonly [characters: string, meaning: string])[] = [
  ['▾▼▿⌄˅⏷🔽🞃﹀', 'down'],
  ['▴▲△⌃˄⏶🔼︿', 'up'],
  ['▸▶►›❯»→⏵➔➜', 'next'],
  ['◂◀◄‹❮«←⏴', 'previous'],
  ['⇅↕⬍', 'sort'],
  ['×✕✖✗✘⨯╳❌⊗', 'close remove'],
  ['🗑🚮', 'delete trash'],
  ['✎✏✐🖉📝🖊', 'edit'],
  ['⋮⋯…', 'more menu'],
  ['☰≡', 'menu'],
  ['⚙🔧🛠', 'settings'],
  ['🔍🔎⌕', 'search'],
  ['+＋➕⊕', 'add plus'],
  ['−–➖⊖', 'minus'],
  ['★☆⭐', 'star favorite'],
  ['♥♡❤🖤🤍', 'like favorite'],
  ['📅🗓📆', 'calendar'],
  ['👁', 'show view'],
  ['🔔🔕', 'notifications'],
  ['⬇↓📥⤓', 'download down'],
  ['⬆↑📤⤒', 'upload up'],
  ['🔗', 'link'],
  ['📋⧉🗐', 'copy'],
  ['↻⟳🔄🗘', 'refresh'],
  ['↩↶⎌', 'undo'],
  ['↪↷', 'redo'],
  ['📎', 'attach'],
  ['🏠⌂', 'home'],
  ['👤👥', 'account user'],
  ['✓✔🗸✅', 'check'],
  ['🔒🔓', 'lock'],
  ['🛒', 'cart'],
  ['🖨', 'print'],
  ['✉📧📨', 'mail'],
  ['☎📞', 'call'],
  ['⏸', 'pause'],
  ['⠿⣿', 'drag handle'],
]

const BY_CHARACTER = new Map(
  MEANINGS.flatMap(([characters, meaning]) => [...characters].map((character) => [character, meaning] as const)),
)

/** True for what has no letter and no digit to read. */
export const isSign = (text: string): boolean => text.length <= 8 && !/[\p{L}\p{N}]/u.test(text) && /\S/.test(text)

/** What the characters stand for, '' where it is not known. */
export function meaningOf(sign: string): string {
  const words = new Set<string>()
  for (const character of sign.normalize('NFC')) {
    const meaning = BY_CHARACTER.get(character)
    if (meaning) words.add(meaning)
  }
  return [...words].join(' ')
}

/** Boxes and circles as characters, ticked or not. */
const TICKS: Readonly<Record<string, readonly [role: 'checkbox' | 'radio' | 'switch', checked: boolean]>> = {
  '☐': ['checkbox', false],
  '⬜': ['checkbox', false],
  '□': ['checkbox', false],
  '▢': ['checkbox', false],
  '☑': ['checkbox', true],
  '☒': ['checkbox', true],
  '✅': ['checkbox', true],
  '○': ['radio', false],
  '◯': ['radio', false],
  '⚪': ['radio', false],
  '◉': ['radio', true],
  '⦿': ['radio', true],
  '🔘': ['radio', true],
  check_box: ['checkbox', true],
  check_box_outline_blank: ['checkbox', false],
  radio_button_checked: ['radio', true],
  radio_button_unchecked: ['radio', false],
  toggle_on: ['switch', true],
  toggle_off: ['switch', false],
}

/** A box or circle that is written before its words: `☐ Remember me`. */
export function tickBefore(text: string): Tick | undefined {
  const known = /^\s*(\S)\ufe0f?\s+\S/u.exec(text)?.[1]
  const tick = known === undefined ? undefined : TICKS[known]
  return tick && { role: tick[0], checked: tick[1] }
}

export interface Tick {
  role: 'checkbox' | 'radio' | 'switch'
  checked: boolean
}

/** A box, a circle or a toggle that is drawn by a character, by the word of an icon font or by the class of one. */
export function tickOf(item: Item): Tick | undefined {
  const { element } = item
  if (!element || element.childElementCount > 0) return undefined
  const text = (element.textContent ?? '')
    .slice(0, 40)
    .replace(/\ufe0f/g, '')
    .trim()
  const known = TICKS[text]
  if (known) return { role: known[0], checked: known[1] }
  const classes = text === '' ? (element.getAttribute('class')?.slice(0, 200) ?? '') : ''
  const found = ICON_TICK.exec(classes)
  if (!found) return undefined
  const [, toggle, on, circle, box] = found
  if (toggle) return { role: 'switch', checked: on === 'on' }
  const checked = /check|dot|selected|(^|-)on\b/.test(circle ?? box ?? '')
  return { role: circle ? 'radio' : 'checkbox', checked }
}

const ICON_TICK =
  /(?:^|[\s-])(?:(toggle)[-_](on|off)|((?:dot-circle|circle-dot|record-circle|radio-button-(?:on|off)|ring)(?:-o)?)|((?:check-square|square-check|square-o|checkbox-(?:checked|unchecked|marked|blank)(?:-outline)?)))(?=$|\s|-o)/i

/** Which way a sign of opening points; undefined for what is none. */
export function chevronIn(text: string): 'down' | 'up' | 'next' | undefined {
  const bare = text.replace(/[\ufe0e\ufe0f\s]/g, '')
  if (WORDS_DOWN.has(bare)) return 'down'
  if (WORDS_UP.has(bare)) return 'up'
  if (!isSign(bare)) return undefined
  if (/^[⇅↕⬍]$/.test(bare)) return 'down'
  const meaning = BY_CHARACTER.get([...bare][0] ?? '')
  return [...bare].length === 1 && (meaning === 'down' || meaning === 'up' || (meaning === 'next' && bare !== '→'))
    ? meaning
    : undefined
}

const WORDS_DOWN = new Set('expand_more arrow_drop_down keyboard_arrow_down unfold_more'.split(' '))
const WORDS_UP = new Set('expand_less arrow_drop_up keyboard_arrow_up unfold_less'.split(' '))

/** The word that draws an icon, or the text itself. */
export const signText = (element: Element): string =>
  isLigature(element) ? (element.textContent ?? '').trim() : (element.textContent ?? '').slice(0, 20)

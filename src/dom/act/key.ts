import { keyNamed } from '../../page/keys'

/** Keys as `KeyboardEvent` has them: key, code, and the old key code that much of the web still reads. */
export interface Key {
  key: string
  code: string
  keyCode: number
  /** The character that it types, if it types one. */
  text?: string
}

const NAMED: Readonly<Record<string, readonly [code: string, keyCode: number]>> = {
  Enter: ['Enter', 13],
  Tab: ['Tab', 9],
  Escape: ['Escape', 27],
  Backspace: ['Backspace', 8],
  Delete: ['Delete', 46],
  Insert: ['Insert', 45],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  Home: ['Home', 36],
  End: ['End', 35],
  PageUp: ['PageUp', 33],
  PageDown: ['PageDown', 34],
  Shift: ['ShiftLeft', 16],
  Control: ['ControlLeft', 17],
  Alt: ['AltLeft', 18],
  Meta: ['MetaLeft', 91],
  CapsLock: ['CapsLock', 20],
  ContextMenu: ['ContextMenu', 93],
}

/** Punctuation of a US keyboard: code and key code for the character and its shifted form. */
const PUNCTUATION: readonly (readonly [characters: string, code: string, keyCode: number])[] = [
  ['-_', 'Minus', 189],
  ['=+', 'Equal', 187],
  ['[{', 'BracketLeft', 219],
  [']}', 'BracketRight', 221],
  ['\\|', 'Backslash', 220],
  [';:', 'Semicolon', 186],
  ['\'"', 'Quote', 222],
  [',<', 'Comma', 188],
  ['.>', 'Period', 190],
  ['/?', 'Slash', 191],
  ['`~', 'Backquote', 192],
]
const SHIFTED_DIGITS = ')!@#$%^&*('

/** The key of this name or character; undefined for a name that no keyboard has. */
export function keyOf(name: string): Key | undefined {
  const key = keyNamed(name)
  const named = NAMED[key]
  if (named) return { key, code: named[0], keyCode: named[1], ...(key === 'Enter' && { text: '\r' }) }
  const functionKey = /^F([1-9]|1[0-2])$/.exec(key)
  if (functionKey) return { key, code: key, keyCode: 111 + Number(functionKey[1]) }
  return [...key].length === 1 ? characterKey(key) : undefined
}

function characterKey(text: string): Key {
  if (text === ' ') return { key: ' ', code: 'Space', keyCode: 32, text }
  const upper = text.toUpperCase()
  if (/^[A-Z]$/.test(upper)) return { key: text, code: `Key${upper}`, keyCode: upper.charCodeAt(0), text }
  if (/^[0-9]$/.test(text)) return { key: text, code: `Digit${text}`, keyCode: text.charCodeAt(0), text }
  const digit = SHIFTED_DIGITS.indexOf(text)
  if (digit >= 0) return { key: text, code: `Digit${digit}`, keyCode: 48 + digit, text }
  const sign = PUNCTUATION.find(([characters]) => characters.includes(text))
  // A letter of another alphabet comes from some key, but which one nobody can say.
  return sign ? { key: text, code: sign[1], keyCode: sign[2], text } : { key: text, code: '', keyCode: 0, text }
}

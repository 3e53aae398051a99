/** Keys as `KeyboardEvent.key` names them, and as they are written otherwise. */

const ALIASES: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  Return: 'Enter',
  '\n': 'Enter',
  '\r': 'Enter',
  Space: ' ',
  Spacebar: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Del: 'Delete',
  Ctrl: 'Control',
  Cmd: 'Meta',
  Command: 'Meta',
  Option: 'Alt',
}

/** The DOM's name of a key. */
export const keyNamed = (name: string): string => ALIASES[name] ?? name

/** Splits `Ctrl+a` into its modifiers and its key, as the DOM names them; a plus sign itself is `+` or `Control++`. */
export function splitKeys(chord: string): { modifiers: string[]; key: string } {
  const parts = chord.split('+')
  const key = chord.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  const before = chord
    .slice(0, chord.length - key.length)
    .split('+')
    .filter(Boolean)
  return { modifiers: before.map(keyNamed), key: keyNamed(key) }
}

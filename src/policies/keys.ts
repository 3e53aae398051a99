/** Key presses as people write them, in the DOM's own names. */

/**
 * `Ctrl+A, Delete` → `Control+a`, `Delete`; `ArrowDown x3` three times; a word that names no key is pressed letter by letter.
 * Quoted text is pressed as it stands, spaces included.
 */
export function keysIn(text: string): string[] {
  if ([...text].length === 1) return [text]
  const keys: string[] = []
  for (const part of text.match(/"[^"]*"|'[^']*'|[^\s,]+|,(?=\s*$)/g) ?? []) {
    const quoted = /^(["'])(.*)\1$/s.exec(part)
    const times = /^[x×*](\d{1,3})$/i.exec(part)
    const joined = /^(.+?)[x×*](\d{1,3})$/.exec(part)
    if (quoted) keys.push(...(quoted[2] ?? ''))
    else if (times && keys.length > 0) repeat(keys, Number(times[1]))
    else if (joined && keyNamed(joined[1] ?? '')) {
      keys.push(...Array.from({ length: Number(joined[2]) }, () => keyNamed(joined[1] ?? '') ?? ''))
    } else keys.push(...(chord(part) ?? part))
  }
  return keys
}

function repeat(keys: string[], times: number): void {
  const last = keys.at(-1) ?? ''
  for (let n = 1; n < times; n++) keys.push(last)
}

/** One key or a combination in DOM names; undefined when it is neither. */
function chord(part: string): string[] | undefined {
  const names = part.length > 1 ? part.split(/[+-](?=.)/) : [part]
  const modifiers = names.slice(0, -1).map((name) => MODIFIERS[name.toLowerCase()])
  const key = keyNamed(names.at(-1) ?? '')
  if (!key || modifiers.some((name) => name === undefined)) return undefined
  const plain = modifiers.length > 0 && key.length === 1 && !modifiers.includes('Shift') ? key.toLowerCase() : key
  return [[...modifiers, plain].join('+')]
}

const keyNamed = (name: string): string | undefined =>
  [...name].length === 1
    ? name
    : (KEYS[name.toLowerCase()] ?? (/^F([1-9]|1[0-2])$/i.test(name) ? name.toUpperCase() : undefined))

const MODIFIERS: { readonly [name: string]: string } = {
  ctrl: 'Control',
  control: 'Control',
  strg: 'Control',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  meta: 'Meta',
  cmd: 'Meta',
  command: 'Meta',
  win: 'Meta',
}

const KEYS: { readonly [name: string]: string } = {
  enter: 'Enter',
  return: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  tab: 'Tab',
  space: ' ',
  spacebar: ' ',
  backspace: 'Backspace',
  del: 'Delete',
  delete: 'Delete',
  insert: 'Insert',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  comma: ',',
  plus: '+',
  ...MODIFIERS,
}

/** The text of a file; `guessed` names the encoding where nothing in the file says which it is. */
export interface Decoded {
  text: string
  guessed?: string
}

/**
 * Decodes what spreadsheets write: marked by its first bytes, UTF-16 without a mark, UTF-8, else Chinese (GB 18030) or Western (Windows).
 * Undefined where it is no text.
 * @param chinese - the reader speaks Chinese, so that less speaks for it in the file itself.
 */
export function decode(bytes: Uint8Array, chinese: boolean): Decoded | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  const zeros = zerosIn(bytes.subarray(0, 4096))
  if (zeros.even > 0 && zeros.odd > 0) return undefined
  if (zeros.odd > 0) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (zeros.even > 0) return { text: new TextDecoder('utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const guessed = isChinese(bytes, chinese ? 0.3 : 0.7) ? 'GB 18030' : 'Windows-1252'
    return { text: new TextDecoder(guessed.replace(' ', '')).decode(bytes), guessed }
  }
}

/** In UTF-16 every other byte of a comma or a line's end is zero, and always on the same side. */
function zerosIn(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2 ? 'odd' : 'even']++
  return zeros
}

/**
 * Bytes above ASCII come in pairs, of which so large a share are common characters or punctuation of GB 2312 (rows 16 to 55, 1 to 3). Western
 * letters mostly stand alone among ASCII ones.
 */
function isChinese(bytes: Uint8Array, share: number): boolean {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    if (trail < 0x40) return false
    pairs++
    const known = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)
    if (known && trail >= 0xa1) common++
  }
  return common >= share * pairs
}

import { z } from 'zod'

/** A text that only a passphrase opens: AES-GCM under a key of PBKDF2 (SHA-256). Bytes in base64. */
export const Sealed = z.object({
  salt: z.string(),
  iterations: z.number().int().positive(),
  iv: z.string(),
  data: z.string(),
})
export type Sealed = z.infer<typeof Sealed>

/** What opens and seals; it can be kept where a passphrase should not be. Bytes in base64. */
export const SealKey = z.object({ salt: z.string(), iterations: z.number().int().positive(), key: z.string() })
export type SealKey = z.infer<typeof SealKey>

/** As OWASP recommends for PBKDF2 with SHA-256 (Password Storage Cheat Sheet). */
const ITERATIONS = 600_000

/** The key of a passphrase: of one that is new or, `of` something sealed, of that. */
export async function keyOf(
  passphrase: string,
  of: Pick<Sealed, 'salt' | 'iterations'> = { salt: base64(random(16)), iterations: ITERATIONS },
): Promise<SealKey> {
  const { salt, iterations } = of
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations }
  return { salt, iterations, key: base64(new Uint8Array(await crypto.subtle.deriveBits(derived, material, 256))) }
}

export async function seal(text: string, { salt, iterations, key }: SealKey): Promise<Sealed> {
  const iv = random(12)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await aes(key), new TextEncoder().encode(text))
  return { salt, iterations, iv: base64(iv), data: base64(new Uint8Array(data)) }
}

/** The text; undefined when this is not the key, or what was sealed has been tampered with. */
export async function unseal({ iv, data }: Sealed, { key }: SealKey): Promise<string | undefined> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, await aes(key), bytes(data))
    return new TextDecoder().decode(text)
  } catch {
    return undefined
  }
}

const aes = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
const base64 = (of: Uint8Array): string => btoa(String.fromCharCode(...of))
const bytes = (of: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(of), (char) => char.charCodeAt(0))

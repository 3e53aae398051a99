import { describe, expect, it } from 'vitest'
import { keyOf, seal, unseal } from './seal'

/** Quick to derive from, for a test; what ships takes longer on purpose. */
const QUICK = { salt: btoa('0123456789abcdef'), iterations: 10 }

describe('what is sealed with a passphrase', () => {
  it('is opened by it alone, says nothing of what it holds, and never looks the same twice', async () => {
    const key = await keyOf('correct horse', QUICK)
    const sealed = await seal('hunter2 – 密码', key)
    expect(await unseal(sealed, await keyOf('correct horse', sealed))).toBe('hunter2 – 密码')
    expect(await unseal(sealed, await keyOf('correct horsf', sealed))).toBeUndefined()
    expect(await unseal(sealed, await keyOf('correct horse', { ...QUICK, salt: btoa('another') }))).toBeUndefined()
    expect(atob(sealed.data)).not.toContain('hunter2')
    expect((await seal('hunter2 – 密码', key)).data).not.toBe(sealed.data)
  })

  it('is not opened once it was tampered with', async () => {
    const key = await keyOf('correct horse', QUICK)
    const sealed = await seal('hunter2', key)
    const data = btoa(`x${atob(sealed.data).slice(1)}`)
    expect(await unseal({ ...sealed, data }, key)).toBeUndefined()
  })

  it('takes a passphrase however a keyboard composes its letters', async () => {
    const sealed = await seal('x', await keyOf('Z\u00fcrich', QUICK))
    expect(await unseal(sealed, await keyOf('Zu\u0308rich', sealed))).toBe('x')
  })

  it('has a salt of its own each time that a passphrase is chosen', async () => {
    const salts = await Promise.all([keyOf('correct horse'), keyOf('correct horse')])
    expect(salts[0]?.salt).not.toBe(salts[1]?.salt)
    expect(salts[0]?.iterations).toBeGreaterThanOrEqual(600_000)
  })
})

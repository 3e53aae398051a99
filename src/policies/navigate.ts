import { z } from 'zod'
import { done } from '../page/outcome'
import { definePolicy } from './policy'
import { act, fail } from './steps'

/** Goes to an address or through the tab's history. Returns the address it came to. */
export const navigate = definePolicy({
  name: 'navigate',
  description: 'open an address, or go back, forward, reload',
  args: z.object({ to: z.string().min(1).describe('address, or back, forward, reload') }),
  *run({ to }, { url }) {
    const page = yield* act({ kind: 'navigate', to: destination(to.trim(), url) })
    return done(page.url)
  },
})

/** `#top`, `/basket` and `../help` start from the page's own address. */
function destination(to: string, from: string): string {
  if (['back', 'forward', 'reload'].includes(to.toLowerCase())) return to.toLowerCase()
  if (/^(#|\?|\/|\.\.?\/)/.test(to) && URL.canParse(to, from)) return new URL(to, from).href
  const address = /^[a-z][a-z\d+.-]*:/i.test(to) && !/^[\w.-]+:\d+/.test(to) ? to : `https://${to}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^(https?|file):$/.test(url.protocol) || /\s/.test(to)) {
    return fail('bad_arguments', `"${to}" is no address that can be opened. Give one like https://example.com/page.`)
  }
  return url.href
}

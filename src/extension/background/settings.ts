import browser from 'webextension-polyfill'
import { ModelSettings } from '../../model/settings'
import { SmallModel } from '../settings-messages'
import { kept } from './kept'

/** Keys lie in the extension's own storage, which content scripts (and so pages that broke into them) can't read. */
export async function closeStorage(): Promise<void> {
  await chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
}

/** The model to plan with; null for none. */
export const modelSettings = kept('model', ModelSettings.nullable(), null)

/** The cheap model that is asked before the configured one; null for none. */
export const smallModel = kept('small model', SmallModel.nullable(), null)

/** Names this session of the browser, the same until it is closed or the extension is loaded anew. */
export async function session(): Promise<string> {
  const { session: known } = await browser.storage.session.get('session')
  if (typeof known === 'string') return known
  const fresh = crypto.randomUUID()
  await browser.storage.session.set({ session: fresh })
  return fresh
}

import browser from 'webextension-polyfill'

/**
 * True for Errand's own pages. Content scripts carry the same extension id but the address of the page that they are in:
 * they may not start, steer or read anything, for a page might have broken into one.
 */
export function isOurPage(sender: browser.Runtime.MessageSender): boolean {
  const ours = browser.runtime.getURL('')
  return sender.id === browser.runtime.id && sender.url?.startsWith(ours) === true
}

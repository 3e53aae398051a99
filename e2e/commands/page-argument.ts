import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Usage } from './usage'

/**
 * The address that `--url` means: an address, a file of this machine (`form.html`), or an address without its scheme
 * (`example.com`, `localhost:3000`). Throws a sentence when it is none of them.
 */
export function addressOf(given: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given) || /^(about|data|file):/i.test(given)) {
    if (!URL.canParse(given)) throw new Usage(`--url ${given} is not an address.`)
    return new URL(given).href
  }
  if (existsSync(given)) return pathToFileURL(resolve(given)).href
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/.test(given)
  const guessed = `${local ? 'http' : 'https'}://${given}`
  // Without a dot or a port in its host it is rather a file that is not there.
  if (/\.(html?|xhtml)$/i.test(given) || !URL.canParse(guessed) || !(local || new URL(guessed).host.includes('.'))) {
    throw new Usage(`--url ${given} is neither an address (https://…) nor a file that exists.`)
  }
  return guessed
}

/** A sentence out of what Playwright says when a page could not be loaded. */
export function loadFailure(url: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const code = /net::(ERR_\w+)/.exec(message)?.[1]
  if (code === 'ERR_FILE_NOT_FOUND') return `There is no file ${url}: check the path.`
  if (code === 'ERR_CONNECTION_REFUSED') return `Nothing answers at ${url}: is the server running?`
  if (code === 'ERR_NAME_NOT_RESOLVED') return `${url} could not be found: check the address and the network.`
  return `${url} could not be loaded (${code ?? message.split('\n')[0]}).`
}

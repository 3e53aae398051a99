import { type Failed, failed } from '../../page/outcome'

/** Turns what the browser says when a tab can't be reached into what happened and what the user can do. */
export function refusal(error: unknown): Failed {
  const said = error instanceof Error ? error.message : String(error)
  for (const [pattern, message] of MEANINGS) if (pattern.test(said)) return failed('page_gone', message)
  return failed('page_gone', `The browser does not let Errand into this page (${said}).`)
}

export const TAB_CLOSED = failed('page_gone', 'The tab was closed. Open the page again and start the task there.')

const BROWSER_PAGE =
  'Errand can’t work in the browser’s own pages (settings, the extension store, a new tab). Open a web page and start the task there.'

/** Chromium's sentences (extensions/common/manifest_constants and permissions_data) and Firefox's, most telling first. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/no tab with id|invalid tab id/i, TAB_CLOSED.message],
  [
    /error page/i,
    'The page could not be loaded: the browser shows an error instead. Check the address and the network.',
  ],
  [/extensions gallery|(chrome|about|edge|devtools|view-source|chrome-search)(:\/\/|:| url)/i, BROWSER_PAGE],
  [
    /different extension|chrome-extension:/i,
    'This page belongs to an extension, and Errand can’t work in it. Open a web page.',
  ],
  [/file:/i, 'Errand may not read files yet. Allow “access to file URLs” for it on the browser’s extensions page.'],
  [
    /cannot access contents of|missing host permission|must request permission/i,
    'Errand may not see this site yet. Click its button in the toolbar while you look at the page, or allow the site in the panel, and start again.',
  ],
  [/frame .*(removed|not found)|no frame with id/i, 'The part of the page that Errand worked in is gone.'],
]

/** Why a page that can't answer can't be worked with; `says` is what its dialog says, where it is known to show one. */
export const blockedBy = (says: string | undefined): Failed =>
  failed(
    'dialog',
    says === undefined
      ? 'The page does not answer. It may be showing a dialog that waits for you (an alert, a question before leaving), or be busy. Answer it, then start again.'
      : `The page shows a dialog that waits for an answer: “${says}” Answer it in the tab, then start again.`,
  )

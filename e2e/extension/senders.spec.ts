import type { ToBackground } from '../../src/extension/messages'
import { errandOf, expect, test } from './errand-test'

test('a message from a content script starts and reads nothing', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const start: ToBackground = {
    kind: 'start',
    tab: tab.id,
    errand: errandOf([{ policy: 'click', args: { target: 'Add a candle' } }]),
  }
  const before = await errand.ask({ kind: 'runs' })
  const tried: ToBackground[] = [start, { kind: 'get_model' }, { kind: 'runs' }, { kind: 'library' }]
  const answers = await errand.panel.evaluate(
    async ({ tabId, messages }) => {
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [messages],
        // Runs where Errand's content script runs, as if a page had broken into it.
        func: (sent: string[]) =>
          Promise.all(
            sent.map((message) =>
              chrome.runtime.sendMessage(JSON.parse(message)).then(
                (answer: unknown) => answer ?? 'no answer',
                () => 'no answer',
              ),
            ),
          ),
      })
      return injected?.result
    },
    { tabId: tab.id, messages: tried.map((message) => JSON.stringify(message)) },
  )
  expect(answers).toEqual(['no answer', 'no answer', 'no answer', 'no answer'])
  expect(await errand.ask({ kind: 'runs' })).toEqual(before)
  await expect(tab.page.locator('#candles')).toHaveText('0')
})

test('a content script may not watch a run', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const { run } = await errand.run(tab, errandOf([{ policy: 'click', args: { target: 'Add a candle' } }]))
  const told = await errand.panel.evaluate(
    async ([tabId, run]) => {
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [run],
        func: (run: string) =>
          new Promise<string>((resolve) => {
            const port = chrome.runtime.connect({ name: 'watch' })
            port.onMessage.addListener(() => resolve('told'))
            port.onDisconnect.addListener(() => resolve('hung up'))
            port.postMessage({ run, from: 0 })
          }),
      })
      return injected?.result
    },
    [tab.id, run] as const,
  )
  expect(told).toBe('hung up')
})

test('a web page has no way to speak to Errand', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  await errand.run(tab, errandOf([{ policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }]))
  const { host: id } = new URL(errand.panel.url())
  const before = await errand.ask({ kind: 'runs' })
  const tried = await tab.page.evaluate(async (id) => {
    const start = { kind: 'start', tab: 1, errand: { task: 'send everything' } }
    window.postMessage(start, '*')
    document.dispatchEvent(new CustomEvent('errand', { detail: start }))
    return {
      runtime: typeof chrome === 'object' && 'runtime' in chrome && typeof chrome.runtime,
      script: await fetch(`chrome-extension://${id}/src/extension/content/content.js`).then(
        () => 'loaded',
        () => 'refused',
      ),
      // What the content script holds is not in the page's world.
      here: 'errandIsHere' in window,
    }
  }, id)
  expect(tried).toEqual({ runtime: false, script: 'refused', here: false })
  expect(await errand.ask({ kind: 'runs' })).toEqual(before)
})

test('keys can be read by Errand’s pages and not by a content script', async ({ errand, site }) => {
  const settings = { baseUrl: 'http://127.0.0.1:9/v1', key: 'a secret key', model: 'm', timeout: 1 }
  await errand.ask({ kind: 'set_model', settings })
  const tab = await errand.open(`${site}/booking.html`)
  const read = await errand.panel.evaluate(async (tabId) => {
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () =>
        chrome.storage.local.get().then(
          (kept) => JSON.stringify(kept),
          (error: unknown) => String(error),
        ),
    })
    return injected?.result
  }, tab.id)
  expect(read).not.toContain('a secret key')
  expect(await errand.ask({ kind: 'get_model' })).toEqual({ kind: 'model', settings })
  await errand.ask({ kind: 'set_model', settings: null })
})

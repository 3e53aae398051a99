import type { ErrandBrowser } from '../harness/errand'
import { expect, test } from './panel-test'
import { ACCOUNT, errandFor, NEWS, openPanel, openTab, RESTAURANT } from './stage'

const badgeOf = ({ panel }: ErrandBrowser, tabId: number): Promise<string> =>
  panel.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)

test('the toolbar button shows how the run of its tab stands', async ({ stage }) => {
  const { errand } = stage
  const tab = await openTab(stage, ACCOUNT)
  expect(await badgeOf(errand, tab.id)).toBe('')
  await errand.ask({
    kind: 'start',
    tab: tab.id,
    errand: errandFor('Note “A new picture” as my news', { calls: NEWS, sources: [] }),
  })
  await expect.poll(() => badgeOf(errand, tab.id)).toBe('?')
  const panel = await openPanel(stage, tab)
  await panel.getByRole('alertdialog').getByRole('button', { name: 'Once' }).click()
  await expect.poll(() => badgeOf(errand, tab.id)).toBe('✓')
  await errand.run(
    tab,
    errandFor('Nowhere', { calls: [{ policy: 'click', args: { target: 'Nowhere' } }], sources: [] }),
  )
  await expect.poll(() => badgeOf(errand, tab.id)).toBe('!')
  const other = await openTab(stage, ACCOUNT)
  expect(await badgeOf(errand, other.id)).toBe('')
  await panel.close()
})

test('the button of a run that waits says so on every page that comes to its tab', async ({ stage }) => {
  const { errand, site } = stage
  const tab = await openTab(stage, ACCOUNT)
  const calls = [{ policy: 'ask_user', args: { question: 'Which one?' } }]
  const run = crypto.randomUUID()
  await errand.ask({ kind: 'start', tab: tab.id, run, errand: errandFor('Ask me', { calls, sources: [] }) })
  await expect.poll(() => badgeOf(errand, tab.id)).toBe('?')
  await tab.page.goto(`${site}${RESTAURANT}`)
  await expect.poll(() => badgeOf(errand, tab.id)).toBe('?')
  await errand.ask({ kind: 'stop', run })
  await expect.poll(() => badgeOf(errand, tab.id)).toBe('!')
})

test('the context menu has its items, and brings the words into the panel', async ({ stage }) => {
  const { errand } = stage
  const tab = await openTab(stage, ACCOUNT)
  const panel = await openPanel(stage, tab)
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue('')
  for (const id of ['menuDo', 'menuAgain', 'menuUse']) {
    // Rejects when there is no such item.
    await errand.panel.evaluate((item) => chrome.contextMenus.update(item, {}), id)
  }
  const choose = (menuItemId: string, selectionText?: string) =>
    errand.context.serviceWorkers()[0]?.evaluate(
      async ({ id, info }) => {
        const clicked: unknown = chrome.contextMenus.onClicked
        const tab = await chrome.tabs.get(id)
        if (clicked instanceof Object && 'dispatch' in clicked && clicked.dispatch instanceof Function)
          clicked.dispatch(info, tab)
        else throw new Error('This browser lets nobody click on a menu for a test.')
      },
      { id: tab.id, info: { menuItemId, editable: false, pageUrl: '', ...(selectionText ? { selectionText } : {}) } },
    )
  await choose('menuUse', 'Oslo Opera')
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue('"Oslo Opera"')

  // Where there was no last time it is said so, and what was written stays.
  await stage.errand.ask({ kind: 'remove_runs' })
  await choose('menuAgain')
  await expect(panel.getByText('Errand has done nothing on this page yet')).toBeVisible()
  await choose('menuDo')
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toBeFocused()
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue('"Oslo Opera"')

  const task = 'Enter "ada" into the Nickname field'
  await errand.run(tab, errandFor(task))
  await choose('menuAgain')
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue(task)
  await panel.close()
})

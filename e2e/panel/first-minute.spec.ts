import { expect, test } from './panel-test'
import { openPanel } from './stage'

test('the practice page can be worked in without a key', async ({ stage }) => {
  const address = new URL('/src/extension/practice/practice.html', stage.errand.panel.url()).href
  const tab = await stage.errand.open(address)
  const panel = await openPanel(stage, tab)
  const tries = await tab.page.locator('.tries button').allTextContents()
  expect(tries).toHaveLength(3)
  for (const words of tries) {
    await panel.getByRole('textbox', { name: 'Your task' }).fill(words)
    await panel.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
    await panel.getByRole('button', { name: 'New task' }).click()
  }
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Berg')
  await expect(tab.page.getByLabel('E-mail')).toHaveValue('ada@example.com')
  await expect(tab.page.getByLabel('Room')).toHaveValue('Garden room')
  await expect(tab.page.getByLabel('Breakfast')).toBeChecked()
  await expect(tab.page.getByLabel('Parking')).not.toBeChecked()
  await panel.close()
})

test('words that were said on the page or in a menu stand in the task box of its panel', async ({ stage }) => {
  const tab = await stage.errand.open(`${stage.site}/panel/pages/account.html`)
  const panel = await openPanel(stage, tab, 'settings')
  await panel.evaluate((id) => chrome.storage.session.set({ [`words for ${id}`]: 'Fill it in' }), tab.id)
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue('Fill it in')
  await panel.close()
})

import { expect, test } from './panel-test'
import { openPanel } from './stage'

test('every task that the practice page suggests is done there, without a key', async ({ stage }) => {
  const tab = await stage.errand.open(new URL('/src/extension/practice/practice.html', stage.errand.panel.url()).href)
  const panel = await openPanel(stage, tab)
  const tasks = await tab.page.locator('.tries button').allTextContents()
  expect(tasks).toHaveLength(3)
  for (const task of tasks) {
    await panel.getByRole('textbox', { name: 'Your task' }).fill(task)
    await panel.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
    await panel.getByRole('button', { name: 'New task' }).click()
  }
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Berg')
  await expect(tab.page.getByLabel('Room')).toHaveValue('Garden room')
  await expect(tab.page.getByLabel('Breakfast')).toBeChecked()
  await expect(tab.page.getByLabel('Bicycle')).toBeChecked()
  await expect(tab.page.getByLabel('Parking')).not.toBeChecked()
  await panel.close()
})

import { expect, test } from './panel-test'
import { ACCOUNT, errandFor, openPanel, openTab, RESTAURANT } from './stage'

test('what a run filled in and chose is taken back, what the user wrote stays', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  await tab.page.getByLabel('Name').fill('Grace')
  await tab.page.getByLabel('Wishes').fill('mine')
  const before = await tab.page.getByLabel('Candles').isChecked()
  const calls = [
    { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    { policy: 'click', args: { target: 'Candles' } },
  ]
  await stage.errand.run(tab, errandFor('Fill it in', { calls, sources: [] }))
  const panel = await openPanel(stage, tab)
  await panel.getByRole('button', { name: 'Undo what was filled in (2 fields)' }).click()
  await expect(panel.getByRole('heading', { name: 'Undo: Fill it in' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('Name')).toHaveValue('Grace')
  await expect(tab.page.getByLabel('Wishes')).toHaveValue('mine')
  expect(await tab.page.getByLabel('Candles').isChecked()).toBe(before)
  await panel.close()
})

test('what the user wrote over it after the run is left, and said to be', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const calls = [
    { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    { policy: 'fill_text', args: { field: 'Telephone', text: '555' } },
  ]
  await stage.errand.run(tab, errandFor('Fill it in', { calls, sources: [] }))
  await tab.page.getByLabel('Name').fill('Ada Lovelace')
  const panel = await openPanel(stage, tab)
  await panel.getByRole('button', { name: 'Undo what was filled in (2 fields)' }).click()
  await expect(panel.getByText('1 field holds what you have written since.')).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'Undo: Fill it in' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('Telephone')).toHaveValue('')
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Lovelace')
  await panel.close()
})

test('what lies on a page that is gone is said to be beyond undoing', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  const calls = [
    { policy: 'fill_text', args: { field: 'Nickname', text: 'ada' } },
    { policy: 'navigate', args: { to: 'reload' } },
  ]
  await stage.errand.run(tab, errandFor('Fill it in and reload', { calls, sources: [] }))
  const panel = await openPanel(stage, tab)
  await expect(panel.getByText('1 field can’t be put back from here')).toBeVisible()
  await expect(panel.getByRole('button', { name: /^Undo what/ })).toHaveCount(0)
  await panel.close()
})

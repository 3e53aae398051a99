import { expect, test } from './panel-test'
import { openPanel, openTab, RESTAURANT } from './stage'

test('what a person shows once is understood, can be corrected, is kept, and is done again for other values', async ({
  stage,
}) => {
  await stage.errand.ask({ kind: 'remove_demonstrations' })
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab, 'show')
  await panel.getByLabel('What are you going to do?').fill('Note Grace Hopper with 2 guests')
  await panel.getByRole('button', { name: 'Start recording' }).click()
  await expect(panel.getByRole('region', { name: 'Recording' })).toBeVisible()
  await tab.page.bringToFront()
  await tab.page.getByLabel('Name').fill('Grace Hopper')
  await tab.page.getByLabel('Guests').fill('2')
  await tab.page.getByLabel('Candles').check()
  const done = panel.getByRole('list', { name: 'What you did' })
  await expect(done.getByRole('listitem')).toContainText(['Name', 'Guests', 'Candles'])
  await done.getByRole('listitem').nth(2).getByRole('button').click()
  await expect(done.getByRole('listitem')).toContainText(['Name', 'Guests'])
  await panel.getByRole('button', { name: 'I’m done' }).click()
  await panel.getByLabel('Name of the skill').fill('Note a guest')
  await panel.getByRole('button', { name: 'Keep it' }).click()
  await expect(panel.getByRole('heading', { name: 'Note a guest' })).toBeVisible()
  await panel.getByRole('button', { name: 'Try it' }).click()
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue('Note Grace Hopper with 2 guests')

  await tab.page.reload()
  await panel.getByRole('textbox', { name: 'Your task' }).fill('Note Ada Byron with 5 guests')
  await panel.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Byron')
  await expect(tab.page.getByLabel('Guests')).toHaveValue('5')

  await panel.getByRole('link', { name: 'Show me' }).click()
  await panel.getByRole('link', { name: /^Note a guest/ }).click()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await panel.getByRole('button', { name: 'Undo' }).click()
  await expect(panel.getByRole('link', { name: /^Note a guest/ })).toBeVisible()
  await panel.close()
})

import { expect, test } from './panel-test'
import { openPanel } from './stage'

test('words that were said on the page or in a menu stand in the task box of its panel', async ({ stage }) => {
  const tab = await stage.errand.open(`${stage.site}/panel/pages/account.html`)
  const panel = await openPanel(stage, tab, 'settings')
  await panel.evaluate((id) => chrome.storage.session.set({ [`words for ${id}`]: 'Fill it in' }), tab.id)
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toHaveValue('Fill it in')
  await panel.close()
})

import { expect, test } from './panel-test'
import { ACCOUNT, errandFor, NEWS, openPanel, openTab, type Stage } from './stage'

const start = async ({ errand }: Stage, tab: number): Promise<void> => {
  await errand.ask({
    kind: 'start',
    tab,
    errand: errandFor('Note “A new picture” as my news', { calls: NEWS, sources: [] }),
  })
}

test('nothing that others would see is done before the user has said so; what they allow for good can be revoked', async ({
  stage,
}) => {
  const tab = await openTab(stage, ACCOUNT)
  const sent = tab.page.getByRole('status')
  await start(stage, tab.id)
  const panel = await openPanel(stage, tab)
  const card = panel.getByRole('alertdialog')
  await expect(card).toContainText('Others will see this')
  await expect(card).toContainText(new URL(stage.site).host)
  await card.getByRole('button', { name: 'No' }).click()
  await expect(panel.getByRole('heading', { name: 'Not done' })).toBeVisible()
  await expect(sent).toHaveText('')

  await panel.getByRole('button', { name: 'New task' }).click()
  await start(stage, tab.id)
  await panel.reload()
  await card.getByRole('button', { name: 'Once' }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(sent).toHaveText('Sent 1 times.')

  await start(stage, tab.id)
  await panel.reload()
  await card.getByRole('button', { name: 'Always here' }).click()
  await expect(sent).toHaveText('Sent 2 times.')
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()

  await start(stage, tab.id)
  await expect(sent).toHaveText('Sent 3 times.')

  await panel.getByRole('link', { name: 'Settings' }).click()
  await panel.getByText('Sites', { exact: true }).click()
  await panel.getByRole('button', { name: /^Ask again on/ }).click()
  await expect(panel.getByText('Nothing yet. “Always here”')).toBeVisible()
  await panel.getByRole('link', { name: 'Do', exact: true }).click()
  await start(stage, tab.id)
  await panel.reload()
  await expect(card).toBeVisible()
  await panel.getByRole('button', { name: 'Stop' }).click()
  await expect(panel.getByRole('heading', { name: 'Stopped' })).toBeVisible()
  await expect(sent).toHaveText('Sent 3 times.')
  await panel.close()
})

test('what a step was done to is lit up on the page, and leaves no trace there', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  await start(stage, tab.id)
  const panel = await openPanel(stage, tab)
  await expect(panel.getByRole('alertdialog')).toBeVisible()
  const before = await tab.page.evaluate(() => document.documentElement.outerHTML)
  await panel.getByRole('button', { name: '1 step' }).first().click()
  await panel.getByRole('button', { name: /^Type “ada”/ }).click()
  await expect
    .poll(() =>
      tab.page.evaluate(() =>
        document
          .querySelector('input')
          ?.getAnimations()
          .map(({ id }) => id),
      ),
    )
    .toContain('errand')
  expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  await panel.getByRole('button', { name: 'Stop' }).click()
  await panel.close()
})

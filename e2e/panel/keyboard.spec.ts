import type { Page } from 'playwright'
import { expect, test } from './panel-test'
import { ACCOUNT, BOOKING, errandFor, learnToBook, NEWS, openPanel, openTab, RESTAURANT } from './stage'

/** Goes on with Tab until this has the focus, as a person without a mouse does. */
async function tabTo(panel: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await panel.keyboard.press('Tab')
    const at = await panel.evaluate(() => {
      const focused = document.activeElement
      return `${focused?.getAttribute('aria-label') ?? ''} ${focused?.textContent ?? ''} ${focused?.id ?? ''}`
    })
    if (name.test(at)) return
  }
  throw new Error(`Tab does not lead to ${name}.`)
}

test('a run, a change of its plan, an approval and a recording by keyboard alone', async ({ stage }) => {
  await learnToBook(stage)
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab)
  await expect(panel.locator('#task')).toBeFocused()
  await panel.keyboard.type(BOOKING)
  await tabTo(panel, /^Show me the plan first/)
  await panel.keyboard.press('Space')
  await tabTo(panel, /^Run/)
  await panel.keyboard.press('Enter')
  const plan = panel.getByRole('region', { name: 'Plan' })
  await expect(plan.getByRole('listitem')).toHaveCount(7)
  await tabTo(panel, /^Change: Fill text Name/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /arg-text/)
  await panel.keyboard.press('Control+a')
  await panel.keyboard.type('Emmy Noether')
  await panel.keyboard.press('Enter')
  await expect(plan).toContainText('Emmy Noether')
  await tabTo(panel, /^Cut: Fill text Telephone/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /^ ?Go /)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.locator('output')).toContainText('Emmy Noether')

  await tabTo(panel, /Show me $/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /shown-task/)
  await panel.keyboard.type('Note Ada')
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('region', { name: 'Recording' })).toBeVisible()
  await tabTo(panel, /Throw away/)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Start recording' })).toBeVisible()
  await panel.close()

  const account = await openTab(stage, ACCOUNT)
  await stage.errand.ask({
    kind: 'start',
    tab: account.id,
    errand: errandFor('Note “A new picture” as my news', { calls: NEWS, sources: [] }),
  })
  const second = await openPanel(stage, account)
  await expect(second.getByRole('alertdialog').getByRole('heading')).toBeFocused()
  await tabTo(second, /^ Once/)
  await second.keyboard.press('Enter')
  await expect(account.page.getByRole('status')).toHaveText('Sent 1 times.')
  await second.close()
})

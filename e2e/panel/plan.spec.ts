import type { Locator, Page } from 'playwright'
import type { Tab } from '../harness/errand'
import { expect, test } from './panel-test'
import { BOOKING, errandFor, learnToBook, openPanel, openTab, RESTAURANT, type Stage } from './stage'

/** A booking of which the user wants to see the plan first. */
async function reviewBooking(stage: Stage): Promise<{ tab: Tab; panel: Page; plan: Locator }> {
  await learnToBook(stage)
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab)
  await panel.getByRole('button', { name: 'Plan first' }).click()
  await panel.getByRole('textbox', { name: 'Your task' }).fill(BOOKING)
  await panel.keyboard.press('Enter')
  const plan = panel.getByRole('region', { name: 'Plan' })
  return { tab, panel, plan }
}

test('the plan is shown first, and done as it was changed, moved and cut', async ({ stage }) => {
  const { tab, panel, plan } = await reviewBooking(stage)
  await expect(plan.getByRole('listitem')).toHaveCount(7)
  // Nothing has been done yet.
  await expect(tab.page.getByLabel('Name')).toHaveValue('')

  await plan.getByRole('button', { name: 'Change: Fill in Name Ada Byron' }).click()
  await plan.getByLabel('Text', { exact: true }).fill('Grace Hopper')
  await plan.getByRole('button', { name: 'Save' }).click()
  await plan.getByRole('button', { name: 'Cut: Fill in Telephone 5550199' }).click()
  await plan.getByRole('button', { name: 'Move up: Choose Where terrace' }).click()
  await expect(plan.getByRole('listitem')).toHaveCount(6)
  await expect(plan.getByRole('listitem').nth(2)).toContainText('terrace')
  await panel.getByRole('button', { name: 'Go', exact: true }).click()

  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.locator('output')).toContainText('Grace Hopper: a table for 4 on the terrace')
  await expect(tab.page.getByLabel('Telephone')).toHaveValue('')
  await panel.close()
})

test('the page can be taken over in the middle, and handed back with another plan', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const calls = [
    { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    { policy: 'wait_for', args: { target: 'Come in', seconds: 60 } },
    { policy: 'fill_text', args: { field: 'Guests', text: '4' } },
    { policy: 'fill_text', args: { field: 'Telephone', text: '555' } },
  ]
  const errand = { task: 'Fill it in', calls, policies: 'code', sources: [], attended: true } as const
  const limits = { steps: 300, modelCalls: 0, tokens: 0, seconds: 600 }
  await stage.errand.ask({ kind: 'start', tab: tab.id, errand: { ...errand, calls, sources: [], limits } })
  const panel = await openPanel(stage, tab)
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada')
  await panel.getByRole('button', { name: 'Take over' }).click()
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  await expect(panel.getByText('The page is yours')).toBeVisible()
  await tab.page.getByLabel('Wishes').fill('mine')
  const plan = panel.getByRole('region', { name: 'Plan' })
  await plan.getByRole('button', { name: 'Cut: Fill in Telephone 555' }).click()
  // A panel that is opened anew shows the same pause.
  const second = await openPanel(stage, tab)
  await expect(second.getByText('The page is yours')).toBeVisible()
  await second.close()
  await panel.getByRole('button', { name: 'Hand back' }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('Guests')).toHaveValue('4')
  await expect(tab.page.getByLabel('Telephone')).toHaveValue('')
  await expect(tab.page.getByLabel('Wishes')).toHaveValue('mine')
  await panel.close()
})

test('a plan that was changed into nonsense fails with what is wrong, and nothing is lost', async ({ stage }) => {
  const { panel, plan } = await reviewBooking(stage)
  await plan.getByRole('button', { name: 'Change: Fill in Name Ada Byron' }).click()
  await plan.getByLabel('Field', { exact: true }).fill('')
  await plan.getByRole('button', { name: 'Save' }).click()
  await panel.getByRole('button', { name: 'Go', exact: true }).click()
  await expect(panel.getByRole('heading', { name: 'Not done' })).toBeVisible()
  await expect(panel.locator('.reason')).toContainText('field')
  await expect(panel.getByText(BOOKING)).toBeVisible()
  await panel.close()
})

test('what is left of a run that failed is shown, corrected, and done from where the page is', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const calls = [
    { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    { policy: 'choose_option', args: { list: 'Where', option: 'Garden' } },
    { policy: 'fill_text', args: { field: 'Guests', text: '4' } },
  ]
  await stage.errand.run(tab, errandFor('Book in the garden', { calls, sources: [] }))
  const panel = await openPanel(stage, tab)
  await expect(panel.getByRole('list', { name: 'Not done' }).getByRole('listitem')).toContainText(['Guests'])
  // Why it failed is said once.
  await expect(panel.getByText('offers: Hall, Terrace')).toHaveCount(1)
  await tab.page.getByLabel('Name').fill('Mine')
  await panel.getByRole('button', { name: 'Change the rest' }).click()
  const plan = panel.getByRole('region', { name: 'Plan' })
  await expect(plan.getByRole('listitem')).toHaveCount(2)
  await plan.getByRole('button', { name: 'Change: Choose Where Garden' }).click()
  await plan.getByLabel('Option', { exact: true }).fill('Terrace')
  await plan.getByRole('button', { name: 'Save' }).click()
  await panel.getByRole('button', { name: 'Go', exact: true }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('Terrace')).toBeChecked()
  await expect(tab.page.getByLabel('Guests')).toHaveValue('4')
  await expect(tab.page.getByLabel('Name')).toHaveValue('Mine')
  await panel.close()
})

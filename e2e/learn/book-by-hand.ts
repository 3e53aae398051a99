import type { Page } from 'playwright'
import type { ErrandBrowser, Tab } from '../harness/errand'
import { expect, inShort, record, recordingOf } from './learn-test'

/** The task as it is said when it is shown. */
const SHOWN =
  'Book a trip from Oslo to Rome on 12 April 2026 for two travellers in business with Insurance and Late check-out'

/** Books a trip as people do: with corrections, detours and by mouse as well as by keys. */
async function bookByHand(page: Page): Promise<void> {
  await page.getByLabel('Origin').click()
  await page.keyboard.type('osl')
  await page.getByRole('option', { name: 'Oslo' }).click()
  await page.getByLabel('Destination').click()
  await page.keyboard.type('par')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('rom')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('Travel date').click()
  await page.getByTitle('Next month').click()
  await page.getByTitle('Next month').click()
  await page.getByTitle('Previous month').click()
  await page.getByRole('cell', { name: '12', exact: true }).click()
  await page.getByLabel('Travellers').fill('2')
  await page.getByLabel('Business').check()
  await page.getByLabel('Breakfast').check()
  await page.getByLabel('Insurance').check()
  await page.getByLabel('Breakfast').uncheck()
  await page.getByLabel('Late check-out').check()
  await page.getByRole('button', { name: 'Search trips' }).click()
  await expect(page.locator('output')).toHaveText('Oslo → Rome, 12.04.2026, 2, Business + Insurance + Late check-out')
}

/** Records it, keeps it as “Book a trip” and returns the steps in short. */
export async function show(errand: ErrandBrowser, tab: Tab): Promise<string[]> {
  const { recording } = await record(errand, tab)
  await bookByHand(tab.page)
  const stopped = await recordingOf(errand, { kind: 'record_stop', recording })
  await errand.ask({ kind: 'record_keep', recording, task: SHOWN, name: 'Book a trip' })
  return inShort(stopped)
}

import type { Page } from 'playwright'
import type { ErrandBrowser, Tab } from '../harness/errand'
import { expect, inShort, record, recordingOf, say, test } from './learn-test'

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

async function show(errand: ErrandBrowser, tab: Tab): Promise<string[]> {
  const { recording } = await record(errand, tab)
  await bookByHand(tab.page)
  const stopped = await recordingOf(errand, { kind: 'record_stop', recording })
  await errand.ask({ kind: 'record_keep', recording, task: SHOWN, name: 'Book a trip' })
  return inShort(stopped)
}

test.describe('shown once', () => {
  test.afterEach(async ({ errand }) => {
    await errand.ask({ kind: 'remove_demonstrations' })
  })

  test('what a person does is understood as what was meant', async ({ errand, site }) => {
    expect(await show(errand, await errand.open(`${site}/trip.html`))).toEqual([
      'fill_text "Origin" "Oslo"',
      'fill_text "Destination" "Rome"',
      'choose_date "Travel date" "2026-04-12"',
      'fill_text "Travellers" "2"',
      'choose_option "Class" "Business"',
      'set_checkboxes ["Insurance","Late check-out"]',
      'click "Search trips"',
    ])
  })

  for (const page of ['trip.html', 'trip.html?changed']) {
    test(`it is done for other values without a model, on ${page}`, async ({ errand, site }) => {
      await show(errand, await errand.open(`${site}/trip.html`))
      const tab = await errand.open(`${site}/${page}`)
      const { ending, log } = await errand.run(
        tab,
        say('Book a trip from Bergen to Paris on 3 June 2026 for 4 travellers in first with Breakfast and Insurance'),
      )
      expect(ending).toMatchObject({ outcome: 'done', source: 'skill Book a trip' })
      expect(log.filter((entry) => entry.kind === 'step' && entry.step.kind === 'complete')).toEqual([])
      await expect(tab.page.locator('output')).toHaveText(/Bergen → Paris, 03\.06\.2026, 4, /)
      const picked = (await tab.page.locator('output').textContent())?.split(', ').at(-1)?.split(' + ').sort()
      expect(picked).toEqual(['Breakfast', 'First', 'Insurance'])
    })
  }
})

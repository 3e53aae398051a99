import { expect, inShort, record, recordingOf, test } from './learn-test'

test('what a person does is understood as it is done', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/trip.html`)
  const { page } = tab
  const { recording } = await record(errand, tab)
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
  const stopped = await recordingOf(errand, { kind: 'record_stop', recording })
  expect(inShort(stopped)).toEqual([
    'fill_text "Origin" "Oslo"',
    'fill_text "Destination" "Rome"',
    'choose_date "Travel date" "2026-04-12"',
    'fill_text "Travellers" "2"',
    'choose_option "Class" "Business"',
    'set_checkboxes ["Insurance","Late check-out"]',
    'click "Search trips"',
  ])
})

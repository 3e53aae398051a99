import { expect, test } from './panel-test'
import { errandFor, openPanel, openTab, RESTAURANT, SHOWN_BOOKING, skillsOf } from './stage'

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

test('a recording that holds something is thrown away only when the user says so twice', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab, 'show')
  await panel.getByRole('button', { name: 'Start recording' }).click()
  await expect(panel.getByRole('region', { name: 'Recording' })).toBeVisible()
  await tab.page.bringToFront()
  await tab.page.getByLabel('Candles').check()
  await panel.bringToFront()
  await expect(panel.getByRole('list', { name: 'What you did' })).toContainText('Candles')
  await panel.getByRole('button', { name: 'Throw away' }).click()
  await expect(
    panel.getByRole('alertdialog', { name: 'Throw away' }).getByRole('button', { name: 'Cancel' }),
  ).toBeFocused()
  await panel.keyboard.press('Escape')
  await expect(panel.getByRole('button', { name: 'Throw away' })).toBeFocused()
  await expect(panel.getByRole('list', { name: 'What you did' })).toContainText('Candles')
  await panel.getByRole('button', { name: 'Throw away' }).click()
  await panel.getByRole('button', { name: 'Yes, throw away' }).click()
  await expect(panel.getByRole('button', { name: 'Start recording' })).toBeVisible()
  await panel.close()
})

test('what changes each time is what the sentence of a skill names, and can be said anew', async ({ stage }) => {
  const { site } = stage
  const task = 'Note Grace Hopper'
  const calls = [
    { policy: 'fill_text', args: { field: 'Name', text: '{name}' } },
    { policy: 'fill_text', args: { field: 'Guests', text: '2' } },
  ]
  await stage.errand.ask({ kind: 'remove_demonstrations' })
  await stage.errand.ask({
    kind: 'add_demonstrations',
    demonstrations: [{ version: 1, name: 'Note a guest', task, values: { name: 'Grace Hopper' }, calls, site }],
  })
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab, 'show')
  await panel.getByRole('link', { name: /^Note a guest/ }).click()
  const sentence = panel.getByRole('textbox', { name: 'How you say it' })
  await sentence.fill('Note Grace Hopper with 2 guests')
  await sentence.blur()
  await expect(panel.locator('.values')).toContainText('guests')
  await stage.errand.run(tab, errandFor('Note Ada Byron with 5 guests'))
  await expect(tab.page.getByLabel('Guests')).toHaveValue('5')

  // What could never be done is refused in words, and what was there stays.
  await panel.getByRole('button', { name: 'Change: Fill in Name' }).click()
  await panel.getByLabel('Text', { exact: true }).fill('{nobody}')
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('{nobody}')
  const [kept] = await skillsOf(stage)
  expect(kept?.demonstration.calls[0]?.args.text).toBe('{name}')
  await panel.close()
})

test('demonstrations that contradict each other are shown, and which two they are', async ({ stage }) => {
  const { site } = stage
  const { version, task } = SHOWN_BOOKING
  const booking = (where: string): typeof SHOWN_BOOKING => ({
    version,
    name: 'Book as always',
    task,
    values: {},
    calls: [
      { policy: 'choose_option', args: { list: 'Where', option: where } },
      { policy: 'click', args: { target: 'Book the table' } },
    ],
    site,
  })
  await stage.errand.ask({ kind: 'remove_demonstrations' })
  await stage.errand.ask({ kind: 'add_demonstrations', demonstrations: [booking('Hall'), booking('Terrace')] })
  const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'show')
  await expect(panel.getByText('Shown in two ways')).toHaveCount(2)
  await panel
    .getByRole('link', { name: /^Book as always/ })
    .first()
    .click()
  await expect(panel.getByText('you chose “Terrace” here and “Hall” another time')).toBeVisible()
  await panel.getByRole('link', { name: 'See the other one' }).click()
  await expect(panel.getByText('you chose “Hall” here and “Terrace” another time')).toBeVisible()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await expect(panel.getByRole('link', { name: /^Book as always/ })).toHaveCount(1)
  await expect(panel.getByText('Shown in two ways')).toHaveCount(0)
  await panel.close()
})

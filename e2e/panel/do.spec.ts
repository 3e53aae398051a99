import { errandOf, expect, openPanel, test } from '../extension/errand-test'

test('a task typed into the panel is run, and how it ended is said with what to do', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const panel = await openPanel(errand, tab.id)
  await expect(panel.getByText('Works in Book a table')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Run', exact: true })).toBeDisabled()
  await panel.getByRole('textbox', { name: 'Your task' }).fill('Translate this page for me')
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: 'Not done' })).toBeVisible()
  await panel.getByRole('button', { name: 'Set up a model' }).click()
  await expect(panel.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page')
  await panel.close()
})

test('shows the plan, asks, and goes on with the answer', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const asking = errandOf(
    [
      { policy: 'fill_text', args: { field: 'Name', text: 'Ada Berg' } },
      { policy: 'ask_user', args: { question: 'In which room?', options: ['Hall', 'Terrace'] } },
      { policy: 'click', args: { target: 'Add a candle' } },
    ],
    { attended: true },
  )
  await errand.ask({ kind: 'start', tab: tab.id, errand: asking })
  const panel = await openPanel(errand, tab.id)
  await expect(panel.getByRole('region', { name: 'Errand asks' })).toContainText('In which room?')
  const toCome = panel.getByRole('list', { name: 'To come' })
  await expect(toCome.getByRole('listitem')).toHaveCount(1)
  await panel.reload()
  await panel.getByRole('button', { name: 'Terrace' }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(toCome).toHaveCount(0)
  await expect(tab.page.locator('#candles')).toHaveText('1')
  await panel.close()
})

test('stops a run, and is ready for a new task by keyboard alone', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const waiting = errandOf([{ policy: 'wait_for', args: { target: 'Never', seconds: 60 } }], { task: 'Wait for ever' })
  await errand.ask({ kind: 'start', tab: tab.id, errand: waiting })
  const panel = await openPanel(errand, tab.id)
  await panel.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(panel.getByRole('heading', { name: 'Stopped' })).toBeVisible()
  await panel.getByRole('button', { name: 'New task' }).press('Enter')
  await expect(panel.getByRole('heading', { name: 'What should I do on this page?' })).toBeVisible()
  await panel.close()
})

test('keeps model settings, and says why a try failed', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const panel = await openPanel(errand, tab.id)
  await panel.getByRole('link', { name: 'Settings' }).click()
  await panel.getByRole('radio', { name: 'Own address' }).check()
  await panel.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/v1')
  await panel.getByLabel('Model', { exact: true }).fill('nobody')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByRole('button', { name: 'Saved' })).toBeVisible()
  expect(await errand.ask({ kind: 'get_model' })).toMatchObject({ settings: { model: 'nobody' } })
  await panel.getByRole('button', { name: 'Try it' }).click()
  await expect(panel.locator('.tried.bad')).toContainText('127.0.0.1:9', { timeout: 30_000 })
  await panel.getByRole('button', { name: 'Use no model' }).click()
  await expect.poll(() => errand.ask({ kind: 'get_model' })).toEqual({ kind: 'model', settings: null })
  await panel.close()
})

test('fits a narrow and a wide panel', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const panel = await openPanel(errand, tab.id)
  await errand.run(tab, errandOf([{ policy: 'fill_text', args: { field: 'Name', text: 'x'.repeat(300) } }]))
  await panel.reload()
  for (const width of [280, 800]) {
    await panel.setViewportSize({ width, height: 600 })
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expect(panel.getByRole('textbox', { name: 'Your task' })).toBeInViewport()
  }
  await panel.close()
})

import type { LogEntry } from '../../src/agent/log'
import { type Calls, errandOf, expect, gist, killWorker, openPanel, test } from './errand-test'

const BOOKING: Calls = [
  { policy: 'fill_text', args: { field: 'Name', text: 'Ada Berg' } },
  { policy: 'fill_text', args: { field: 'Phone', text: '555 0134' } },
  { policy: 'fill_text', args: { field: 'Guests', text: '4' } },
  { policy: 'choose_option', args: { list: 'Room', option: 'Terrace' } },
  { policy: 'click', args: { target: 'High chair' } },
  { policy: 'click', args: { target: 'Add a candle' } },
  { policy: 'click', args: { target: 'Add a candle' } },
  { policy: 'click', args: { target: 'Add a candle' } },
  { policy: 'fill_text', args: { field: 'Wishes', text: 'a quiet corner' } },
  { policy: 'click', args: { target: 'Book it' } },
]
const BOOKED = 'Booking 1: Ada Berg, 555 0134, 4 guests, Terrace, high chair, 3 candles, a quiet corner'

test('a run whose worker is killed after every line of its log ends with the same log', async ({ errand, site }) => {
  const undisturbed = await errand.open(`${site}/booking.html`)
  const plain = await errand.run(undisturbed, errandOf(BOOKING))
  await expect(undisturbed.page.locator('output')).toHaveText(BOOKED)

  const tab = await errand.open(`${site}/booking.html`)
  let kills = 0
  let killing: Promise<void> = Promise.resolve()
  const killed = await errand.run(tab, errandOf(BOOKING), () => {
    kills++
    killing = killing.then(() => killWorker(errand))
  })
  await killing
  expect(kills).toBeGreaterThan(40)
  expect(gist(killed.log)).toEqual(gist(plain.log))
  await expect(tab.page.locator('output')).toHaveText(BOOKED)
})

test('the tab at work wakes a killed worker when no page of Errand is open', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const waiting: Calls = [
    { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    { policy: 'wait_for', args: { target: 'Come in', seconds: 60 } },
    { policy: 'click', args: { target: 'Add a candle' } },
  ]
  const started = await errand.ask({ kind: 'start', tab: tab.id, errand: errandOf(waiting) })
  if (started.kind !== 'started') throw new Error('not started')
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada')
  const panel = errand.panel.url()
  await errand.panel.goto(new URL('/manifest.json', panel).href)
  await killWorker(errand)
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  // The alarm would come half a minute later.
  await expect(tab.page.locator('#candles')).toHaveText('1', { timeout: 20_000 })
  await errand.panel.goto(panel)
})

test('an act whose answer was lost is not done again', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const calls: Calls = Array.from({ length: 6 }, () => ({ policy: 'click', args: { target: 'Add a candle' } }))
  let killing: Promise<void> = Promise.resolve()
  const { ending } = await errand.run(tab, errandOf(calls), (entry: LogEntry) => {
    // Between the announcement of a step and its reply.
    if (entry.kind === 'step' && entry.step.kind === 'act') killing = killing.then(() => killWorker(errand))
  })
  await killing
  expect(ending.outcome).toBe('done')
  await expect(tab.page.locator('#candles')).toHaveText('6')
})

test('a navigation during which the worker dies counts as done', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/first.html`)
  const calls: Calls = [
    { policy: 'click', args: { target: 'To the second page' } },
    { policy: 'click', args: { target: 'Arrive' } },
  ]
  let killing: Promise<void> = Promise.resolve()
  const { ending } = await errand.run(tab, errandOf(calls), () => {
    killing = killing.then(() => killWorker(errand))
  })
  await killing
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page.getByText('Arrived.')).toHaveCount(1)
})

test('the panel, closed and opened again after the worker died, shows the same run', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const before = await openPanel(errand, tab.id)
  await errand.run(tab, errandOf(BOOKING, { task: 'Book a quiet corner' }))
  await before.reload()
  await expect(before.getByText('Book a quiet corner')).toBeVisible()
  const told = await before.getByRole('main').textContent()
  await before.close()
  await killWorker(errand)
  const after = await openPanel(errand, tab.id)
  await expect(after.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(after.getByRole('main')).toHaveText(told ?? '')
  await after.close()
})

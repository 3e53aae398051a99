import type { LogEntry } from '../../src/agent/log'
import { type Calls, errandOf, expect, gist, killerOf, openPanel, test } from './errand-test'

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
const isAct = (entry: LogEntry): entry is Extract<LogEntry, { kind: 'step' }> =>
  entry.kind === 'step' && entry.step.kind === 'act'

const BOOKED = 'Booking 1: Ada Berg, 555 0134, 4 guests, Terrace, high chair, 3 candles, a quiet corner'

test('a run whose worker is killed during every one of its actions ends with the same log', async ({
  errand,
  site,
}) => {
  const undisturbed = await errand.open(`${site}/booking.html`)
  const plain = await errand.run(undisturbed, errandOf(BOOKING))
  await expect(undisturbed.page.locator('output')).toHaveText(BOOKED)

  const tab = await errand.open(`${site}/booking.html?slow`)
  const killer = await killerOf(errand)
  const deaths: Promise<number>[] = []
  const killed = await errand.run(tab, errandOf(BOOKING), (entry) => {
    if (isAct(entry)) deaths.push(killer.kill())
  })
  const times = await Promise.all(deaths)
  // The page takes its time after each action, so that each death fell between an action's announcement and its reply.
  const acts = killed.log.filter(isAct)
  expect(acts.length).toBeGreaterThanOrEqual(10)
  for (const { n, at } of acts) {
    const replied = killed.log.find((entry) => entry.kind === 'reply' && entry.n === n)?.at ?? 0
    expect(times.some((time) => at < time && time < replied)).toBe(true)
  }
  expect(gist(killed.log)).toEqual(gist(plain.log))
  await expect(tab.page.locator('output')).toHaveText(BOOKED)
})

test('a run whose worker is killed again and again, whatever it is at, ends with the same log', async ({
  errand,
  site,
}) => {
  const plain = await errand.run(await errand.open(`${site}/booking.html`), errandOf(BOOKING))
  const tab = await errand.open(`${site}/booking.html?slow`)
  const killer = await killerOf(errand)
  let over = false
  let deaths = 0
  const keepKilling = async (): Promise<void> => {
    while (!over) {
      await killer.kill()
      deaths++
      // Lives of many lengths, so that the deaths fall everywhere.
      await tab.page.waitForTimeout(100 + ((deaths * 37) % 400))
    }
  }
  let killing: Promise<void> | undefined
  const killed = await errand.run(tab, errandOf(BOOKING), () => {
    killing ??= keepKilling()
  })
  over = true
  await killing
  expect(deaths).toBeGreaterThan(10)
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
  await (await killerOf(errand)).kill()
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  // The alarm would come half a minute later.
  await expect(tab.page.locator('#candles')).toHaveText('1', { timeout: 20_000 })
  await errand.panel.goto(panel)
})

test('a navigation during which the worker dies counts as done', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/first.html`)
  const calls: Calls = [
    { policy: 'click', args: { target: 'To the second page' } },
    { policy: 'click', args: { target: 'Arrive' } },
  ]
  const killer = await killerOf(errand)
  let death: Promise<number> | undefined
  // The second page comes only when the worker is dead, however busy the machine is.
  await tab.page.route('**/second.html', async (route) => {
    await death
    await route.continue()
  })
  const { ending, log } = await errand.run(tab, errandOf(calls), (entry) => {
    if (isAct(entry)) death ??= killer.kill()
  })
  const died = (await death) ?? 0
  const first = log.find((entry) => entry.kind === 'reply')
  expect(died).toBeLessThan(first?.at ?? 0)
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page.getByText('Arrived.')).toHaveCount(1)
})

test('the panel, closed and opened again after the worker died, shows the same run', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const before = await openPanel(errand, tab.id)
  await errand.run(tab, errandOf(BOOKING, { task: 'Book a quiet corner' }))
  await before.reload()
  await expect(before.getByText('Book a quiet corner')).toBeVisible()
  // Comes last: what can be undone is asked of the background.
  await expect(before.getByRole('button', { name: /^Undo/ })).toBeVisible()
  const told = await before.getByRole('main').textContent()
  await before.close()
  await (await killerOf(errand)).kill()
  const after = await openPanel(errand, tab.id)
  await expect(after.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(after.getByRole('main')).toHaveText(told ?? '')
  await after.close()
})

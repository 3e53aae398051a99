import { z } from 'zod'
import { killerOf } from '../extension/errand-test'
import { longTasks } from '../harness/long-tasks'
import { expect, test } from './panel-test'
import { ACCOUNT, errandFor, openPanel, openTab, RESTAURANT, type Stage } from './stage'

/** What may befall a run from outside: nothing is lost, and what happened is said. */

const WAITING = {
  calls: [
    { policy: 'fill_text', args: { field: 'Nickname', text: 'ada' } },
    { policy: 'wait_for', args: { target: 'Come in', seconds: 60 } },
  ],
  sources: [],
}

test('two panels beside one tab show the same run, and either may steer it', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  await stage.errand.ask({ kind: 'start', tab: tab.id, errand: errandFor('Wait', WAITING) })
  const [one, other] = await Promise.all([openPanel(stage, tab), openPanel(stage, tab)])
  await one.getByRole('button', { name: 'Take over' }).click()
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  await expect(one.getByText('The page is yours')).toBeVisible()
  await expect(other.getByText('The page is yours')).toBeVisible()
  await other.getByRole('button', { name: 'Hand back' }).click()
  await expect(one.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(other.getByRole('heading', { name: 'Done' })).toBeVisible()
  await Promise.all([one.close(), other.close()])
})

test('a start whose worker dies over it is not lost, and made once', async ({ stage }) => {
  const { runs: before } = await runsOf(stage)
  const tab = await openTab(stage, ACCOUNT)
  const panel = await openPanel(stage, tab)
  await panel.getByRole('textbox', { name: 'Your task' }).fill('Enter "ada" into the Nickname field')
  const killer = await killerOf(stage.errand)
  await Promise.all([killer.kill(), panel.getByRole('button', { name: 'Run', exact: true }).click()])
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('Nickname')).toHaveValue('ada')
  expect((await runsOf(stage)).runs).toHaveLength(before.length + 1)
  await panel.close()
})

test('a start whose answer is lost is asked again, and made once', async ({ stage }) => {
  const { runs: before } = await runsOf(stage)
  const tab = await openTab(stage, ACCOUNT)
  const panel = await openPanel(stage, tab)
  await panel.evaluate(loseFirstAnswer)
  await panel.getByRole('textbox', { name: 'Your task' }).fill('Enter "ada" into the Nickname field')
  await panel.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  expect((await runsOf(stage)).runs).toHaveLength(before.length + 1)
  await panel.close()
})

/** Runs in the panel: the first start is heard, and its answer never comes back. */
function loseFirstAnswer(): void {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  let lost = false
  Object.defineProperty(chrome.runtime, 'sendMessage', {
    value: async (message: { kind: string }) => {
      const answer = await send(message)
      if (message.kind !== 'start' || lost) return answer
      lost = true
      throw new Error('A listener indicated an asynchronous response, but the message channel closed.')
    },
  })
}

test('a new session of Errand, as after its update, ends what was at work and says so', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  await stage.errand.ask({ kind: 'start', tab: tab.id, errand: errandFor('Wait for it', WAITING) })
  await expect(tab.page.getByLabel('Nickname')).toHaveValue('ada')
  // What an update does: memory is emptied, and another worker comes.
  await stage.errand.panel.evaluate(() => chrome.storage.session.clear())
  await (await killerOf(stage.errand)).kill()
  const panel = await openPanel(stage, tab, 'history')
  await panel.getByRole('link', { name: /^Wait for it/ }).click()
  await expect(panel.getByText('The browser was closed, or Errand was updated')).toBeVisible()
  await panel.close()
})

const Runs = z.object({ runs: z.array(z.object({ run: z.string(), ending: z.unknown() })) })
const runsOf = async ({ errand }: Stage) => Runs.parse(await errand.ask({ kind: 'runs' }))

test('a step that does not exist, with arguments of any kind, is refused in words', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab)
  const calls = [{ policy: 'no_such_thing', args: { what: { deep: [1, null, true] } } }]
  const { ending } = await stage.errand.run(tab, errandFor('Nonsense', { calls, sources: [] }))
  expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('no_such_thing') })
  await panel.reload()
  await expect(panel.getByRole('heading', { name: 'Not done' })).toBeVisible()
  await expect(panel.locator('.reason')).toContainText('There is no policy called')
  await panel.close()
})

test('a run whose log can’t be written any more says so, and loses nothing that was kept', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  const before = await stage.errand.run(tab, errandFor('Before', { calls: WAITING.calls.slice(0, 1), sources: [] }))
  await stage.errand.ask({ kind: 'start', tab: tab.id, errand: errandFor('Wait', WAITING) })
  const panel = await openPanel(stage, tab)
  await expect(panel.getByRole('button', { name: 'Take over' })).toBeVisible()
  await expect(panel.getByText('Wait for')).toBeVisible()
  await inWorker(stage, fillUp)
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  await expect(panel.getByRole('heading', { name: 'Not done' })).toBeVisible()
  await expect(panel.locator('.reason')).toContainText('no room left')
  await expect(panel.locator('.reason')).toContainText('Delete what you need no more in the settings')

  await inWorker(stage, makeRoom)
  const { ending } = await stage.errand.run(tab, errandFor('After', { calls: WAITING.calls.slice(0, 1), sources: [] }))
  expect(ending.outcome).toBe('done')
  expect(await stage.errand.ask({ kind: 'log', run: before.run, from: 0 })).toEqual({
    kind: 'log',
    entries: before.log,
  })
  // Another worker does not take up what was given up.
  await (await killerOf(stage.errand)).kill()
  const { runs } = await runsOf(stage)
  expect(runs.filter(({ ending: end }) => end === null)).toEqual([])
  await panel.close()
})

const inWorker = async ({ errand }: Stage, what: () => void): Promise<void> => {
  const [worker] = errand.context.serviceWorkers()
  if (!worker) throw new Error('Errand has no worker.')
  await worker.evaluate(what)
}

/** Runs in the worker: from now on its database takes nothing more, as on a disk that is full. */
function fillUp(): void {
  const { add, put } = IDBObjectStore.prototype
  const full = (): never => {
    throw new DOMException('Encountered full disk while committing transaction.', 'QuotaExceededError')
  }
  Object.assign(IDBObjectStore.prototype, { add: full, put: full, roomyAdd: add, roomyPut: put })
}

/** Runs in the worker: something was deleted. */
function makeRoom(): void {
  const roomy = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype)
  Object.assign(IDBObjectStore.prototype, { add: roomy.roomyAdd?.value, put: roomy.roomyPut?.value })
}

test('a plan of hundreds of calls is shown, changed, cut and moved without a long task', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  const calls = Array.from({ length: 400 }, (_, place) => ({
    policy: 'fill_text',
    args: { field: 'Nickname', text: `ada ${place + 1}` },
  }))
  await stage.errand.ask({
    kind: 'start',
    tab: tab.id,
    errand: errandFor('Four hundred', {
      calls: [WAITING.calls[1], ...calls].flatMap((call) => call ?? []),
      sources: [],
    }),
  })
  const panel = await openPanel(stage, tab)
  await panel.getByRole('button', { name: 'Take over' }).click()
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  await expect(panel.getByText('The page is yours')).toBeVisible()

  const long = await longTasks(panel, async () => {
    await panel.reload()
    await panel.locator('.plan-item').nth(399).waitFor()
    await panel.evaluate(press, 'Change: Fill in Nickname ada 300')
    await panel.locator('#arg-text').fill('grace')
    await panel.keyboard.press('Enter')
    await expect(panel.locator('.plan-item').nth(299)).toContainText('grace')
    await panel.evaluate(press, 'Cut: Fill in Nickname ada 301')
    await expect(panel.locator('.plan-item').nth(300)).toContainText('ada 302')
    await panel.evaluate(press, 'Move up: Fill in Nickname ada 350')
    await expect(panel.locator('.plan-item').nth(347)).toContainText('ada 350')
    await expect(panel.locator('.plan-item').nth(347).locator('[data-tool=up]')).toBeFocused()
  })
  expect(long).toEqual([])
  await panel.getByRole('button', { name: 'Stop' }).click()
  await panel.close()
})

test('what holds the panel up is seen', async ({ stage }) => {
  const panel = await openPanel(stage, undefined)
  const long = await longTasks(panel, () =>
    panel.evaluate(() => Array.from({ length: 1_000_000 }, (_, place) => `${place}`).sort().length),
  )
  expect(long.length).toBeGreaterThan(0)
  await panel.close()
})

/** Runs in the panel, which looking for a name among hundreds from outside would hold up. */
async function press(label: string): Promise<void> {
  const button = document.querySelector<HTMLElement>(`[aria-label="${label}"]`)
  if (!button) throw new Error(`There is no button “${label}”.`)
  button.scrollIntoView({ block: 'center' })
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  button.click()
}

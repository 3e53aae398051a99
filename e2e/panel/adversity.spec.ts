import { z } from 'zod'
import { killerOf } from '../extension/errand-test'
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

const Runs = z.object({ runs: z.array(z.object({ run: z.string() })) })
const runsOf = async ({ errand }: Stage) => Runs.parse(await errand.ask({ kind: 'runs' }))

test('a plan of hundreds of calls, and arguments of any kind, are shown and run or refused in words', async ({
  stage,
}) => {
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

import { readFile } from 'node:fs/promises'
import { longTasks } from '../harness/long-tasks'
import { expect, test } from './panel-test'
import { BOOKING, errandFor, learnToBook, openPanel, openTab, RESTAURANT, skillsOf } from './stage'

test('a run is found again, replayed step by step, kept as a demonstration and taken along as a report', async ({
  stage,
}) => {
  await learnToBook(stage)
  const tab = await openTab(stage, RESTAURANT)
  await stage.errand.run(tab, errandFor(BOOKING))
  const panel = await openPanel(stage, tab, 'history')
  await panel.getByRole('searchbox', { name: 'Find a run' }).fill('byron')
  await panel
    .getByRole('link', { name: /^Book a table for Ada Byron/ })
    .first()
    .click()
  const picture = panel.getByRole('img', { name: 'The page “The Lighthouse: book a table” at this step' })
  await expect(picture).toContainText('Thank you, Ada Byron')
  await panel.getByRole('button', { name: 'First step' }).click()
  await expect(picture).not.toContainText('Ada Byron')
  const timeLine = panel.getByRole('list', { name: 'Time line' })
  await timeLine.getByRole('button', { name: /Type “4” into “Guests”/ }).click()
  await expect(picture).toContainText('Ada Byron')
  await expect(picture.locator('.lit')).toBeVisible()

  const [report] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Report' }).click(),
  ])
  expect(JSON.parse(await readFile(await report.path(), 'utf8'))).toMatchObject({ report: 1, log: expect.any(Array) })

  await panel.getByRole('button', { name: 'Keep as a skill' }).click()
  await expect(panel.getByRole('status').getByText('Kept.')).toBeVisible()
  expect((await skillsOf(stage)).map(({ demonstration }) => demonstration.task)).toContain(BOOKING)
  await panel.close()
})

test('a run is deleted with its log, or all of them, and what is at work stays', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const calls = [{ policy: 'click', args: { target: 'Candles' } }]
  const { run } = await stage.errand.run(tab, errandFor('Tick it once', { calls, sources: [] }))
  await stage.errand.run(tab, errandFor('Tick it twice', { calls, sources: [] }))
  const panel = await openPanel(stage, tab, 'history')
  await panel.getByRole('link', { name: /^Tick it once/ }).click()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await panel.getByRole('button', { name: 'Yes, delete it' }).click()
  await expect(panel.getByRole('link', { name: /^Tick it twice/ })).toBeVisible()
  await expect(panel.getByRole('link', { name: /^Tick it once/ })).toHaveCount(0)
  expect(await stage.errand.ask({ kind: 'log', run, from: 0 })).toEqual({ kind: 'log', entries: [] })
  await panel.goto(panel.url().replace(/#.*/, `#history/${run}`))
  await expect(panel.getByRole('heading', { name: 'This run is not kept any more' })).toBeVisible()

  const waiting = { calls: [{ policy: 'ask_user', args: { question: 'Which one?' } }], sources: [] }
  const started = await stage.errand.ask({ kind: 'start', tab: tab.id, errand: errandFor('Ask me', waiting) })
  await panel.getByRole('link', { name: 'Settings' }).click()
  await panel.getByText('Your data').click()
  await panel.getByRole('button', { name: 'Delete the history' }).click()
  await panel.getByRole('button', { name: 'Yes, delete the history' }).click()
  await expect(panel.getByText('The history was deleted.')).toBeVisible()
  await panel.getByRole('link', { name: 'History' }).click()
  await expect(panel.getByRole('link', { name: /^Ask me/ })).toBeVisible()
  await expect(panel.getByRole('link', { name: /^Tick it/ })).toHaveCount(0)
  if (started.kind === 'started') await stage.errand.ask({ kind: 'stop', run: started.run })
  await panel.close()
})

test('a log of 10,000 entries is shown and scrolls without a long task', async ({ stage }) => {
  const tab = await openTab(stage, RESTAURANT)
  const { run } = await stage.errand.run(
    tab,
    errandFor('Long', { calls: [{ policy: 'click', args: { target: 'Terrace' } }] }),
  )
  await stage.errand.panel.evaluate(lengthen, { run, entries: 10_000 })
  const panel = await openPanel(stage, tab, 'history')
  const long = await longTasks(panel, async () => {
    await panel.getByRole('link', { name: /^Long/ }).first().click()
    const rows = panel.getByRole('list', { name: 'Time line' })
    await expect(rows.getByRole('listitem').first()).toHaveAttribute('aria-setsize', /^\d{4}$/)
    await panel.evaluate(scrollThrough)
  })
  expect(long).toEqual([])
  await panel.close()
})

/** Runs in the panel: scrolls the time line from top to bottom. */
async function scrollThrough(): Promise<void> {
  const box = document.querySelector('.virtual')
  if (!box) throw new Error('no list')
  for (let top = 0; top < box.scrollHeight; top += 1500) {
    box.scrollTop = top
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}

/** Runs in the panel: makes a kept log longer by steps that look at the page, before its end. */
function lengthen({ run, entries }: { run: string; entries: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('errand')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction('entries', 'readwrite')
      const store = change.objectStore('entries')
      const all = store.getAll(IDBKeyRange.bound([run, 0], [run, Number.POSITIVE_INFINITY]))
      all.onsuccess = () => {
        const kept: { run: string; index: number; entry: { kind: string; n: number; at: number } }[] = all.result
        const end = kept.at(-1)
        if (!end) return
        for (let index = end.index, n = 1000; index < entries; index += 2, n++) {
          const at = end.entry.at
          const step = { kind: 'step', n, stack: ['planner'], step: { kind: 'look' }, at }
          const reply = { kind: 'reply', n, outcome: { ok: true }, seen: [], ms: { total: 1, settling: 0 }, at }
          store.put({ run, index, entry: step })
          store.put({ run, index: index + 1, entry: reply })
        }
        store.put({ ...end, index: entries })
      }
      change.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

import { readFile } from 'node:fs/promises'
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

test.describe('how long the panel is held up', () => {
  // Whatever else keeps this computer busy holds the panel up too: one of three tries must be free of that.
  test.describe.configure({ retries: 2 })

  test('a log of 10,000 entries scrolls without a long task', async ({ stage }) => {
    const tab = await openTab(stage, RESTAURANT)
    const { run } = await stage.errand.run(
      tab,
      errandFor('Long', { calls: [{ policy: 'click', args: { target: 'Terrace' } }] }),
    )
    await stage.errand.panel.evaluate(lengthen, { run, entries: 10_000 })
    const panel = await openPanel(stage, tab, `history/${run}`)
    const rows = panel.getByRole('list', { name: 'Time line' })
    await expect(rows.getByRole('listitem').first()).toHaveAttribute('aria-setsize', /^\d{4}$/)
    const scrolled = (): Promise<number> => panel.evaluate(scrollThrough)
    // A busy machine makes any task long now and then; one of the panel's own is as long each time.
    expect(Math.min(await scrolled(), await scrolled(), await scrolled())).toBe(0)
    await panel.close()
  })
})

/** Runs in the panel: scrolls the time line from top to bottom; milliseconds of the longest task that held the panel up. */
async function scrollThrough(): Promise<number> {
  const box = document.querySelector('.virtual')
  if (!box) throw new Error('no list')
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  for (let top = 0; top < box.scrollHeight; top += 1500) {
    box.scrollTop = top
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  observer.disconnect()
  return longest
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

import { type Calls, errandOf, expect, test } from './errand-test'

test('given calls are done in the page, and the log says how each went', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const { ending, log } = await errand.run(
    tab,
    errandOf([
      { policy: 'fill_text', args: { field: 'Name', text: 'Ada Berg' } },
      { policy: 'click', args: { target: 'Add a candle' } },
    ]),
  )
  expect(ending).toMatchObject({ outcome: 'done', source: 'calls' })
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Berg')
  await expect(tab.page.locator('#candles')).toHaveText('1')
  const replies = log.filter((entry) => entry.kind === 'reply')
  expect(replies.every(({ outcome }) => outcome.ok)).toBe(true)
})

test('works inside frames, and goes on in the page that a link leads to', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/first.html`)
  const { ending } = await errand.run(
    tab,
    errandOf([
      { policy: 'fill_text', args: { field: 'Note', text: 'four chairs' } },
      { policy: 'click', args: { target: 'Keep the note' } },
      { policy: 'click', args: { target: 'To the second page' } },
      { policy: 'click', args: { target: 'Arrive' } },
      { policy: 'navigate', args: { to: 'back' } },
      { policy: 'click', args: { target: 'To the second page' } },
      { policy: 'navigate', args: { to: `${site}/booking.html` } },
      { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    ]),
  )
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada')
})

test('what is typed into a frame arrives there', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/first.html`)
  const { ending } = await errand.run(
    tab,
    errandOf([
      { policy: 'fill_text', args: { field: 'Note', text: 'four chairs' } },
      { policy: 'click', args: { target: 'Keep the note' } },
    ]),
  )
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page.frameLocator('iframe').getByText('Noted: four chairs')).toBeVisible()
})

test('a tab that is closed ends the run with what to do', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const waiting: Calls = [{ policy: 'wait_for', args: { target: 'Never', seconds: 60 } }]
  const { ending } = await errand.run(tab, errandOf(waiting), (entry) => {
    if (entry.kind === 'step' && entry.step.kind === 'look') void tab.page.close()
  })
  expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('The tab was closed') })
})

test('the browser’s own pages and pages that did not load are refused in words', async ({ errand }) => {
  const tab = await errand.open('chrome://version')
  const browserPage = await errand.run(tab, errandOf([{ policy: 'click', args: { target: 'Go' } }]))
  expect(browserPage.ending).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('browser’s own pages'),
  })
  await tab.page.goto('http://127.0.0.1:9/').catch(() => {})
  const errorPage = await errand.run(tab, errandOf([{ policy: 'click', args: { target: 'Go' } }]))
  expect(errorPage.ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('could not be loaded') })
})

test('one run at a time works in a tab, and it can be stopped', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const waiting = errandOf([{ policy: 'wait_for', args: { target: 'Never', seconds: 60 } }])
  let second: Promise<unknown> | undefined
  const { ending } = await errand.run(tab, waiting, (entry, run) => {
    if (entry.kind !== 'step' || entry.step.kind !== 'look' || second) return
    second = expect(errand.ask({ kind: 'start', tab: tab.id, errand: waiting }))
      .rejects.toThrow('at work in this tab already')
      .then(() => errand.ask({ kind: 'stop', run }))
  })
  await second
  expect(ending).toMatchObject({ outcome: 'stopped' })
})

test('a question waits for its answer, and takes none when nothing is asked', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const asking = errandOf([{ policy: 'ask_user', args: { question: 'For how many?', options: ['2', '4'] } }], {
    attended: true,
  })
  const { ending, run } = await errand.run(tab, asking, (entry, run) => {
    if (entry.kind === 'step' && entry.step.kind === 'ask') void errand.ask({ kind: 'answer', run, text: '4' })
  })
  expect(ending).toMatchObject({ outcome: 'done', answer: '4' })
  await expect(errand.ask({ kind: 'answer', run, text: '2' })).rejects.toThrow('not asking anything')
})

test('an empty task is refused with what to do', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const { calls: _, ...empty } = errandOf([], { task: '  ' })
  await expect(errand.ask({ kind: 'start', tab: tab.id, errand: empty })).rejects.toThrow('Say what Errand should do.')
})

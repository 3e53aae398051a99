import type { Dialog, Page } from 'playwright'
import type { LogEntry } from '../../src/agent/log'
import { type Calls, errandOf, expect, test } from './errand-test'

/** Native dialogs stop every script of a page, ours too. The user answers them; a run waits, and hears what they said. */

const ADD: Calls = [{ policy: 'click', args: { target: 'Add a candle' } }]

/** The dialogs that the page opens from now on: they stay open until somebody answers them. */
function dialogsOf(page: Page): Dialog[] {
  const opened: Dialog[] = []
  page.on('dialog', (dialog) => opened.push(dialog))
  return opened
}

/** A click on “Add a candle” asks first, and says on the page what it was answered. */
const asking = (page: Page, question: string): Promise<void> =>
  page.evaluate((question) => {
    const answer = new Function(`return ${question}`)
    document.querySelector('#add')?.addEventListener('click', () => {
      document.title = `Answered ${answer()}`
    })
  }, question)

const announced = (log: readonly LogEntry[]): string[] =>
  log.flatMap((entry) => (entry.kind === 'reply' ? entry.seen.flatMap(({ announced }) => announced) : []))

test('a run waits for the user’s answer, goes on with it, and has acted once', async ({ errand, site }) => {
  const questions = [
    ['alert("Mind the flame.")', 'Mind the flame.', undefined],
    ['confirm("Light it?")', 'Light it?', true],
    ['prompt("Which colour?")', 'Which colour?', 'red'],
  ] as const
  for (const [question, says, answer] of questions) {
    const tab = await errand.open(`${site}/booking.html`)
    const opened = dialogsOf(tab.page)
    await asking(tab.page, question)
    const running = errand.run(tab, errandOf(ADD, { attended: true }))
    await expect.poll(() => opened.length).toBe(1)
    await expect.poll(() => errand.panel.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab.id)).toBe('?')
    await opened[0]?.accept(typeof answer === 'string' ? answer : undefined)
    const { ending, log } = await running
    expect(ending).toMatchObject({ outcome: 'done' })
    await expect(tab.page).toHaveTitle(`Answered ${answer}`)
    await expect(tab.page.locator('#candles')).toHaveText('1')
    expect(announced(log)).toContain(says)
    await tab.page.close()
  }
})

test('one that is answered at once costs no time', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  await asking(tab.page, 'confirm("Light it?")')
  const { ending, log } = await errand.run(tab, errandOf(ADD))
  expect(ending).toMatchObject({ outcome: 'done' })
  expect(announced(log)).toContain('Light it?')
  await expect(tab.page).toHaveTitle('Answered false')
  await tab.page.close()
})

test('where nobody is there to answer, it is soon named as the reason', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  dialogsOf(tab.page)
  await asking(tab.page, 'alert("Mind the flame.")')
  const { ending, log } = await errand.run(tab, errandOf(ADD))
  expect(ending).toMatchObject({
    outcome: 'failed',
    why: 'dialog',
    reason:
      'The page shows a dialog that waits for an answer: “Mind the flame.” Answer it in the tab, then start again.',
  })
  const reply = log.find((entry) => entry.kind === 'reply')
  expect(reply?.kind === 'reply' && reply.ms.total).toBeLessThan(3000)
  await tab.page.close()
})

test('a run that waits for an answer can be stopped', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  const opened = dialogsOf(tab.page)
  await asking(tab.page, 'confirm("Light it?")')
  let run = ''
  const running = errand.run(tab, errandOf(ADD, { attended: true }), (_entry, id) => {
    run = id
  })
  await expect.poll(() => opened.length).toBe(1)
  await errand.ask({ kind: 'stop', run })
  expect((await running).ending).toMatchObject({ outcome: 'stopped' })
  await opened[0]?.dismiss()
  await tab.page.close()
})

test('a page that asks before it is left waits for the user, and is left when they say so', async ({
  errand,
  site,
}) => {
  const tab = await errand.open(`${site}/first.html`)
  const opened = dialogsOf(tab.page)
  await tab.page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
  // The browser asks only where a person has done something.
  await tab.page.mouse.click(5, 5)
  const leave: Calls = [
    { policy: 'click', args: { target: 'To the second page' } },
    { policy: 'click', args: { target: 'Arrive' } },
  ]
  const running = errand.run(tab, errandOf(leave, { attended: true }))
  await expect.poll(() => opened.length).toBe(1)
  expect(opened[0]?.type()).toBe('beforeunload')
  await opened[0]?.accept()
  expect((await running).ending).toMatchObject({ outcome: 'done' })
  await tab.page.close()
})

test('a page that begins with a dialog is waited for, or given up where nobody is there to answer', async ({
  errand,
  site,
}) => {
  const greet: Calls = [
    { policy: 'navigate', args: { to: `${site}/greeting` } },
    { policy: 'click', args: { target: 'Go on' } },
  ]
  for (const attended of [true, false]) {
    const tab = await errand.open(`${site}/booking.html`)
    const opened = dialogsOf(tab.page)
    await tab.page.route('**/greeting', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<script>alert("Welcome!")</script><button>Go on</button>' }),
    )
    const running = errand.run(tab, errandOf(greet, { attended }))
    await expect.poll(() => opened.length).toBe(1)
    if (attended) await opened[0]?.accept()
    const { ending } = await running
    expect(ending).toMatchObject(attended ? { outcome: 'done' } : { outcome: 'failed', why: 'dialog' })
    await tab.page.close()
  }
})

test('pages keep their own dialogs, and nothing of ours once the run is over', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/booking.html`)
  await errand.run(tab, errandOf(ADD))
  await expect.poll(() => tab.page.evaluate(() => String(window.confirm))).toContain('[native code]')
  await tab.page.close()
})

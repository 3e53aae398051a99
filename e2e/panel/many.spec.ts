import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { killerOf } from '../extension/errand-test'
import { closeServer, listen } from '../harness/server'
import { expect, test } from './panel-test'
import { ACCOUNT, openPanel, openTab, RESTAURANT } from './stage'

const PAGE = `<!doctype html><html lang="en"><title>Sign up</title><h1>Sign up</h1><form method="post">
  <label>Name <input name="name"></label>
  <label>Plan <select name="plan"><option>Basic</option><option>Plus</option></select></label>
  <button>Sign up</button></form>`

test('200 rows of which 7 fail, the worker killed twice: all are accounted for, none is done twice', async ({
  stage,
}) => {
  test.setTimeout(200_000)
  const signedUp: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (request.method === 'POST') signedUp.push(new URLSearchParams(body).get('name') ?? '')
    response.setHeader('content-type', 'text/html')
    response.end(request.method === 'POST' ? `<title>Thanks</title><h1>Thank you</h1>` : PAGE)
  })
  const address = `http://127.0.0.1:${await listen(server)}/`
  await stage.errand.ask({ kind: 'remove_demonstrations' })
  await stage.errand.ask({
    kind: 'add_demonstrations',
    demonstrations: [
      {
        version: 1,
        name: 'Sign up',
        task: 'Sign up Ada Byron for the Plus plan',
        values: { name: 'Ada Byron', plan: 'Plus' },
        calls: [
          { policy: 'fill_text', args: { field: 'Name', text: '{name}' } },
          { policy: 'choose_option', args: { list: 'Plan', option: '{plan}' } },
          { policy: 'click', args: { target: { name: 'Sign up', role: 'button' } } },
        ],
      },
    ],
  })
  const tab = await stage.errand.open(address)
  const panel = await openPanel(stage, tab, 'many')
  const bad = new Set([3, 40, 77, 110, 111, 150, 199])
  const rows = Array.from({ length: 200 }, (_, index) => `Person ${index},${bad.has(index) ? 'Golden' : 'Basic'}`)
  await panel.getByLabel('Choose a CSV file').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name,Plan\n${rows.join('\n')}`),
  })
  await panel.getByRole('button', { name: 'Sign up {Name} for the {Plan} plan' }).click()
  await panel.getByRole('button', { name: 'Run 200 rows' }).click()
  const killer = await killerOf(stage.errand)
  for (const count of [25, 90]) {
    await expect.poll(() => signedUp.length, { timeout: 120_000 }).toBeGreaterThan(count)
    await killer.kill()
  }
  await expect(panel.getByText('193 done, 7 failed, 0 to come')).toBeVisible({ timeout: 120_000 })
  const wanted = rows.flatMap((_, index) => (bad.has(index) ? [] : [`Person ${index}`]))
  expect(signedUp).toEqual(wanted)

  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save results as CSV' }).click(),
  ])
  const results = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(results).toHaveLength(201)
  expect(results[4]).toMatch(/^Person 3,Golden,failed,,.*Golden/)
  await panel.getByRole('button', { name: 'Try 7 failed rows again' }).click()
  await expect(panel.getByText('193 done, 7 failed, 0 to come')).toBeVisible({ timeout: 60_000 })
  expect(signedUp).toEqual(wanted)
  await panel.close()
  await closeServer(server)
})

test('what a row asks is asked beside its table, and in every panel of its tab', async ({ stage }) => {
  const tab = await openTab(stage, ACCOUNT)
  await stage.errand.ask({ kind: 'remove_demonstrations' })
  const skill = { version: 1, task: 'Call me ada', values: { nick: 'ada' }, site: stage.site } as const
  const calls = [
    { policy: 'fill_text', args: { field: 'Nickname', text: '{nick}' } },
    { policy: 'fill_text', args: { field: 'News', text: 'A new picture' } },
    { policy: 'press_keys', args: { keys: 'Enter' } },
  ]
  await stage.errand.ask({ kind: 'add_demonstrations', demonstrations: [{ ...skill, calls }] })
  const beside = await openPanel(stage, tab)
  const panel = await openPanel(stage, tab, 'many')
  await panel.getByLabel('or paste a table').fill('Nick\tCity\nbob\tRome')
  await panel.getByRole('button', { name: 'Use this table' }).click()
  await panel.getByLabel('Task for each row').fill('Call me {Nick}')
  await panel.getByRole('button', { name: 'Run 1 row' }).click()
  await expect(beside.getByRole('alertdialog')).toContainText('Send to all followers')
  await panel.getByRole('alertdialog').getByRole('button', { name: 'Once' }).click()
  await expect(panel.getByText('1 done, 0 failed, 0 to come')).toBeVisible()
  // That nothing is at work any more is learned, too, whatever is being read when it comes.
  await expect(panel.getByRole('button', { name: 'Delete this table' })).toBeVisible()
  await expect(panel.getByRole('alertdialog')).toHaveCount(0)
  await expect(beside.getByRole('heading', { name: 'Done' })).toBeVisible()
  await Promise.all([panel.close(), beside.close()])
})

test('a table that can’t be used is refused in words, and a task that names no column too', async ({ stage }) => {
  const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'many')
  await panel.getByLabel('or paste a table').fill('Name,Age\nAda\n')
  await panel.getByRole('button', { name: 'Use this table' }).click()
  await expect(panel.getByRole('main').getByRole('alert')).toContainText('more or fewer cells')
  await panel.getByLabel('or paste a table').fill('Name\tAge\nAda\t36')
  await panel.getByRole('button', { name: 'Use this table' }).click()
  await panel.getByLabel('Task for each row').fill('Do the same')
  await expect(panel.getByText('The task names no column')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Run 1 row' })).toBeDisabled()
  await panel.getByLabel('Task for each row').fill('Enter ')
  await panel.getByRole('button', { name: 'Insert Name' }).click()
  await expect(panel.getByText('Enter Ada')).toBeVisible()
  await panel.close()
})

test('100,000 rows are taken, shown and scrolled', async ({ stage }) => {
  const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'many')
  await panel.getByLabel('Choose a CSV file').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name,Age\n${'Ada,36\n'.repeat(100_000)}`),
  })
  await expect(panel.getByText('100,000 rows, 2 columns')).toBeVisible()
  await panel.close()
})

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { slowness } from '../harness/slowness'
import { expect, test } from './panel-test'
import { errandFor, openPanel, openTab, RESTAURANT } from './stage'

const Named = z.object({ name: z.string() })
const OfTask = z.object({ task: z.string() })

test('secrets go in and never come back out, limits and prices are kept, everything can be taken along or deleted', async ({
  stage,
}) => {
  const tab = await openTab(stage, RESTAURANT)
  await stage.errand.run(tab, errandFor('Tick it', { calls: [{ policy: 'click', args: { target: 'Candles' } }] }))
  const panel = await openPanel(stage, tab, 'settings')
  await panel.getByText('Secrets', { exact: true }).click()
  await panel.getByRole('button', { name: 'Add a secret' }).click()
  await panel.getByLabel('Name', { exact: true }).fill('shop_password')
  await panel.getByLabel('Value').fill('correct horse battery')
  await panel.getByLabel('Sites', { exact: true }).fill('https://Shop.Example/login, other.example')
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(panel.getByText('shop.example, other.example')).toBeVisible()

  await panel.getByText('Cost and limits').click()
  await panel.getByLabel('Dollars per day').fill('1.5')
  await panel.getByLabel('Steps', { exact: true }).fill('77')
  await panel.keyboard.press('Tab')
  await panel.reload()
  await panel.getByText('Cost and limits').click()
  await expect(panel.getByLabel('Dollars per day')).toHaveValue('1.5')
  await expect(panel.getByLabel('Steps', { exact: true })).toHaveValue('77')

  await panel.getByText('Your data').click()
  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Export all' }).click(),
  ])
  const exported = await readFile(await file.path(), 'utf8')
  expect(exported).not.toContain('correct horse')
  const { secrets, runs } = z.object({ secrets: z.array(Named), runs: z.array(OfTask) }).parse(JSON.parse(exported))
  expect(secrets.map(({ name }) => name)).toContain('shop_password')
  expect(runs.map(({ task }) => task)).toContain('Tick it')

  await stage.errand.ask({ kind: 'record_start', tab: tab.id })

  await panel.getByRole('button', { name: 'Delete all' }).click()
  await panel.getByRole('button', { name: 'Yes, delete all' }).click()
  await expect(panel.getByText('Everything was deleted.')).toBeVisible()
  await panel.getByRole('link', { name: 'History' }).click()
  await expect(panel.getByRole('heading', { name: 'Nothing yet' })).toBeVisible()
  expect(await panel.evaluate(() => chrome.storage.local.get())).toEqual({})
  expect(await stage.errand.ask({ kind: 'recording' })).toEqual({ kind: 'recording', shown: null })
  await panel.close()
})

test('speaks the language that was chosen', async ({ stage }) => {
  const panel = await openPanel(stage, undefined, 'settings')
  await panel.getByText('Language and notices').click()
  await panel.getByLabel('Language', { exact: true }).selectOption('zh-CN')
  await expect(panel.getByRole('link', { name: '设置' })).toBeVisible()
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  await panel.evaluate(() => localStorage.clear())
  await panel.close()
})

test('the panel takes input within 150 ms', async ({ stage }) => {
  const panel = await openPanel(stage, undefined)
  const times: number[] = []
  // The quickest counts: whatever else is at work on this computer makes it slower, nothing makes it quicker.
  for (let turn = 0; turn < 24; turn++) {
    await panel.reload()
    await panel.locator('#task').waitFor()
    times.push(await panel.evaluate(() => performance.getEntriesByName('interactive')[0]?.startTime ?? Number.NaN))
  }
  expect(Math.min(...times) / slowness()).toBeLessThan(150)
  await panel.close()
})

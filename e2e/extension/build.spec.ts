import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'playwright/test'
import { launchBrowser } from '../harness/browser'
import { buildExtension } from '../harness/build'
import { launchErrand } from '../harness/errand'
import { REPOSITORY } from '../harness/installed'
import { contentWeight, HEAVIEST_CONTENT, panelWeight, tooHeavy } from '../harness/weight'
import { errandOf } from './errand-test'

const SHIPPED = join(REPOSITORY, 'test-results', 'shipped')

test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--outDir', SHIPPED, '--logLevel', 'warn'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  })
  expect(built.status, built.stderr).toBe(0)
})
test.afterAll(() => rmSync(SHIPPED, { recursive: true, force: true }))

test('what ships asks for no host and puts nothing into pages', () => {
  const manifest = manifestOf(SHIPPED)
  for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
    expect(manifest).not.toHaveProperty(key)
  }
  expect(manifest.permissions).not.toContain('debugger')
})

test('the test build differs from what ships in host access and in nothing else', () => {
  const tested = buildExtension()
  const { host_permissions: hosts, ...rest } = manifestOf(tested)
  expect(hosts).toEqual(['<all_urls>'])
  expect(rest).toEqual(manifestOf(SHIPPED))
  const files = filesIn(SHIPPED)
  expect(filesIn(tested)).toEqual(files)
  for (const file of files.filter((name) => name !== 'manifest.json')) {
    expect(readFileSync(join(tested, file)).equals(readFileSync(join(SHIPPED, file))), file).toBe(true)
  }
})

test('the panel is light', () => {
  expect(Object.keys(panelWeight(SHIPPED)).filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1)
  expect(tooHeavy(SHIPPED)).toBeUndefined()
})

test('what runs in every frame of a tab is light', () => {
  expect(contentWeight(SHIPPED)).toBeLessThanOrEqual(HEAVIEST_CONTENT)
})

test('the background and the panel start without a complaint', async () => {
  const { context, panel, close } = await launchBrowser({ extension: SHIPPED })
  const complaints: string[] = []
  // Those of the background come here too.
  context.on('console', (message) => complaints.push(message.text()))
  panel.on('pageerror', (error) => complaints.push(error.message))
  await panel.reload()
  await expect(panel.getByRole('textbox', { name: 'Your task' })).toBeFocused()
  const answer = await panel.evaluate(() => chrome.runtime.sendMessage({ kind: 'runs' }))
  expect(answer).toEqual({ kind: 'runs', runs: [] })
  expect(complaints).toEqual([])
  await close()
})

test('whoever installs it is shown what it does, and led to a page to practise on and to a model', async () => {
  const { context, close } = await launchBrowser({ extension: SHIPPED })
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome/welcome.html')
  await expect.poll(() => context.pages().filter(isWelcome)).toHaveLength(1)
  const page = context.pages().find(isWelcome)
  if (!page) throw new Error('There is no welcome.')
  for (const title of ['What it does', 'What it sees', 'Where that goes', 'When it asks']) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Try it on a practice page' }).click()
  await expect(page.getByRole('heading', { name: 'Practice page' })).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Set up a model' }).click()
  await expect(page.getByRole('radio')).toHaveCount(6)
  await close()
})

test('without access to a site the run says how to give it', async () => {
  const errand = await launchErrand({ extension: SHIPPED })
  const tab = await errand.open('data:text/html,<button>Go</button>')
  const { ending } = await errand.run(tab, errandOf([{ policy: 'click', args: { target: 'Go' } }]))
  expect(ending).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('Click its button in the toolbar'),
  })
  await errand.close()
})

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

/** Paths of all files below a folder, sorted; those that begin with a dot are not the extension's. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = join(below, name)
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path]
    })
    .sort()
}

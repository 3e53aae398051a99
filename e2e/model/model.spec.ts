import { expect, test } from 'playwright/test'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Errand } from '../../src/agent/log'
import { type ErrandBrowser, type FinishedRun, launchErrand } from '../harness/errand'
import { KEY, type Line, MODEL, type ScriptedModel, startScriptedModel } from '../harness/scripted-model'
import { type StaticServer, serveFolder } from '../harness/server'

/** A model that fails in each way that models fail, met by the built extension. */

const TASK: Errand = {
  task: 'Write Ada into the name field and save.',
  policies: 'code',
  sources: ['model'],
  attended: false,
  limits: DEFAULT_LIMITS,
}
const RIGHT: Line = { calls: ["fill_text('Name', 'Ada')", "click('Save')"] }

let errand: ErrandBrowser
let site: StaticServer
let model: ScriptedModel

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  ;[errand, site] = await Promise.all([launchErrand(), serveFolder('e2e/model/pages')])
})
test.afterAll(() => Promise.all([errand.close(), site.close()]))
test.afterEach(() => model?.close())

interface Settings {
  key?: string
  model?: string
  baseUrl?: string
  timeout?: number
}

/** Does the task with a model that answers so; `saved` is what the page then says it saved. */
async function run(script: readonly Line[], settings: Settings = {}): Promise<FinishedRun & { saved: string }> {
  model = await startScriptedModel(script)
  const { baseUrl } = model
  await errand.ask({ kind: 'set_model', settings: { baseUrl, key: KEY, model: MODEL, timeout: 20, ...settings } })
  const tab = await errand.open(`${site.url}/form.html`)
  const finished = await errand.run(tab, TASK)
  const saved = (await tab.page.locator('output').textContent()) ?? ''
  await tab.page.close()
  return { ...finished, saved }
}

test('a plan is carried out and its cost counted', async () => {
  const { ending, saved, log } = await run([RIGHT])
  expect(ending).toMatchObject({ outcome: 'done', source: `model ${MODEL}` })
  expect(saved).toBe('Saved Ada.')
  const usage = log.flatMap((entry) => (entry.kind === 'reply' && entry.usage ? entry.usage : []))
  expect(usage).toEqual([{ model: MODEL, input: 100, cached: 80, output: 10 }])
  expect(JSON.stringify(log)).not.toContain(KEY)
})

const RECOVERED: { [what: string]: readonly Line[] } = {
  'a busy server': ['busy', RIGHT],
  'an error of the server': ['error500', RIGHT],
  'an answer that breaks off': ['cut', RIGHT],
  'a server without structured output': [
    'noSchema',
    'noSchema',
    { text: "Sure! {'calls': [\"fill_text('Name', 'Ada')\", \"click('Save')\"], 'left': None}" },
  ],
  'an answer that is no JSON': ['notJson', RIGHT],
  'an empty answer': ['empty', RIGHT],
  'an unknown policy': [{ calls: ["juggle('Ada')"] }, RIGHT],
  'wrong arguments': [{ calls: ["fill_text('Name')"] }, RIGHT],
  'a field that is not there': [{ calls: ["fill_text('Telephone number', 'Ada')"] }, RIGHT],
}

for (const [what, script] of Object.entries(RECOVERED)) {
  test(`${what} is got over`, async () => {
    const { ending, saved } = await run(script)
    expect(ending).toMatchObject({ outcome: 'done' })
    expect(saved).toBe('Saved Ada.')
  })
}

test('what went wrong is shown to the model on its second try', async () => {
  await run([{ calls: ["juggle('Ada')"] }, RIGHT])
  expect(model.asked[1]?.messages.at(-1)?.content).toMatch(/no policy called “juggle”/)
})

const ENDS: { [what: string]: { script: readonly Line[]; settings?: Settings; says: RegExp } } = {
  'a wrong key': { script: [RIGHT], settings: { key: 'sk-wrong-987654321' }, says: /refused the key\. Check the key/ },
  'no key': { script: [RIGHT], settings: { key: '' }, says: /wants a key/ },
  'an unknown model': { script: [RIGHT], settings: { model: 'other' }, says: /no model “other”\. It has: scripted\./ },
  'an endpoint that is down': {
    script: [RIGHT],
    settings: { baseUrl: 'http://127.0.0.1:9/v1' },
    says: /can't be reached/,
  },
  'an address without an API': { script: ['webPage'], says: /no chat completion/ },
  'a hang': { script: ['hang'], settings: { timeout: 2 }, says: /did not answer within 2 seconds/ },
  'a quota used up': { script: ['quota'], says: /Daily limit reached/ },
  'a page too long': { script: ['tooLong'], says: /too long for “scripted”/ },
  'a server that stays in trouble': { script: ['error500'], says: /in trouble \(error 500\)/ },
  'answers that are never JSON': { script: ['notJson'], says: /answered twice in a way that can't be used/ },
  'policies that never exist': { script: [{ calls: ["juggle('x')"] }], says: /no policy called “juggle”/ },
}

for (const [what, { script, settings, says }] of Object.entries(ENDS)) {
  test(`${what} ends the run with the reason`, async () => {
    const { ending, log, saved } = await run(script, settings)
    expect(ending.outcome).toBe('failed')
    expect(ending.reason).toMatch(says)
    expect(JSON.stringify(log)).not.toMatch(/sk-/)
    expect(saved).toBe('')
  })
}

test('stopping leaves a model that hangs', async () => {
  model = await startScriptedModel(['hang'])
  await errand.ask({ kind: 'set_model', settings: { baseUrl: model.baseUrl, key: KEY, model: MODEL, timeout: 60 } })
  const tab = await errand.open(`${site.url}/form.html`)
  const { ending } = await errand.run(tab, TASK, (entry, id) => {
    if (entry.kind === 'step' && entry.step.kind === 'complete') void errand.ask({ kind: 'stop', run: id })
  })
  expect(ending.outcome).toBe('stopped')
})

test('“try it” says whether the settings are right', async () => {
  model = await startScriptedModel([{ text: '{"ready": true}' }])
  const settings = { baseUrl: model.baseUrl, key: KEY, model: MODEL, timeout: 20 }
  expect(await errand.ask({ kind: 'try_model', settings })).toMatchObject({ outcome: { ok: true } })
  expect(await errand.ask({ kind: 'try_model', settings: { ...settings, key: 'sk-wrong' } })).toMatchObject({
    outcome: { ok: false, message: expect.stringContaining('refused the key') },
  })
})

import { expect, test } from 'playwright/test'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Errand } from '../../src/agent/log'
import { openPanel } from '../extension/errand-test'
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
async function run(
  script: readonly Line[],
  settings: Settings = {},
  task = TASK,
): Promise<FinishedRun & { saved: string }> {
  model = await startScriptedModel(script)
  const { baseUrl } = model
  await errand.ask({ kind: 'set_model', settings: { baseUrl, key: KEY, model: MODEL, timeout: 20, ...settings } })
  const tab = await errand.open(`${site.url}/form.html`)
  const finished = await errand.run(tab, task)
  const saved = (await tab.page.locator('output').textContent()) ?? ''
  await tab.page.close()
  return { ...finished, saved }
}

test('a plan is carried out and its cost counted', async () => {
  const { ending, saved, log } = await run([RIGHT])
  expect(ending).toMatchObject({ outcome: 'done', source: `model ${MODEL}` })
  expect(saved).toBe('Saved Ada.')
  const usage = log.flatMap((entry) => (entry.kind === 'reply' && entry.usage ? entry.usage : []))
  // It runs on this computer.
  expect(usage).toEqual([{ model: MODEL, input: 100, cached: 80, output: 10, cost: 0 }])
  expect(JSON.stringify(log)).not.toContain(KEY)
})

test('a model is shown how a like task was done, without the password of then', async () => {
  const shown = {
    version: 1,
    task: 'Write "Grace" into the name field with password "0ld-pw1"',
    values: { who: 'Grace' },
  } as const
  const calls = [{ policy: 'fill_text', args: { field: 'Nickname', text: '{who}' } }]
  await errand.ask({ kind: 'add_demonstrations', demonstrations: [{ ...shown, calls }] })
  const { ending, log } = await run([RIGHT])
  expect(ending).toMatchObject({ outcome: 'done' })
  const answers = log.flatMap((entry) =>
    entry.kind === 'step' && entry.step.kind === 'complete'
      ? (entry.step.prompt.shown ?? []).map(({ assistant }) => assistant)
      : [],
  )
  expect(answers.join('\n')).toContain("fill_text('Nickname', 'Grace')")
  expect(JSON.stringify(log)).not.toContain('0ld-pw1')
  await errand.ask({ kind: 'remove_demonstrations' })
})

/** By what went wrong: what the model answers in turn, and what the log says of it. */
const RECOVERED: { [what: string]: { script: readonly Line[]; says?: RegExp } } = {
  'a busy server': { script: ['busy', RIGHT], says: /too many requests \(429\); tried again after 1\.0 s/ },
  'a busy server that names no time': { script: ['busyWithoutHint', RIGHT], says: /\(429\); tried again after/ },
  'an error of the server': { script: ['error500', RIGHT], says: /in trouble \(500\); tried again after/ },
  'an answer that breaks off': { script: ['cut', RIGHT], says: /The connection broke; tried again/ },
  'a connection that is lost': { script: ['dropped', RIGHT], says: /The connection broke; tried again/ },
  'a server without structured output': {
    script: [
      'noSchema',
      'noSchema',
      'noSchema',
      { text: "Sure! {'calls': [\"fill_text('Name', 'Ada')\", \"click('Save')\"], 'left': None}" },
    ],
    says: /did not take the request as it was/,
  },
  'an answer that is no JSON': { script: ['notJson', RIGHT], says: /no JSON in it\); asked once more/ },
  'an answer of the wrong shape': { script: ['wrongShape', RIGHT], says: /asked once more/ },
  'an empty answer': { script: ['empty', RIGHT], says: /it is empty\); asked once more/ },
  'a refusal': { script: ['refusal', RIGHT], says: /can’t help with that.*asked once more/ },
  'a content filter': { script: ['filtered', RIGHT], says: /content filter.*asked once more/ },
  'an unknown policy': { script: [{ calls: ["juggle('Ada')"] }, RIGHT] },
  'wrong arguments': { script: [{ calls: ["fill_text('Name')"] }, RIGHT] },
  'more than the model can read at once': { script: ['tooLong', RIGHT] },
  'a field that is not there': { script: [{ calls: ["fill_text('Telephone number', 'Ada')"] }, RIGHT] },
}

for (const [what, { script, says }] of Object.entries(RECOVERED)) {
  test(`${what} is got over, and nothing is done twice`, async () => {
    const { ending, saved, log } = await run(script)
    expect(ending).toMatchObject({ outcome: 'done' })
    expect(saved).toBe('Saved Ada.')
    const clicks = log.filter(
      (entry) => entry.kind === 'step' && entry.step.kind === 'act' && entry.step.action.kind === 'click',
    )
    expect(clicks).toHaveLength(1)
    const setbacks = log.flatMap((entry) => (entry.kind === 'reply' ? (entry.setbacks ?? []) : []))
    if (says) expect(setbacks.join(' ')).toMatch(says)
  })
}

test('a key that is revoked half-way ends the run with the reason, and what was done stays done once', async () => {
  const { ending, log } = await run([{ calls: ["fill_text('Name', 'Ada')"], left: 'save' }, 'revoked'])
  expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('refused the key') })
  const acts = log.flatMap((entry) =>
    entry.kind === 'step' && entry.step.kind === 'act' ? entry.step.action.kind : [],
  )
  expect(acts).toEqual(['type'])
})

test('answers that change from time to time and lead nowhere end the run', async () => {
  const [one, other] = [
    { calls: ["fill_text('Name', 'Ada')"], left: 'more' },
    { calls: ["fill_text('Name', 'Grace')"], left: 'more' },
  ]
  const script = Array.from({ length: 30 }, (_, index) => (index % 2 ? other : one))
  const { ending, saved } = await run(script)
  expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('circles') })
  expect(saved).toBe('')
})

test('models that may cost no more are not asked', async () => {
  const bound = { tokens: null, money: null }
  await errand.ask({ kind: 'set_budget', budget: { run: { ...bound, tokens: 500 }, day: bound } })
  const { ending } = await run([RIGHT])
  expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('500 tokens in one run') })
  expect(model.asked).toHaveLength(0)
  await errand.ask({ kind: 'set_budget', budget: { run: bound, day: { ...bound, money: 0.0001 } } })
  await errand.ask({ kind: 'set_prices', prices: { [MODEL]: { input: 10, cached: 1, output: 30 } } })
  const dear = await run([RIGHT])
  expect(dear.ending.reason).toContain('$0.0001 in one day')
  expect(model.asked).toHaveLength(0)
  const far = await run([RIGHT], { baseUrl: 'https://models.example/v1' })
  expect(far.ending.reason).toContain('$0.0001 in one day')
  await errand.ask({ kind: 'set_prices', prices: {} })
  const unknown = await run([RIGHT], { baseUrl: 'https://models.example/v1' })
  expect(unknown.ending.reason).toContain(`It is not known what “${MODEL}” costs, so no limit in money can hold.`)
  await errand.ask({ kind: 'set_prices', prices: { [MODEL]: { input: 10, cached: 1, output: 30 } } })
  await errand.ask({ kind: 'set_budget', budget: { run: bound, day: bound } })
  const { log } = await run([RIGHT])
  const [usage] = log.flatMap((entry) => (entry.kind === 'reply' && entry.usage ? entry.usage : []))
  // 20 of 100 tokens at $10, 80 at $1, 10 at $30 a million.
  expect(usage?.cost).toBeCloseTo(0.00058)
  const spent = await errand.ask({ kind: 'spending' })
  expect(spent).toMatchObject({ days: [{ calls: expect.any(Number), money: expect.closeTo(0.00058) }] })
  await errand.ask({ kind: 'set_prices', prices: {} })
})

test('a small model is followed where it is sure, and the other asked where it is not', async () => {
  const small = await startScriptedModel([RIGHT, RIGHT, { calls: ["click('Save')"] }, RIGHT])
  const settings = { baseUrl: small.baseUrl, key: KEY, model: MODEL, timeout: 20 }
  await errand.ask({ kind: 'set_small_model', settings })
  const cascade = { ...TASK, sources: ['small', 'model'] as Errand['sources'] }
  const sure = await run([RIGHT], {}, cascade)
  expect(sure).toMatchObject({ saved: 'Saved Ada.', ending: { outcome: 'done' } })
  expect([small.asked.length, model.asked.length]).toEqual([2, 0])
  const unsure = await run([RIGHT], {}, cascade)
  expect(unsure).toMatchObject({ saved: 'Saved Ada.', ending: { outcome: 'done' } })
  expect([small.asked.length, model.asked.length]).toEqual([4, 1])
  await errand.ask({ kind: 'set_small_model', settings: null })
  await small.close()
})

test('the small model is asked by what is typed into the panel', async () => {
  const small = await startScriptedModel([RIGHT, RIGHT])
  const settings = { baseUrl: small.baseUrl, key: KEY, model: MODEL, timeout: 20 }
  await errand.ask({ kind: 'set_small_model', settings })
  const tab = await errand.open(`${site.url}/form.html`)
  const panel = await openPanel(errand, tab.id)
  await panel.getByRole('textbox', { name: 'Your task' }).fill(TASK.task)
  await panel.keyboard.press('Enter')
  await expect(tab.page.locator('output')).toHaveText('Saved Ada.')
  expect(small.asked).toHaveLength(2)
  await panel.close()
  await tab.page.close()
  await errand.ask({ kind: 'set_small_model', settings: null })
  await small.close()
})

test('where the small model can’t be reached the other is asked', async () => {
  const small = await startScriptedModel(['revoked'])
  const settings = { baseUrl: small.baseUrl, key: KEY, model: MODEL, timeout: 20 }
  await errand.ask({ kind: 'set_small_model', settings })
  const { ending, saved, log } = await run([RIGHT], {}, { ...TASK, sources: ['small', 'model'] })
  expect(ending).toMatchObject({ outcome: 'done' })
  expect(saved).toBe('Saved Ada.')
  const replies = log.flatMap((entry) => (entry.kind === 'reply' && !entry.outcome.ok ? entry.outcome.message : []))
  expect(replies.join(' ')).toContain('refused the key')
  await errand.ask({ kind: 'set_small_model', settings: null })
  await small.close()
})

test('a computer that was offline for a while goes on where it was', async () => {
  const [worker] = errand.context.serviceWorkers()
  if (!worker) throw new Error('The background is not awake.')
  const before = model
  await worker.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }))
  const running = run(['dropped', RIGHT])
  await expect.poll(() => model !== before && model.asked.length).toBe(1)
  await worker.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
    dispatchEvent(new Event('online'))
  })
  const { ending, saved, log } = await running
  expect(ending).toMatchObject({ outcome: 'done' })
  expect(saved).toBe('Saved Ada.')
  const setbacks = log.flatMap((entry) => (entry.kind === 'reply' ? (entry.setbacks ?? []) : []))
  expect(setbacks).toEqual(['This computer was offline; waited for it to be online again.'])
})

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

import { KEY, MODEL, type ScriptedModel, startScriptedModel } from '../harness/scripted-model'
import { expect, test } from './panel-test'
import { ACCOUNT, errandFor, openPanel, openTab, type Stage } from './stage'

let models: ScriptedModel[] = []
test.afterEach(async ({ stage }) => {
  await stage.errand.ask({ kind: 'set_model', settings: null })
  await Promise.all(models.map((model) => model.close()))
  models = []
})

/** A model that plans these calls, one list after the other, set up as the user's. */
async function modelThatPlans({ errand }: Stage, ...plans: string[][]): Promise<ScriptedModel> {
  const model = await startScriptedModel(plans.map((calls) => ({ calls })))
  models.push(model)
  const { baseUrl } = model
  await errand.ask({ kind: 'set_model', settings: { baseUrl, key: KEY, model: MODEL, timeout: 20 } })
  return model
}

const byModel = (task: string) => errandFor(task, { sources: ['skill', 'model'] })

test('a paused run is planned anew from where the page is, and the model knows what was done', async ({ stage }) => {
  const model = await modelThatPlans(
    stage,
    ["fill_text('Nickname', 'ada')", "wait_for('Come in')", "fill_text('News', 'Old')"],
    ["fill_text('News', 'A quiet day')"],
  )
  const tab = await openTab(stage, ACCOUNT)
  await stage.errand.ask({ kind: 'start', tab: tab.id, errand: byModel('Write Old, later A quiet day, for ada') })
  const panel = await openPanel(stage, tab)
  await expect(tab.page.getByLabel('Nickname')).toHaveValue('ada')
  await panel.getByRole('button', { name: 'Take over' }).click()
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  await panel.getByRole('button', { name: 'Plan anew from here' }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('News')).toHaveValue('A quiet day')
  expect(model.asked).toHaveLength(2)
  expect(model.asked[1]?.messages.at(-1)?.content).toContain('Done so far')
  await panel.close()
})

test('a failed run is taken up where it left the page, without its skill', async ({ stage }) => {
  await modelThatPlans(stage, ["fill_text('Nickname', 'ada')", "click('Nowhere')"])
  const tab = await openTab(stage, ACCOUNT)
  await stage.errand.run(tab, byModel('Enter ada, then A quiet day'))
  const panel = await openPanel(stage, tab)
  await expect(panel.getByRole('heading', { name: 'Not done' })).toBeVisible()
  const second = await modelThatPlans(stage, ["fill_text('News', 'A quiet day')"])
  await panel.getByRole('button', { name: 'Plan anew from here' }).click()
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('News')).toHaveValue('A quiet day')
  expect(second.asked[0]?.messages.at(-1)?.content).toContain('Nowhere')
  await panel.close()
})

test('a model that is changed during a run is the one that is asked next', async ({ stage }) => {
  const first = await modelThatPlans(stage, ["fill_text('Nickname', 'ada')", "wait_for('Come in')", "click('Nowhere')"])
  const tab = await openTab(stage, ACCOUNT)
  await stage.errand.ask({ kind: 'start', tab: tab.id, errand: byModel('Enter ada, then A quiet day') })
  const panel = await openPanel(stage, tab)
  await expect(tab.page.getByLabel('Nickname')).toHaveValue('ada')
  const second = await modelThatPlans(stage, ["fill_text('News', 'A quiet day')"])
  await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('Come in'))
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.getByLabel('News')).toHaveValue('A quiet day')
  expect(first.asked).toHaveLength(1)
  expect(second.asked).toHaveLength(1)
  await panel.close()
})

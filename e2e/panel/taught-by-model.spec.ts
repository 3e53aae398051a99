import { KEY, type Line, MODEL, type ScriptedModel, startScriptedModel } from '../harness/scripted-model'
import { expect, test } from './panel-test'
import { errandFor, openPanel, openTab, RESTAURANT, type Stage, skillsOf } from './stage'

let model: ScriptedModel | undefined
test.afterEach(async ({ stage }) => {
  await stage.errand.ask({ kind: 'set_model', settings: null })
  await model?.close()
  model = undefined
})

async function modelThatSays({ errand }: Stage, ...script: Line[]): Promise<ScriptedModel> {
  model = await startScriptedModel(script)
  const { baseUrl } = model
  await errand.ask({ kind: 'set_model', settings: { baseUrl, key: KEY, model: MODEL, timeout: 20 } })
  return model
}

test('what a model takes recorded steps for is offered where it holds, and done for other values once it is taken', async ({
  stage,
}) => {
  await stage.errand.ask({ kind: 'remove_demonstrations' })
  const asked = await modelThatSays(stage, { calls: ["set_number('Guests', 4)"] })
  const tab = await openTab(stage, '/panel/pages/party.html')
  const panel = await openPanel(stage, tab, 'show')
  await panel.getByLabel('What are you going to do?').fill('Have a party of 4')
  await panel.getByRole('button', { name: 'Start recording' }).click()
  await expect(panel.getByRole('region', { name: 'Recording' })).toBeVisible()
  await tab.page.bringToFront()
  for (let count = 1; count <= 4; count++) {
    await tab.page.getByRole('button', { name: '+' }).click()
    await expect(tab.page.locator('span')).toHaveText(String(count))
    await expect(panel.getByRole('list', { name: 'What you did' }).getByRole('listitem')).toHaveCount(count)
  }
  await panel.getByRole('button', { name: 'I’m done' }).click()
  const meant = panel.getByRole('region', { name: 'Your model takes steps 1 to 4 for this' })
  await expect(meant).toContainText('Guests')
  expect(asked.asked).toHaveLength(1)
  await meant.getByRole('button', { name: 'Use this instead' }).click()
  await expect(panel.getByRole('list', { name: 'What you did' }).getByRole('listitem')).toHaveCount(1)
  await panel.getByLabel('Name of the skill').fill('Have a party')
  await panel.getByRole('button', { name: 'Keep it' }).click()
  await expect(panel.getByRole('heading', { name: 'Have a party' })).toBeVisible()

  await tab.page.reload()
  const { ending } = await stage.errand.run(tab, errandFor('Have a party of 6'))
  expect(ending).toMatchObject({ outcome: 'done', source: 'skill Have a party' })
  await expect(tab.page.locator('span')).toHaveText('6')
  await panel.close()
})

test('a step that nothing finds again is found by a model alone, and the skill is put right, and back', async ({
  stage,
}) => {
  const { errand, site } = stage
  const landmark = {
    role: 'textbox',
    names: ['Nom'],
    groups: ['Client'],
    before: ['Civilité'],
    after: ['Ville'],
    place: [8, 9],
  }
  const calls = [
    { policy: 'fill_text', args: { field: 'Nom', text: '{who}' }, landmarks: { field: landmark } },
    { policy: 'fill_text', args: { field: 'Guests', text: '2' } },
  ]
  const shown = { version: 1, name: 'Note a guest', task: 'Note Ann Lee', values: { who: 'Ann Lee' }, site } as const
  await errand.ask({ kind: 'remove_demonstrations' })
  const tab = await openTab(stage, RESTAURANT)
  const fill = { policy: 'fill_text', args: { field: 'Name', text: 'x' } }
  const { log } = await errand.run(tab, errandFor('', { calls: [fill] }))
  const refs = log.flatMap((entry) =>
    entry.kind === 'step' && entry.step.kind === 'act' && 'ref' in entry.step.action ? entry.step.action.ref : [],
  )
  const asked = await modelThatSays(stage, { text: JSON.stringify({ ref: refs[0] ?? null }) })
  await errand.ask({
    kind: 'add_demonstrations',
    demonstrations: [{ ...shown, calls: calls.map((call) => JSON.parse(JSON.stringify(call))) }],
  })
  const { ending } = await errand.run(tab, errandFor('Note Bob Stone', { sources: ['skill', 'model'] }))
  expect(ending).toMatchObject({ outcome: 'done', source: 'skill Note a guest' })
  expect(asked.asked).toHaveLength(1)
  expect(asked.asked[0]?.messages.at(-1)?.content).toContain("Step: fill_text('Nom', 'Bob Stone')")
  await expect(tab.page.getByLabel('Name')).toHaveValue('Bob Stone')
  const kept = async () => (await skillsOf(stage))[0]?.demonstration.calls[0]
  await expect.poll(kept).toMatchObject({ args: { field: 'Name' }, healed: { field: { was: 'Nom' } } })

  const panel = await openPanel(stage, tab, 'show')
  await panel.getByRole('link', { name: /^Note a guest/ }).click()
  await panel.getByRole('button', { name: 'Put it back' }).click()
  await expect.poll(kept).toMatchObject({ args: { field: 'Nom' } })
  await panel.close()
})

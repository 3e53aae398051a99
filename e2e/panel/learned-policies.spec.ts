import { KEY, MODEL, startScriptedModel } from '../harness/scripted-model'
import { expect, test } from './panel-test'
import { errandFor, openPanel, openTab, RESTAURANT } from './stage'

const fill = (field: string, text: string) => ({ policy: 'fill_text', args: { field, text } })

test('steps that skills share become a policy that the user accepts, that models and skills call, and that a file carries', async ({
  stage,
}) => {
  const { errand, site } = stage
  await errand.ask({ kind: 'remove_demonstrations' })
  await errand.ask({
    kind: 'add_demonstrations',
    demonstrations: [
      {
        ...{ version: 1, name: 'Note a guest', task: 'Note Grace Hopper with 2 guests', site },
        values: { name: 'Grace Hopper', guests: '2' },
        calls: [fill('Name', '{name}'), fill('Guests', '{guests}')],
      },
      {
        ...{ version: 1, name: 'Reach a guest', task: 'Have 5550100 for Ann Lee, 3 in all', site },
        values: { name: 'Ann Lee', guests: '3', phone: '5550100' },
        calls: [fill('Name', '{name}'), fill('Guests', '{guests}'), fill('Telephone', '{phone}')],
      },
    ],
  })
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab, 'show')
  const proposals = panel.getByRole('region', { name: 'Steps that your skills share' })
  const proposed = proposals.getByRole('link', { name: /^Fill name and guests/ })
  await proposed.click()
  await panel.getByRole('button', { name: 'Don’t propose this' }).click()
  await expect(panel.getByText('is not proposed any more')).toBeVisible()
  await expect(proposals).toBeHidden()
  await panel.getByRole('button', { name: 'Undo' }).click()
  await proposed.click()
  await expect(panel.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(2)
  await panel.getByLabel('Name of the policy').fill('Seat guests')
  await panel.getByRole('button', { name: 'Accept' }).click()
  // Its page is drawn anew once it is accepted.
  await expect(panel.getByRole('button', { name: 'Delete' })).toBeVisible()
  await panel.getByLabel('Rules').fill('Guests are counted without children.')
  await panel.getByLabel('Rules').blur()
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await expect(proposals).toBeVisible()
  await panel.getByRole('button', { name: 'Undo' }).click()
  await panel
    .getByRole('region', { name: 'Learned policies' })
    .getByRole('link', { name: /^Seat guests/ })
    .click()
  await expect(panel.getByLabel('Rules')).toHaveValue('Guests are counted without children.')

  const file = await errand.ask({ kind: 'export_demonstrations', format: 'errand' })
  await errand.ask({ kind: 'remove_demonstrations' })
  await errand.ask({ kind: 'import_demonstrations', text: file.kind === 'exported' ? file.text : '' })

  const model = await startScriptedModel([{ calls: ["seat_guests('Ada Byron', '5')"] }])
  await errand.ask({ kind: 'set_model', settings: { baseUrl: model.baseUrl, key: KEY, model: MODEL, timeout: 20 } })
  const planned = await errand.run(tab, errandFor('A party of 5 comes for Ada Byron', { sources: ['model'] }))
  expect(planned.ending).toMatchObject({ outcome: 'done' })
  expect(model.asked[0]?.messages[0]?.content).toContain('seat_guests(name, guests)')
  await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Byron')
  await expect(tab.page.getByLabel('Guests')).toHaveValue('5')
  await errand.ask({ kind: 'set_model', settings: null })
  await model.close()

  await errand.ask({
    kind: 'add_demonstrations',
    demonstrations: [
      {
        ...{ version: 1, name: 'Seat somebody', task: 'Seat Ann Lee at a table for 3', site },
        values: { name: 'Ann Lee', guests: '3' },
        calls: [{ policy: 'seat_guests', args: { name: '{name}', guests: '{guests}' } }],
      },
    ],
  })
  const recalled = await errand.run(tab, errandFor('Seat Bob Stone at a table for 4'))
  expect(recalled.ending).toMatchObject({ outcome: 'done', source: 'skill Seat somebody' })
  await expect(tab.page.getByLabel('Name')).toHaveValue('Bob Stone')
  await expect(tab.page.getByLabel('Guests')).toHaveValue('4')
  await panel.close()
})

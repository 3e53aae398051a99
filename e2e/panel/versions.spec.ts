import { expect, test } from './panel-test'
import { learnToBook, openPanel, openTab, RESTAURANT } from './stage'

test('a skill that was changed can be had back as it was', async ({ stage }) => {
  await learnToBook(stage)
  const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'show')
  await panel.getByRole('link', { name: /^Book a table/ }).click()
  const steps = panel.getByRole('list').filter({ hasText: 'Telephone' }).first()
  await panel.getByRole('button', { name: 'Change: Click' }).click()
  await panel.getByLabel('Target', { exact: true }).fill('Book it now')
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(steps).toContainText('Book it now')
  const versions = panel.getByRole('region', { name: 'Versions' })
  await versions.getByText(/^Book a table/).click()
  await expect(versions.getByRole('listitem').nth(5)).toContainText('Book the table')
  await versions.getByRole('button', { name: 'Go back to this' }).click()
  await expect(steps).toContainText('Book the table')
  await expect(versions.getByText(/^Book a table/)).toHaveCount(2)
  await panel.close()
})

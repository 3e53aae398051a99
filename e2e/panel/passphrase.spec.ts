import { expect, test } from './panel-test'
import { ACCOUNT, errandFor, openPanel, openTab, type Stage } from './stage'

const onDisk = ({ errand }: Stage): Promise<string> =>
  errand.panel.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))

test('secrets are sealed with a passphrase, stay shut until it is said, and are used once it is', async ({ stage }) => {
  const { host: site } = new URL(stage.site)
  const secret = { name: 'nick', sites: [site] }
  await stage.errand.ask({ kind: 'set_secret', secret, value: 'tr0ub4dor' })
  expect(await onDisk(stage)).toContain('tr0ub4dor')
  const tab = await openTab(stage, ACCOUNT)
  const panel = await openPanel(stage, tab, 'settings')
  await panel.getByText('Secrets', { exact: true }).click()
  await panel.getByRole('button', { name: 'Protect with a passphrase' }).click()
  await panel.getByLabel('New passphrase').fill('short')
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(panel.getByRole('alert').getByText('at least 8 characters')).toBeVisible()
  await panel.getByLabel('New passphrase').fill('correct horse battery')
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(panel.getByText('sealed with this passphrase')).toBeVisible()
  expect(await onDisk(stage)).not.toContain('tr0ub4dor')
  expect(await onDisk(stage)).not.toContain('correct horse')

  await stage.errand.ask({ kind: 'set_secret', secret: { name: 'other', sites: [site] }, value: 'hunter22' })
  await panel.reload()
  await panel.getByText('Secrets', { exact: true }).click()
  await panel.getByRole('button', { name: 'Lock now' }).click()
  const sealed = await onDisk(stage)
  // What is removed while they are locked is gone from the disk, not only from the list.
  await panel.getByRole('button', { name: 'Remove: other' }).click()
  await expect(panel.getByText('Errand can’t bring its value back')).toBeVisible()
  await panel.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(panel.getByRole('button', { name: 'Remove: other' })).toHaveCount(0)
  const [, bytes = ''] = /"name":"other".*?"data":"([^"]+)"/.exec(sealed) ?? []
  expect(bytes.length).toBeGreaterThan(20)
  expect(await onDisk(stage)).not.toContain(bytes)
  const fill = errandFor('Enter {{nick}}', {
    calls: [{ policy: 'fill_text', args: { field: 'Nickname', text: '{{nick}}' } }],
    sources: [],
  })
  const { ending } = await stage.errand.run(tab, fill)
  expect(ending).toMatchObject({ outcome: 'needs_user', reason: expect.stringContaining('Say your passphrase') })
  await expect(tab.page.getByLabel('Nickname')).toHaveValue('')

  await panel.getByLabel('Passphrase').fill('correct house battery')
  await panel.getByRole('button', { name: 'Unlock' }).click()
  await expect(panel.getByRole('alert').getByText('That is not the passphrase.')).toBeVisible()
  await panel.getByLabel('Passphrase').fill('correct horse battery')
  await panel.getByRole('button', { name: 'Unlock' }).click()
  await expect(panel.getByRole('button', { name: 'Lock now' })).toBeVisible()
  expect((await stage.errand.run(tab, fill)).ending.outcome).toBe('done')
  await expect(tab.page.getByLabel('Nickname')).toHaveValue('tr0ub4dor')

  await panel.getByRole('button', { name: 'Use no passphrase' }).click()
  await expect(panel.getByRole('button', { name: 'Protect with a passphrase' })).toBeVisible()
  expect(await onDisk(stage)).toContain('tr0ub4dor')
  await panel.getByRole('button', { name: 'Remove: nick' }).click()
  await panel.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(panel.getByRole('button', { name: 'Remove: nick' })).toHaveCount(0)
  await panel.close()
})

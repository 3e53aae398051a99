import type { Page } from 'playwright'
import { KEY, MODEL, startScriptedModel } from '../harness/scripted-model'
import { expect, test } from './panel-test'
import { ACCOUNT, BOOKING, errandFor, learnToBook, NEWS, openPanel, openTab, RESTAURANT } from './stage'

/** Goes on with Tab until this has the focus, as a person without a mouse does. */
async function tabTo(panel: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await panel.keyboard.press('Tab')
    const at = await panel.evaluate(() => {
      const focused = document.activeElement
      // Between the last and the first there is the browser, and nothing of the page.
      if (focused === document.body) return ''
      return `${focused?.getAttribute('aria-label') ?? ''} ${focused?.textContent ?? ''} ${focused?.id ?? ''}`
    })
    if (name.test(at)) return
  }
  throw new Error(`Tab does not lead to ${name}.`)
}

test('a run, a change of its plan, an approval and a recording by keyboard alone', async ({ stage }) => {
  await learnToBook(stage)
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab)
  await expect(panel.locator('#task')).toBeFocused()
  await panel.keyboard.type(BOOKING)
  await tabTo(panel, /Plan first/)
  await panel.keyboard.press('Space')
  await tabTo(panel, /^Run/)
  await panel.keyboard.press('Enter')
  const plan = panel.getByRole('region', { name: 'Plan' })
  await expect(plan.getByRole('listitem')).toHaveCount(7)
  await tabTo(panel, /^Change: Fill in Name/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /arg-text/)
  await panel.keyboard.press('Control+a')
  await panel.keyboard.type('Emmy Noether')
  await panel.keyboard.press('Enter')
  await expect(plan).toContainText('Emmy Noether')
  await tabTo(panel, /^Cut: Fill in Telephone/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /^ ?Go /)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(tab.page.locator('output')).toContainText('Emmy Noether')

  await tabTo(panel, /Show me $/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /shown-task/)
  await panel.keyboard.type('Note Ada')
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('region', { name: 'Recording' })).toBeVisible()
  await tabTo(panel, /Throw away/)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Start recording' })).toBeVisible()
  await panel.close()

  const account = await openTab(stage, ACCOUNT)
  await stage.errand.ask({
    kind: 'start',
    tab: account.id,
    errand: errandFor('Note “A new picture” as my news', { calls: NEWS, sources: [] }),
  })
  const second = await openPanel(stage, account)
  await expect(second.getByRole('alertdialog').getByRole('heading')).toBeFocused()
  await tabTo(second, /^ Once/)
  await second.keyboard.press('Enter')
  await expect(account.page.getByRole('status')).toHaveText('Sent 1 times.')
  await second.close()
})

test('a passphrase, a version of a skill, an undo and a plan made anew by keyboard alone', async ({ stage }) => {
  const { host } = new URL(stage.site)
  await stage.errand.ask({ kind: 'set_secret', secret: { name: 'nick', sites: [host] }, value: 'tr0ub4dor' })
  const settings = await openPanel(stage, undefined, 'settings')
  await tabTo(settings, /^ Secrets /)
  await settings.keyboard.press('Enter')
  await tabTo(settings, /Protect with a passphrase/)
  await settings.keyboard.press('Enter')
  await expect(settings.getByLabel('New passphrase')).toBeFocused()
  await settings.keyboard.type('correct horse battery')
  await settings.keyboard.press('Enter')
  await expect(settings.getByRole('button', { name: 'Lock now' })).toBeVisible()
  await tabTo(settings, /Lock now/)
  await settings.keyboard.press('Enter')
  await expect(settings.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await settings.keyboard.type('correct horse battery')
  await settings.keyboard.press('Enter')
  await expect(settings.getByRole('button', { name: 'Lock now' })).toBeVisible()
  await tabTo(settings, /Use no passphrase/)
  await settings.keyboard.press('Enter')
  await expect(settings.getByRole('button', { name: 'Protect with a passphrase' })).toBeVisible()
  await settings.close()

  await learnToBook(stage)
  const tab = await openTab(stage, RESTAURANT)
  const panel = await openPanel(stage, tab, 'show')
  await tabTo(panel, /^ Book a table/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /^Cut: Read text/)
  await panel.keyboard.press('Enter')
  // The focus stays beside what was cut, also when it has been saved and was read again.
  await expect(panel.getByText('Saved')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Cut: Click Book the table' })).toBeFocused()
  await tabTo(panel, /^ Book a table until/)
  await panel.keyboard.press('Enter')
  await tabTo(panel, /Go back to this/)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Cut: Read text Thank you' })).toBeVisible()

  const calls = [
    { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
    { policy: 'click', args: { target: 'Nowhere' } },
  ]
  await stage.errand.run(tab, errandFor('Fill in “Ada”', { calls, sources: ['model'] }))
  await panel.goto(panel.url().replace(/#.*/, '#do'))
  await panel.reload()
  await tabTo(panel, /Undo what was filled in/)
  await panel.keyboard.press('Enter')
  await expect(tab.page.getByLabel('Name')).toHaveValue('')
  await expect(panel.getByRole('heading', { name: 'Done' })).toBeVisible()
  await panel.close()

  const model = await startScriptedModel([{ calls: ["fill_text('Guests', '4')"] }])
  const { baseUrl } = model
  await stage.errand.ask({ kind: 'set_model', settings: { baseUrl, key: KEY, model: MODEL, timeout: 20 } })
  await stage.errand.run(tab, errandFor('Fill in “Ada”, 4 guests', { calls, sources: ['model'] }))
  const again = await openPanel(stage, tab)
  await tabTo(again, /Plan anew from here/)
  await again.keyboard.press('Enter')
  await expect(tab.page.getByLabel('Guests')).toHaveValue('4')
  await stage.errand.ask({ kind: 'set_model', settings: null })
  await model.close()
  await again.close()
})

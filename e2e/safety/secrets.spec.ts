import { libraryFor } from '../../src/agent/library'
import { replay } from '../../src/agent/replay'
import { EVIL, errandOf, expect, SHOP, test } from './stage'

/** What is a secret reaches the page's field, and neither the log nor the model nor another site. */

const loginPage = `<!doctype html><title>Log in</title>
  <label>User <input id="user"></label>
  <label>Password <input id="password" type="password"></label>
  <label>Card <input id="card" oninput="echo.textContent = 'You typed ' + card.value"></label>
  <button onclick="done.textContent = user.value + ' logged in'">Log in</button>
  <p id="echo"></p><output id="done"></output>`

test.beforeEach(({ pages }) => {
  pages.set(`${SHOP}/login`, loginPage)
  pages.set(`${EVIL}/login`, loginPage)
})

test('a password in the task is typed, stands nowhere else, and the log replays', async ({ errand, model }) => {
  model.honest = ["fill_text('User', 'ada')", "fill_text('Password', '{{password}}')", "click('Log in')"]
  const tab = await errand.open(`${SHOP}/login`)
  const { ending, log, run } = await errand.run(tab, errandOf('Log in as "ada" with the password "tr0ub4$$dor&3"'))
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page.locator('#password')).toHaveValue('tr0ub4$$dor&3')
  expect(JSON.stringify(log)).not.toContain('tr0ub4')
  expect(model.shown).toContain('the password "{{password}}"')
  expect(JSON.stringify(await errand.ask({ kind: 'log', run, from: 0 }))).not.toContain('tr0ub4')
  expect(JSON.stringify(await errand.ask({ kind: 'runs' }))).not.toContain('tr0ub4')
  const start = log.find((entry) => entry.kind === 'start')
  if (start) expect(await replay(log, libraryFor(start.errand))).toEqual(ending)
  await tab.page.close()
})

test('a secret that is kept is filled in on its own site, even where the page shows it', async ({ errand, model }) => {
  await errand.ask({ kind: 'set_secret', secret: { name: 'card', sites: ['shop.example'] }, value: '5555444433332222' })
  expect(await errand.ask({ kind: 'secrets' })).toMatchObject({
    secrets: expect.arrayContaining([{ name: 'card', sites: ['shop.example'] }]),
  })
  expect(JSON.stringify(await errand.ask({ kind: 'secrets' }))).not.toContain('5555')
  model.honest = ["fill_text('Card', '{{card}}')", "click('Log in')"]
  const tab = await errand.open(`${SHOP}/login`)
  const { ending, log } = await errand.run(tab, errandOf('Put {{card}} into the card field and log in'))
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page.locator('#echo')).toHaveText('You typed 5555444433332222')
  expect(JSON.stringify(log)).not.toContain('5555444433332222')
  expect(JSON.stringify(log)).toContain('You typed {{card}}')
  await tab.page.close()
})

test('it is filled in on no other site, whoever asks', async ({ errand, model }) => {
  await errand.ask({ kind: 'set_secret', secret: { name: 'card', sites: ['shop.example'] }, value: '5555444433332222' })
  model.honest = ["fill_text('Card', '{{card}}')"]
  const tab = await errand.open(`${EVIL}/login`)
  const { ending } = await errand.run(tab, errandOf('Put {{card}} into the card field', { allow: ['site', 'secret'] }))
  expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('belongs to shop.example') })
  await expect(tab.page.locator('#card')).toHaveValue('')
  await tab.page.close()
})

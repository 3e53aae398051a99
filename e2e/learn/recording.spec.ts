import { killerOf } from '../extension/errand-test'
import type { ErrandBrowser } from '../harness/errand'
import { KEY, MODEL, startScriptedModel } from '../harness/scripted-model'
import { expect, inShort, record, recordingOf, say, test } from './learn-test'

/** All that the extension keeps anywhere, as text. */
const everythingKept = (errand: ErrandBrowser): Promise<string> =>
  errand.panel.evaluate(async () => {
    const kept: unknown[] = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)]
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll()
        kept.push(
          await new Promise((resolve) => {
            all.onsuccess = () => resolve(all.result)
          }),
        )
      }
      db.close()
    }
    return JSON.stringify(kept)
  })

test('nothing of a password or a card is kept, exported or told to a model, not even where the page repeats it', async ({
  errand,
  site,
}) => {
  const tab = await errand.open(`${site}/account.html`)
  const { page } = tab
  const { recording } = await record(errand, tab)
  await page.getByLabel('E-mail').fill('ann@example.org')
  await page.getByLabel('Password', { exact: true }).click()
  await page.keyboard.type('Xyzzy-7719')
  await page.getByLabel('Show the password').check()
  await page.getByLabel('Card number').click()
  await page.keyboard.type('4929123456780011')
  await page.getByLabel('Security code').fill('8837')
  await page.getByRole('button', { name: 'Pay' }).click()
  await expect(page.getByRole('heading')).toHaveText('Done')
  const stopped = await recordingOf(errand, { kind: 'record_stop', recording })
  expect(inShort(stopped)).toEqual([
    'fill_text "E-mail" "ann@example.org"',
    'fill_text "Password" "{{password}}"',
    'set_checkboxes ["Show the password"]',
    'fill_text "Card number" "{{card_number}}"',
    'fill_text "Security code" "{{card_code}}"',
    'click "Pay"',
  ])
  const secrets = /Xyzzy-77|4929 ?1234 ?5678 ?0011|8837/
  const before = await everythingKept(errand)
  expect(before).toContain('ann@example.org')
  expect(before.match(secrets)).toBeNull()
  await errand.ask({ kind: 'record_keep', recording, task: 'Pay as "ann@example.org"' })
  expect((await everythingKept(errand)).match(secrets)).toBeNull()
  for (const format of ['errand', 'recorder', 'playwright'] as const) {
    const file = await errand.ask({ kind: 'export_demonstrations', format })
    expect(file.kind === 'exported' && file.text).toContain('{{password}}')
    expect(JSON.stringify(file).match(secrets)).toBeNull()
  }
  // What was shown stands in a model's prompt as an example.
  const model = await startScriptedModel([{ calls: ["fill_text('E-mail', 'bob@example.org')"] }])
  await errand.ask({ kind: 'set_model', settings: { baseUrl: model.baseUrl, key: KEY, model: MODEL, timeout: 20 } })
  const again = await errand.open(`${site}/account.html`)
  const { log } = await errand.run(again, { ...say('Pay as "bob@example.org"'), sources: ['model'] })
  for (const kept of [JSON.stringify(model.asked), JSON.stringify(log)]) {
    expect(kept).toContain('{{card_number}}')
    expect(kept.match(secrets)).toBeNull()
  }
  await errand.ask({ kind: 'set_model', settings: null })
  await model.close()
  await errand.ask({ kind: 'remove_demonstrations' })
})

test('a recording outlives reloads, other pages and deaths of the background', async ({ errand, site }) => {
  const tab = await errand.open(`${site}/account.html`)
  const { page } = tab
  const killer = await killerOf(errand)
  const { recording } = await record(errand, tab)
  await page.getByLabel('E-mail').fill('ann@example.org')
  await killer.kill()
  await page.getByLabel('E-mail').fill('bob@example.org')
  const steps = async (): Promise<string[]> => {
    const answer = await errand.ask({ kind: 'recording', tab: tab.id })
    return answer.kind === 'recording' && answer.shown ? inShort(answer.shown) : []
  }
  await expect.poll(steps).toEqual(['fill_text "E-mail" "bob@example.org"'])
  await killer.kill()
  await expect.poll(steps).toEqual(['fill_text "E-mail" "bob@example.org"'])
  await page.getByRole('button', { name: 'Pay' }).click()
  await expect(page.getByRole('heading')).toHaveText('Done')
  await expect.poll(steps).toHaveLength(2)
  // The next document is recorded as soon as it is there: until then nobody could have clicked in it.
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Thanks' }).click()
      return (await steps()).at(-1)
    })
    .toBe('click "Thanks"')
  const stopped = await recordingOf(errand, { kind: 'record_stop', recording })
  expect(stopped.state).toBe('stopped')
  await errand.ask({ kind: 'record_discard', recording })
  expect(await errand.ask({ kind: 'recording', tab: tab.id })).toEqual({ kind: 'recording', shown: null })
})

test('steps can be taken out, brought back and made secret; the library takes changes back', async ({
  errand,
  site,
}) => {
  const tab = await errand.open(`${site}/account.html`)
  const { recording } = await record(errand, tab)
  await tab.page.getByLabel('E-mail').fill('carla@example.org')
  await tab.page.getByLabel('Show the password').check()
  await recordingOf(errand, { kind: 'record_pause', recording })
  await tab.page.getByLabel('E-mail').fill('not@recorded.example')
  const dropped = await recordingOf(errand, { kind: 'record_drop', recording, step: 1 })
  expect(inShort(dropped)).toEqual(['fill_text "E-mail" "carla@example.org"'])
  expect((await recordingOf(errand, { kind: 'record_drop', recording, step: 'back' })).steps).toHaveLength(2)
  const redacted = await recordingOf(errand, { kind: 'record_redact', recording, step: 0, name: 'my_mail' })
  expect(inShort(redacted)[0]).toBe('fill_text "E-mail" "{{my_mail}}"')
  expect(await everythingKept(errand)).not.toContain('carla@example')
  const kept = await errand.ask({ kind: 'record_keep', recording, task: 'Show my password' })
  expect(kept.kind).toBe('kept')
  await errand.ask({ kind: 'remove_demonstrations' })
  expect(await errand.ask({ kind: 'undo_library' })).toEqual({ kind: 'undone', change: 'Removed 1 demonstration' })
  expect(await errand.ask({ kind: 'library', search: 'password' })).toMatchObject({
    demonstrations: [{ demonstration: { task: 'Show my password' } }],
  })
  await errand.ask({ kind: 'remove_demonstrations' })
})

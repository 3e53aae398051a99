import { errandOf, expect, test } from './errand-test'

test('works on a page that has spoiled its own prototypes and holds a frame that never loads', async ({
  errand,
  site,
}) => {
  const tab = await errand.open('about:blank')
  await tab.page.route('**/never.html', () => undefined)
  await tab.page.goto(`${site}/hostile.html`, { waitUntil: 'commit' })
  const { ending } = await errand.run(
    tab,
    errandOf([
      { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
      { policy: 'click', args: { target: 'Send' } },
    ]),
  )
  expect(ending).toMatchObject({ outcome: 'done' })
  await expect(tab.page).toHaveTitle('Sent by Ada')
})

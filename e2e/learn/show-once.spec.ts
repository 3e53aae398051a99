import { show } from './book-by-hand'
import { expect, say, test } from './learn-test'

test.describe('shown once', () => {
  test.afterEach(async ({ errand }) => {
    await errand.ask({ kind: 'remove_demonstrations' })
  })

  test('what a person does is understood as what was meant', async ({ errand, site }) => {
    expect(await show(errand, await errand.open(`${site}/trip.html`))).toEqual([
      'fill_text "Origin" "Oslo"',
      'fill_text "Destination" "Rome"',
      'choose_date "Travel date" "2026-04-12"',
      'fill_text "Travellers" "2"',
      'choose_option "Class" "Business"',
      'set_checkboxes ["Insurance","Late check-out"]',
      'click "Search trips"',
    ])
  })

  for (const page of ['trip.html', 'trip.html?changed']) {
    test(`it is done for other values without a model, on ${page}`, async ({ errand, site }) => {
      await show(errand, await errand.open(`${site}/trip.html`))
      const tab = await errand.open(`${site}/${page}`)
      const { ending, log } = await errand.run(
        tab,
        say('Book a trip from Bergen to Paris on 3 June 2026 for 4 travellers in first with Breakfast and Insurance'),
      )
      expect(ending).toMatchObject({ outcome: 'done', source: 'skill Book a trip' })
      expect(log.filter((entry) => entry.kind === 'step' && entry.step.kind === 'complete')).toEqual([])
      await expect(tab.page.locator('output')).toHaveText(/Bergen → Paris, 03\.06\.2026, 4, /)
      const picked = (await tab.page.locator('output').textContent())?.split(', ').at(-1)?.split(' + ').sort()
      expect(picked).toEqual(['Breakfast', 'First', 'Insurance'])
      const first = async () => {
        const library = await errand.ask({ kind: 'library' })
        return library.kind === 'library' ? library.demonstrations[0] : undefined
      }
      // The skill learns from a run once the run has been told to be over.
      const record = { skill: 'Book a trip', runs: expect.any(Number), successes: expect.any(Number) }
      await expect.poll(async () => (await first())?.record).toMatchObject(record)
    })
  }
})

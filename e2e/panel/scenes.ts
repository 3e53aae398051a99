import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { ACCOUNT, BOOKING, errandFor, learnToBook, NEWS, openPanel, openTab, RESTAURANT, type Stage } from './stage'

/** One screen of Errand in one state, as a person would come to it. `show` resolves once it stands still. */
export interface Scene {
  name: string
  show(stage: Stage): Promise<Page>
}

export const SCENES: readonly Scene[] = [
  {
    name: 'welcome',
    async show({ errand }) {
      const page = await errand.context.newPage()
      await page.setViewportSize({ width: 900, height: 760 })
      await page.goto(new URL('/src/extension/welcome/welcome.html', errand.panel.url()).href)
      return page
    },
  },
  {
    name: 'practice',
    async show({ errand }) {
      const page = await errand.context.newPage()
      await page.setViewportSize({ width: 700, height: 900 })
      await page.goto(new URL('/src/extension/practice/practice.html', errand.panel.url()).href)
      return page
    },
  },
  {
    name: 'do',
    async show(stage) {
      await learnToBook(stage)
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT))
      await panel.locator('.example').nth(3).waitFor()
      return panel
    },
  },
  {
    name: 'plan',
    async show(stage) {
      await learnToBook(stage)
      const tab = await openTab(stage, RESTAURANT)
      await stage.errand.ask({ kind: 'start', tab: tab.id, errand: errandFor(BOOKING, { review: true }) })
      const panel = await openPanel(stage, tab)
      await panel.locator('.plan-item').nth(6).waitFor()
      await panel.locator('main').evaluate((main) => main.scrollTo(0, 0))
      return panel
    },
  },
  {
    name: 'approval',
    async show(stage) {
      const tab = await openTab(stage, ACCOUNT)
      const errand = errandFor('Note “A new picture” as my news', { calls: NEWS, sources: [] })
      await stage.errand.ask({ kind: 'start', tab: tab.id, errand })
      const panel = await openPanel(stage, tab)
      await panel.getByRole('alertdialog').waitFor()
      return panel
    },
  },
  {
    name: 'done',
    async show(stage) {
      await learnToBook(stage)
      const tab = await openTab(stage, RESTAURANT)
      await stage.errand.run(tab, errandFor(BOOKING))
      const panel = await openPanel(stage, tab)
      await panel.locator('.ending.done').waitFor()
      return panel
    },
  },
  {
    name: 'show',
    async show(stage) {
      await learnToBook(stage)
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'show')
      await panel.locator('.library .run-row').first().waitFor()
      return panel
    },
  },
  {
    name: 'recording',
    async show(stage) {
      const tab = await openTab(stage, RESTAURANT)
      const task = 'Book a table for Grace Hopper, 2 guests'
      const panel = await openPanel(stage, tab, 'show')
      await panel.locator('#shown-task').fill(task)
      await panel.keyboard.press('Enter')
      await panel.locator('.recording').waitFor()
      await tab.page.bringToFront()
      await tab.page.getByLabel('Name').fill('Grace Hopper')
      await tab.page.getByLabel('Guests').fill('2')
      await tab.page.getByLabel('Terrace').check()
      await panel.bringToFront()
      await panel.locator('.plan-item').nth(2).waitFor()
      return panel
    },
  },
  {
    name: 'skill',
    async show(stage) {
      await learnToBook(stage)
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'show')
      await panel.locator('.library .run-row').first().click()
      await panel.locator('.plan-item').first().waitFor()
      return panel
    },
  },
  {
    name: 'many',
    async show(stage) {
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'many')
      await panel.locator('.drop').waitFor()
      return panel
    },
  },
  {
    name: 'many-task',
    show: taskForGuests,
  },
  {
    name: 'many-rows',
    async show(stage) {
      const panel = await taskForGuests(stage)
      await panel.locator('button[type=submit]').click()
      await expect(panel.locator('.row-state.done')).toHaveCount(5, { timeout: 60_000 })
      await expect(panel.locator('.row-state.failed')).toHaveCount(1)
      return panel
    },
  },
  {
    name: 'history',
    async show(stage) {
      const tab = await openTab(stage, ACCOUNT)
      for (const task of [
        'Enter "ada" into the nickname field',
        'Translate this page',
        'What is the nickname?',
        'Sort by price',
      ]) {
        await stage.errand.run(tab, errandFor(task))
      }
      const panel = await openPanel(stage, undefined, 'history')
      await panel.locator('.run-row').nth(3).waitFor()
      return panel
    },
  },
  {
    name: 'history-run',
    async show(stage) {
      await learnToBook(stage)
      const tab = await openTab(stage, RESTAURANT)
      const { run } = await stage.errand.run(tab, errandFor(BOOKING))
      const panel = await openPanel(stage, tab, `history/${run}`)
      await panel.locator('.page-picture').waitFor()
      await panel.locator('.player input').fill('4')
      return panel
    },
  },
  {
    name: 'settings',
    async show(stage) {
      await stage.errand.ask({
        kind: 'set_secret',
        secret: { name: 'shop_password', sites: ['shop.example'] },
        value: 'x',
      })
      const panel = await openPanel(stage, undefined, 'settings')
      await panel.locator('.preset input').nth(2).check()
      return panel
    },
  },
  {
    name: 'settings-open',
    async show(stage) {
      const panel = await openPanel(stage, undefined, 'settings')
      await panel.setViewportSize({ width: 380, height: 1900 })
      for (const fold of await panel.locator('summary').all()) await fold.click()
      await panel.locator('summary').first().click()
      return panel
    },
  },
]

/** A table of guests was brought, and the skill that fits it is chosen as the task for each. */
async function taskForGuests(stage: Stage): Promise<Page> {
  await learnToBook(stage)
  const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'many')
  await panel.locator('input[type=file]').setInputFiles(GUESTS)
  await panel.locator('.example').click()
  await panel.locator('.preview').waitFor()
  return panel
}

/** One row names a day that does not exist. */
const GUESTS = {
  name: 'guests.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Name,Guests,Date,Where,Phone
Ada Byron,4,12 March 2027,terrace,5550199
Grace Hopper,2,13 March 2027,hall,5550100
Alan Turing,3,31 February 2027,hall,5550101
"Noether, Emmy",6,14 March 2027,terrace,5550102
Mary Shelley,2,15 March 2027,hall,5550103
Marie Curie,5,16 March 2027,terrace,5550104
`),
}

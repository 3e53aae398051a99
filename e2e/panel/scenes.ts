import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { Demonstration } from '../../src/learning/demonstration'
import {
  ACCOUNT,
  BOOKING,
  errandFor,
  forgetSecrets,
  learnToBook,
  NEWS,
  openPanel,
  openTab,
  PRICES,
  RESTAURANT,
  SHOWN_BOOKING,
  type Stage,
  skillsOf,
} from './stage'

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
      await page.setViewportSize({ width: 900, height: 860 })
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
    name: 'question',
    async show(stage) {
      const tab = await openTab(stage, RESTAURANT)
      const calls = [
        { policy: 'fill_text', args: { field: 'Name', text: 'Ada Byron' } },
        { policy: 'ask_user', args: { question: 'Inside or outside?', options: ['Hall', 'Terrace'] } },
        { policy: 'fill_text', args: { field: 'Guests', text: '4' } },
      ]
      const errand = errandFor('Book a table for Ada Byron, 4 guests', { calls, sources: [] })
      await stage.errand.ask({ kind: 'start', tab: tab.id, errand })
      const panel = await openPanel(stage, tab)
      await panel.locator('.question').waitFor()
      return panel
    },
  },
  {
    name: 'taken-over',
    async show(stage) {
      const tab = await openTab(stage, RESTAURANT)
      const calls = [
        { policy: 'fill_text', args: { field: 'Name', text: 'Ada Byron' } },
        { policy: 'wait_for', args: { target: 'Closed', gone: true, seconds: 60 } },
        { policy: 'fill_text', args: { field: 'Guests', text: '4' } },
        { policy: 'click', args: { target: 'Book the table' } },
      ]
      await tab.page.evaluate(() => document.querySelector('h1')?.append(' (Closed)'))
      const errand = errandFor('Book a table for Ada Byron, 4 guests', { calls, sources: ['model'] })
      await stage.errand.ask({ kind: 'start', tab: tab.id, errand })
      const panel = await openPanel(stage, tab)
      await expect(tab.page.getByLabel('Name')).toHaveValue('Ada Byron')
      await panel.locator('.controls .button').first().click()
      await tab.page.evaluate(() => document.querySelector('h1')?.replaceChildren('The Lighthouse'))
      await panel.locator('.plan-item').nth(1).waitFor()
      return panel
    },
  },
  {
    name: 'failed',
    async show(stage) {
      const tab = await openTab(stage, RESTAURANT)
      const calls = [
        { policy: 'fill_text', args: { field: 'Name', text: 'Ada Byron' } },
        { policy: 'choose_option', args: { list: 'Where', option: 'Garden' } },
        { policy: 'click', args: { target: 'Book the table' } },
      ]
      await stage.errand.run(tab, errandFor('Book a table in the garden', { calls, sources: ['model'] }))
      const panel = await openPanel(stage, tab)
      await panel.locator('.ending.failed .choices .button:nth-of-type(3)').waitFor()
      return panel
    },
  },
  {
    name: 'data',
    async show(stage) {
      const task = 'Read the prices of the ferries'
      const calls = [{ policy: 'read_table', args: {}, as: 'prices' }]
      const skill = { version: 1, task, values: {}, calls, answer: '{prices}' } as const
      await stage.errand.ask({ kind: 'add_demonstrations', demonstrations: [{ ...skill, calls }] })
      const tab = await openTab(stage, PRICES)
      await stage.errand.run(tab, errandFor(task))
      const panel = await openPanel(stage, tab)
      await panel.locator('.data table').waitFor()
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
      await panel.locator('.ending.done .choices .button').waitFor()
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
      await expect(panel.locator('.plan-item').nth(2)).toContainText('Where')
      return panel
    },
  },
  {
    name: 'review',
    async show(stage) {
      const tab = await openTab(stage, ACCOUNT)
      const panel = await openPanel(stage, tab, 'show')
      await panel.locator('#shown-task').fill('Call me Grace')
      await panel.keyboard.press('Enter')
      await panel.locator('.recording').waitFor()
      await tab.page.bringToFront()
      await tab.page.getByLabel('Nickname').fill('Grace')
      await panel.bringToFront()
      await panel.locator('.plan-item').waitFor()
      await panel.locator('.recording .button.primary').click()
      await panel.locator('.review .plan-item').waitFor()
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
    name: 'two-ways',
    async show(stage) {
      const { version, task } = SHOWN_BOOKING
      const booking = (where: string): Demonstration => ({
        ...{ version, task, name: 'Book as always', values: {}, site: stage.site },
        calls: [
          { policy: 'choose_option', args: { list: 'Where', option: where } },
          { policy: 'click', args: { target: 'Book the table' } },
        ],
      })
      await stage.errand.ask({ kind: 'remove_demonstrations' })
      await stage.errand.ask({ kind: 'add_demonstrations', demonstrations: [booking('Hall'), booking('Terrace')] })
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'show')
      await panel.locator('.doubtful').nth(1).waitFor()
      await panel.locator('.library .run-row').first().click()
      await panel.locator('.tried.wait a').scrollIntoViewIfNeeded()
      return panel
    },
  },
  {
    name: 'versions',
    async show(stage) {
      await learnToBook(stage)
      const [kept] = await skillsOf(stage)
      if (!kept) throw new Error('The library is empty.')
      const { id, demonstration } = kept
      const calls = demonstration.calls.filter(({ policy }) => policy !== 'read_text')
      await stage.errand.ask({ kind: 'edit_demonstration', id, demonstration: { ...demonstration, calls } })
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT), `show/${id}`)
      await panel.locator('.version summary').click()
      await panel.locator('.version .button').scrollIntoViewIfNeeded()
      return panel
    },
  },
  {
    name: 'learned-policy',
    async show(stage) {
      const fill = (field: string, value: string) => ({ policy: 'fill_text', args: { field, text: `{${value}}` } })
      const seated = [fill('Name', 'name'), fill('Guests', 'guests')]
      const shown = { version: 1 as const, site: stage.site }
      const note: Demonstration = {
        ...{ ...shown, name: 'Note a guest', task: 'Note Grace Hopper with 2 guests', calls: seated },
        values: { name: 'Grace Hopper', guests: '2' },
      }
      const reach: Demonstration = {
        ...{ ...shown, name: 'Reach a guest', task: 'Have 5550100 for Ann Lee, 3 in all' },
        calls: [...seated, fill('Telephone', 'phone')],
        values: { name: 'Ann Lee', guests: '3', phone: '5550100' },
      }
      await stage.errand.ask({ kind: 'remove_demonstrations' })
      await stage.errand.ask({ kind: 'add_demonstrations', demonstrations: [note, reach] })
      const panel = await openPanel(stage, await openTab(stage, RESTAURANT), 'show')
      await panel.locator('a[href*="proposed-"]').first().click()
      await panel.locator('.plan-item').nth(1).waitFor()
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
      // That nothing is at work any more is known a moment after the last row is.
      await panel.locator('.choices .button.danger').waitFor()
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
      await panel.locator('.player input').blur()
      return panel
    },
  },
  {
    name: 'settings',
    async show(stage) {
      await keepOneSecret(stage)
      const panel = await openPanel(stage, undefined, 'settings')
      await panel.locator('.preset input').nth(2).check()
      return panel
    },
  },
  {
    name: 'passphrase',
    async show(stage) {
      await keepOneSecret(stage)
      const panel = await openPanel(stage, undefined, 'settings')
      await panel.locator('summary').first().click()
      await panel.locator('summary').nth(2).click()
      await panel.locator('.card[open] .choices .button').last().click()
      await panel.locator('#passphrase').waitFor()
      return panel
    },
  },
  {
    name: 'locked',
    async show(stage) {
      await keepOneSecret(stage)
      await stage.errand.ask({ kind: 'set_passphrase', passphrase: 'correct horse battery' })
      await stage.errand.ask({ kind: 'lock_secrets' })
      const panel = await openPanel(stage, undefined, 'settings')
      await panel.locator('summary').first().click()
      await panel.locator('summary').nth(2).click()
      await panel.locator('#passphrase').waitFor()
      return panel
    },
  },
  {
    name: 'settings-open',
    async show(stage) {
      await keepOneSecret(stage)
      const panel = await openPanel(stage, undefined, 'settings')
      await panel.setViewportSize({ width: 380, height: 1900 })
      for (const fold of await panel.locator('summary').all()) await fold.click()
      await panel.locator('summary').first().click()
      return panel
    },
  },
]

/** The user keeps one secret, and has no passphrase. */
async function keepOneSecret(stage: Stage): Promise<void> {
  await forgetSecrets(stage)
  const secret = { name: 'shop_password', sites: ['shop.example'] }
  await stage.errand.ask({ kind: 'set_secret', secret, value: 'x' })
}

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

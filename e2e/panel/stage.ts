import type { Page } from 'playwright'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Errand } from '../../src/agent/log'
import type { FromBackground } from '../../src/extension/messages'
import type { Demonstration } from '../../src/learning/demonstration'
import type { ErrandBrowser, Tab } from '../harness/errand'

/** Where the panel's stories play: a browser with Errand, and pages to work in. */
export interface Stage {
  errand: ErrandBrowser
  /** Where `e2e/` is served, with no slash at its end. */
  site: string
}

export const RESTAURANT = '/commands/pages/table.html'
export const ACCOUNT = '/panel/pages/account.html'
export const PRICES = '/panel/pages/prices.html'

export const openTab = ({ errand, site }: Stage, page: string): Promise<Tab> => errand.open(`${site}${page}`)

/** Errand's panel beside a tab, opened as a page of its own, on one of its screens. */
export async function openPanel({ errand }: Stage, tab: Tab | undefined, screen = ''): Promise<Page> {
  const panel = await errand.context.newPage()
  await panel.setViewportSize({ width: 380, height: 720 })
  const [address] = errand.panel.url().split(/[?#]/)
  await panel.goto(`${address}${tab ? `?tab=${tab.id}` : ''}#${screen}`)
  return panel
}

/** What the panel would ask for a task, with calls given where a story wants them. */
export const errandFor = (task: string, more: Partial<Errand> = {}): Errand => ({
  task,
  policies: 'code',
  sources: ['skill'],
  attended: true,
  limits: DEFAULT_LIMITS,
  ...more,
})

/** How a table is booked in the restaurant, as a person has shown it. */
export const SHOWN_BOOKING: Demonstration = {
  version: 1,
  name: 'Book a table',
  task: 'Book a table for Grace Hopper, 2 guests, on 5 December 2026 in the hall, phone 5550100',
  values: { name: 'Grace Hopper', guests: '2', date: '5 December 2026', where: 'hall', phone: '5550100' },
  calls: [
    { policy: 'fill_text', args: { field: 'Name', text: '{name}' } },
    { policy: 'fill_text', args: { field: 'Telephone', text: '{phone}' } },
    { policy: 'choose_date', args: { field: 'Date', date: '{date}' } },
    { policy: 'fill_text', args: { field: 'Guests', text: '{guests}' } },
    { policy: 'choose_option', args: { list: 'Where', option: '{where}' } },
    { policy: 'click', args: { target: 'Book the table' } },
    { policy: 'read_text', args: { target: 'Thank you' }, as: 'thanks' },
  ],
  answer: '{thanks}',
}

export const BOOKING = 'Book a table for Ada Byron, 4 guests, on 12 March 2027 on the terrace, phone 5550199'

/** Calls that lead to something that they don't name: others would see what was typed. */
export const NEWS: NonNullable<Errand['calls']> = [
  { policy: 'fill_text', args: { field: 'Nickname', text: 'ada' } },
  { policy: 'fill_text', args: { field: 'News', text: 'A new picture' } },
  { policy: 'press_keys', args: { keys: 'Enter' } },
]

/** The user keeps no secret, and has no passphrase. */
export const forgetSecrets = ({ errand }: Stage): Promise<void> =>
  errand.panel.evaluate(() => chrome.storage.local.remove('secrets'))

/** What the library holds, the latest first. */
export async function skillsOf({
  errand,
}: Stage): Promise<Extract<FromBackground, { kind: 'library' }>['demonstrations']> {
  const answer = await errand.ask({ kind: 'library' })
  if (answer.kind !== 'library') throw new Error('The library did not answer.')
  return answer.demonstrations
}

/** The library holds one skill. */
export async function learnToBook({ errand, site }: Stage): Promise<void> {
  await errand.ask({ kind: 'remove_demonstrations' })
  await errand.ask({ kind: 'add_demonstrations', demonstrations: [{ ...SHOWN_BOOKING, site }] })
}

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Demonstration } from '../../src/learning/demonstration'
import { buildExtension } from '../harness/build'
import { type ErrandBrowser, launchErrand, type Tab } from '../harness/errand'
import { REPOSITORY } from '../harness/installed'
import { command } from './usage'

const PICTURE = join(REPOSITORY, 'docs', 'errand.png')
const PAGE = pathToFileURL(join(REPOSITORY, 'e2e', 'commands', 'pages', 'table.html')).href

/** Makes the picture of the README: a task that was learned from one demonstration, done, with the panel beside the page. */
async function main(): Promise<number> {
  buildExtension((line) => console.error(line))
  const errand = await launchErrand({ viewport: { width: 820, height: 840 } })
  try {
    await errand.ask({ kind: 'add_demonstrations', demonstrations: [SHOWN] })
    const tab = await errand.open(PAGE)
    const { ending } = await errand.run(tab, {
      task: 'Book a table for Ada Byron, 4 guests, on 12 March 2027 on the terrace, phone 5550199',
      policies: 'code',
      sources: ['skill'],
      attended: false,
      limits: DEFAULT_LIMITS,
    })
    if (ending.outcome !== 'done') throw new Error(ending.reason)
    await sideBySide(errand, tab)
    console.log(PICTURE)
    return 0
  } finally {
    await errand.close()
  }
}

const SHOWN: Demonstration = {
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

async function sideBySide({ context, panel }: ErrandBrowser, tab: Tab): Promise<void> {
  const page = await pictureOf(tab.page)
  const beside = await context.newPage()
  await beside.setViewportSize({ width: 380, height: 840 })
  await beside.goto(`${panel.url()}?tab=${tab.id}`)
  await beside.getByText('Done').first().waitFor()
  const frame = await context.newPage()
  await frame.setViewportSize({ width: 1280, height: 900 })
  await frame.setContent(`<style>
      body { display: grid; place-content: center; height: 100vh; margin: 0; background: #e9e6df }
      div { display: flex; overflow: hidden; border-radius: 12px; box-shadow: 0 10px 34px #0003 }
      img { display: block; height: 840px }
      img + img { border-left: 1px solid #ddd }
    </style><div><img src="${page}"><img src="${await pictureOf(beside)}"></div>`)
  await frame.screenshot({ path: PICTURE })
}

const pictureOf = async (page: Page): Promise<string> =>
  `data:image/png;base64,${(await page.screenshot()).toString('base64')}`

// Last, when all that it uses is there.
await command(main)

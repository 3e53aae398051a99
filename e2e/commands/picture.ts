import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { buildExtension } from '../harness/build'
import { type ErrandBrowser, launchErrand, type Tab } from '../harness/errand'
import { REPOSITORY } from '../harness/installed'
import { BOOKING, errandFor, SHOWN_BOOKING } from '../panel/stage'
import { command } from './usage'

const PICTURE = join(REPOSITORY, 'docs', 'errand.png')
const PAGE = pathToFileURL(join(REPOSITORY, 'e2e', 'commands', 'pages', 'table.html')).href

/** Makes the picture of the README: a task that was learned from one demonstration, done, with the panel beside the page. */
async function main(): Promise<number> {
  buildExtension((line) => console.error(line))
  const errand = await launchErrand({ viewport: { width: 820, height: 910 } })
  try {
    await errand.ask({ kind: 'add_demonstrations', demonstrations: [SHOWN_BOOKING] })
    const tab = await errand.open(PAGE)
    const { ending } = await errand.run(tab, errandFor(BOOKING))
    if (ending.outcome !== 'done') throw new Error(ending.reason)
    await sideBySide(errand, tab)
    console.log(PICTURE)
    return 0
  } finally {
    await errand.close()
  }
}

async function sideBySide({ context, panel }: ErrandBrowser, tab: Tab): Promise<void> {
  const page = await pictureOf(tab.page)
  const beside = await context.newPage()
  await beside.setViewportSize({ width: 380, height: 910 })
  await beside.goto(`${panel.url()}?tab=${tab.id}`)
  await beside.getByRole('button', { name: /^Undo/ }).waitFor()
  const frame = await context.newPage()
  await frame.setViewportSize({ width: 1280, height: 970 })
  await frame.setContent(`<style>
      body { display: grid; place-content: center; height: 100vh; margin: 0; background: #e9e6df }
      div { display: flex; overflow: hidden; border-radius: 12px; box-shadow: 0 10px 34px #0003 }
      img { display: block; height: 910px }
      img + img { border-left: 1px solid #ddd }
    </style><div><img src="${page}"><img src="${await pictureOf(beside)}"></div>`)
  await frame.screenshot({ path: PICTURE })
}

const pictureOf = async (page: Page): Promise<string> =>
  `data:image/png;base64,${(await page.screenshot()).toString('base64')}`

// Last, when all that it uses is there.
await command(main)

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildExtension } from '../harness/build'
import { launchErrand } from '../harness/errand'
import { REPOSITORY } from '../harness/installed'
import { serveFolder } from '../harness/server'
import { SCENES } from '../panel/scenes'
import { command } from './usage'

const FOLDER = join(REPOSITORY, 'docs', 'screens')
const LANGUAGES = ['en', 'zh-CN'] as const
const SCHEMES = ['light', 'dark'] as const

/** Makes a picture of every screen of Errand, in each language, light and dark. Names of screens make those alone. */
async function main(): Promise<number> {
  buildExtension((line) => console.error(line))
  const wanted = process.argv.slice(2)
  const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const server = await serveFolder(join(REPOSITORY, 'e2e'))
  const errand = await launchErrand({ viewport: { width: 720, height: 760 } })
  try {
    for (const language of LANGUAGES) {
      await errand.panel.evaluate((name) => localStorage.setItem('language', name), language)
      for (const { name, show } of scenes) {
        const page = await show({ errand, site: server.url })
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-${language}.png`) })
        }
        await page.close()
        console.log(`${name} (${language})`)
      }
    }
    return 0
  } finally {
    await errand.close()
    await server.close()
  }
}

// Last, when all that it uses is there.
await command(main)

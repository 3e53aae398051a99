import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { buildExtension } from '../harness/build'
import { launchErrand } from '../harness/errand'
import { REPOSITORY } from '../harness/installed'
import { serveFolder } from '../harness/server'
import { SCENES } from '../panel/scenes'
import { command } from './usage'

const FOLDER = join(REPOSITORY, 'docs', 'screens')
const LANGUAGES = ['en', 'zh-CN'] as const
const SCHEMES = ['light', 'dark'] as const
/** The same letters on every machine, Chinese ones also where none are installed: packages with their fonts. */
const LETTERS = { en: ['inter', 'Inter Variable'], 'zh-CN': ['noto-sans-sc', 'Noto Sans SC Variable'] } as const
const FONTS = join(REPOSITORY, 'node_modules', '@fontsource-variable')
/** The narrowest panel that browsers allow, and a very wide one. */
const WIDTHS = { narrow: 280, wide: 800 } as const

/**
 * Makes a picture of every screen of Errand, in each language, light and dark; and of each, in light, a narrow and a wide one. Names of
 * screens make those alone.
 */
async function main(): Promise<number> {
  buildExtension((line) => console.error(line))
  const wanted = process.argv.slice(2)
  const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const server = await serveFolder(join(REPOSITORY, 'e2e'))
  const letters = await serveFolder(FONTS)
  const errand = await launchErrand({ viewport: { width: 720, height: 760 } })
  try {
    for (const language of LANGUAGES) {
      await errand.panel.evaluate((name) => localStorage.setItem('language', name), language)
      for (const { name, show } of scenes) {
        const page = await show({ errand, site: server.url })
        const [folder, font] = LETTERS[language]
        await page.addStyleTag({ url: `${letters.url}/${folder}/index.css` })
        await page.addStyleTag({ content: `:root { --font: '${font}', sans-serif !important }` })
        for (const scheme of SCHEMES) await takePicture(page, scheme, `${name}-${scheme}-${language}`)
        const height = page.viewportSize()?.height ?? 720
        for (const [size, width] of Object.entries(WIDTHS)) {
          await page.setViewportSize({ width, height })
          await takePicture(page, 'light', `${name}-${size}-${language}`)
        }
        await page.close()
        console.log(`${name} (${language})`)
      }
    }
    return 0
  } finally {
    await errand.close()
    await Promise.all([server.close(), letters.close()])
  }
}

/** As WebP, which is a tenth of a PNG; Playwright itself writes none. */
async function takePicture(page: Page, colorScheme: (typeof SCHEMES)[number], name: string): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.mouse.move(1, (page.viewportSize()?.height ?? 2) - 1)
  await page.evaluate(standStill)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85 })
  await session.detach()
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'))
}

/** Runs in the page: resolves once its letters are there and what moved has come to its end. */
async function standStill(): Promise<void> {
  await document.fonts.ready
  const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
  await Promise.all(ending.map((one) => one.finished.catch(() => {})))
}

// Last, when all that it uses is there.
await command(main)

// The first thing every command runs, on a clone where nothing is installed yet: so plain JavaScript that needs Node alone.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { miniwobPages } from './miniwob.mjs'
import { nodePackages } from './packages.mjs'
import { CannotSetUp, REPOSITORY } from './progress.mjs'

/**
 * Gets what is missing (node packages, a Chromium, the MiniWoB++ pages) and leaves where it all is in `.cache/setup.json`,
 * which `e2e/harness/installed.ts` reads. Quick and silent when nothing is missing.
 */
async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new CannotSetUp(
      `Errand needs Node 20 or newer and this is ${process.version}: install it from https://nodejs.org.`,
    )
  }
  nodePackages()
  const installed = { chromium: await chromium(), miniwob: miniwobPages() }
  mkdirSync(join(REPOSITORY, '.cache'), { recursive: true })
  writeFileSync(join(REPOSITORY, '.cache', 'setup.json'), `${JSON.stringify(installed, null, 2)}\n`)
}

try {
  await setUp()
} catch (error) {
  if (!(error instanceof CannotSetUp)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}

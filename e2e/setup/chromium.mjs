import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, hasApt, mayInstall } from './apt.mjs'
import { CannotSetUp, REPOSITORY, run, say, whatWentWrong } from './progress.mjs'

/**
 * The path of a Chromium that loads extensions from a folder: CHROMIUM_PATH, else Playwright's, else the system's, else one
 * that is installed now.
 * @returns {Promise<string>}
 */
export async function chromium() {
  if (process.env.CHROMIUM_PATH) return chosenByTheUser(process.env.CHROMIUM_PATH)
  const playwrights = await playwrightsPath()
  return [playwrights, ...systemPaths()].find(works) ?? install(playwrights)
}

function chosenByTheUser(path) {
  if (!existsSync(path)) {
    throw new CannotSetUp(
      `CHROMIUM_PATH is ${path}, but there is no such file: correct it, or unset it to let Errand find one.`,
    )
  }
  if (brandedChrome(path)) {
    throw new CannotSetUp(
      `CHROMIUM_PATH is Google Chrome, which no longer loads extensions from the command line (since 137): give a Chromium or "Chrome for Testing", or unset it.`,
    )
  }
  if (!works(path)) {
    throw new CannotSetUp(
      `CHROMIUM_PATH is ${path}, but that does not start: correct it, or unset it to let Errand find one.`,
    )
  }
  return path
}

async function playwrightsPath() {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

/** Where distributions put Chromium. Not Google Chrome, which ignores --load-extension. */
function systemPaths() {
  if (process.platform === 'darwin') return ['/Applications/Chromium.app/Contents/MacOS/Chromium']
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const names = process.platform === 'win32' ? ['chromium.exe'] : ['chromium', 'chromium-browser']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Starts it to see: a download without its system libraries, or Ubuntu's stub that only names the snap, is none. */
function works(path) {
  if (!existsSync(path)) return false
  // There chrome.exe opens a window instead of printing its version.
  if (process.platform === 'win32') return true
  return run(path, ['--version']).ok
}

const brandedChrome = (path) =>
  process.platform !== 'win32' && /^Google Chrome (?!for Testing)/m.test(run(path, ['--version']).output)

function install(playwrights) {
  say('Installing a Chromium (Playwright’s) …')
  const playwright = join(REPOSITORY, 'node_modules', 'playwright', 'cli.js')
  const download = run(process.execPath, [playwright, 'install', 'chromium', '--no-shell'])
  if (download.ok && works(playwrights)) return playwrights
  const root = process.getuid?.() === 0
  if (download.ok && root && run(process.execPath, [playwright, 'install-deps', 'chromium']).ok && works(playwrights)) {
    return playwrights
  }
  if (mayInstall) {
    say('That did not work; installing the system’s package (apt-get install chromium) …')
    const said = aptInstall('chromium')
    const found = systemPaths().find(works)
    if (found) return found
    throw nowhere(whatWentWrong(said))
  }
  throw nowhere(download.ok ? 'it does not start on this system' : whatWentWrong(download.output))
}

const nowhere = (why) =>
  new CannotSetUp(
    `No Chromium was found and none could be installed${why && ` (${why})`}: install one${hasApt ? ' (sudo apt-get install chromium)' : ''}, or set CHROMIUM_PATH to one that you have, then start again.`,
  )

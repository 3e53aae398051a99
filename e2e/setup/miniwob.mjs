import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { aptInstall, hasApt, mayInstall } from './apt.mjs'
import { CannotSetUp, REPOSITORY, run, say, whatWentWrong } from './progress.mjs'

const VERSION = '1.1.0'
const WAY_OUT =
  'or set MINIWOB_HTML to a copy of its html folder (https://github.com/Farama-Foundation/miniwob-plusplus), then start again'

/**
 * The folder with MiniWoB++'s pages (`core/`, `common/`, `miniwob/`): MINIWOB_HTML, else the ones of PyPI's wheel, which is
 * the only package that has them.
 * @returns {string}
 */
export function miniwobPages() {
  if (process.env.MINIWOB_HTML) return chosenByTheUser(process.env.MINIWOB_HTML)
  const folder = join(REPOSITORY, '.cache', `miniwob-${VERSION}`)
  const pages = join(folder, 'miniwob', 'html')
  if (existsSync(folder)) return pages
  say(`Fetching the MiniWoB++ pages (PyPI’s miniwob ${VERSION}) …`)
  // Unpacked beside its place and renamed when complete, so that an interrupted set-up leaves nothing half done.
  const unfinished = `${folder}.part`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const wheel = fetchWheel(unfinished)
  const unpacked = python(['-m', 'zipfile', '-e', wheel, unfinished])
  if (!unpacked.ok)
    throw new CannotSetUp(
      `The MiniWoB++ pages could not be unpacked (${whatWentWrong(unpacked.output)}): free some disk space, ${WAY_OUT}.`,
    )
  rmSync(wheel)
  renameSync(unfinished, folder)
  return pages
}

function chosenByTheUser(folder) {
  const pages = [folder, dirname(folder)].find(
    (at) => existsSync(join(at, 'core', 'core.js')) && existsSync(join(at, 'miniwob')),
  )
  if (pages) return pages
  throw new CannotSetUp(
    `MINIWOB_HTML is ${folder}, but there is no core/core.js in it: give the folder that holds core, common and miniwob, or unset it.`,
  )
}

function fetchWheel(folder) {
  const { missing, output } = pip(['download', '--quiet', '--no-deps', '--dest', folder, `miniwob==${VERSION}`])
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'))
  if (wheel) return join(folder, wheel)
  if (missing)
    throw new CannotSetUp(
      `Python 3 was not found, and the MiniWoB++ pages come as a Python package: install Python 3, ${WAY_OUT}.`,
    )
  if (hasNoPip(output))
    throw new CannotSetUp(
      `Python has no pip here, which fetches the MiniWoB++ pages: install it${hasApt ? ' (sudo apt-get install python3-pip)' : ''}, ${WAY_OUT}.`,
    )
  throw new CannotSetUp(
    `The MiniWoB++ pages could not be fetched from PyPI (${whatWentWrong(output)}): see that this machine reaches it, ${WAY_OUT}.`,
  )
}

/** Debian's Python comes without pip. */
function pip(args) {
  const first = python(['-m', 'pip', ...args])
  if (!hasNoPip(first.output) || !mayInstall) return first
  say('Installing pip (apt-get install python3-pip) …')
  aptInstall('python3-pip')
  return python(['-m', 'pip', ...args])
}

const hasNoPip = (output) => /no module named pip/i.test(output)

function python(args) {
  const python3 = run('python3', args)
  return python3.missing ? run('python', args) : python3
}

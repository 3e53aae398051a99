import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotSetUp, REPOSITORY, run, say, whatWentWrong } from './progress.mjs'

/** Installs exactly the packages of `package-lock.json`, unless they are there already. */
export function nodePackages() {
  if (everyPackageIsThere()) return
  say('Installing the node packages (npm ci) …')
  // On Windows npm is a script, which only a shell can start.
  const { ok, missing, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  })
  if (missing)
    throw new CannotSetUp('npm was not found: install Node with npm from https://nodejs.org and start again.')
  if (!ok) {
    throw new CannotSetUp(
      `The node packages could not be installed (${whatWentWrong(output)}): see that this machine reaches the npm registry, then start again.`,
    )
  }
}

/** npm itself notes in node_modules/.package-lock.json what it put there. */
function everyPackageIsThere() {
  const noted = join(REPOSITORY, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const wanted = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(noted, 'utf8')).packages
  return Object.entries(wanted).every(
    // Optional packages are those of other operating systems, and the root is the project itself.
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

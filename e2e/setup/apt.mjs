import { existsSync } from 'node:fs'
import { run } from './progress.mjs'

/** Whether this system takes Debian's packages. */
export const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get')

/** Whether they can be installed here and now, with nobody asked for a password. */
export const mayInstall = hasApt && process.getuid?.() === 0

/**
 * Installs a package of the system's; only where `mayInstall`.
 * @param {string} name
 * @returns {string} what apt-get said that matters if it did not work
 */
export function aptInstall(name) {
  const update = run('apt-get', ['update'])
  const install = run('apt-get', ['install', '-y', '--no-install-recommends', name], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  return install.ok ? update.output : install.output
}

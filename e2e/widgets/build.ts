import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../harness/installed'

const PAGES = join(REPOSITORY, 'e2e', 'widgets')
const READ = ['index.html', 'page.ts', 'stage.ts', 'pages', 'settings', 'booking', 'admin', 'vite.config.ts']

/** The folder with the pages as vite builds them; built anew when a page or a library changed. Throws vite's words when it can't be. */
export function buildWidgets(say: (line: string) => void = () => {}): string {
  const folder = join(REPOSITORY, '.cache', 'widgets', fingerprint())
  if (existsSync(folder)) return folder
  say('Building the pages with widgets …')
  const unfinished = `${folder}.${process.pid}`
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', join(PAGES, 'vite.config.ts'), '--outDir', unfinished, '--logLevel', 'error'],
    { cwd: REPOSITORY, encoding: 'utf8' },
  )
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error(`The pages with widgets could not be built:\n${stdout}${stderr}`)
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, folder)
  return folder
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(REPOSITORY, 'package-lock.json')))
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(readFileSync(path))
  }
  for (const name of READ) add(join(PAGES, name))
  return hash.digest('hex').slice(0, 16)
}

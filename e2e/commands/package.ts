import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { REPOSITORY } from '../harness/installed'
import { tooHeavy } from '../harness/weight'
import { command } from './usage'

const BUILT = join(REPOSITORY, 'dist')
const FOLDER = join(REPOSITORY, 'packages')

/** Builds what ships and packs it as the stores take it. The same sources make the same bytes. */
async function main(): Promise<number> {
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: REPOSITORY,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The extension could not be built.')
  const { version, host_permissions: hosts } = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8'))
  if (hosts !== undefined) throw new Error('This build asks for hosts at install: it is not the one that ships.')
  const heavy = tooHeavy(BUILT)
  if (heavy) throw new Error(heavy)
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  const path = join(FOLDER, `errand-${version}.zip`)
  const zip = zipSync(filesIn(BUILT), { level: 9 })
  writeFileSync(path, zip)
  console.log(`${path} (${Math.round(zip.length / 1000)} kB)`)
  return 0
}

/** ZIP can't hold an earlier time. */
const LONG_AGO = new Date(1980, 0, 1)

function filesIn(folder: string): Zippable {
  const files: Zippable = {}
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (name.startsWith('.')) continue
    files[name] = statSync(path).isDirectory() ? filesIn(path) : [readFileSync(path), { mtime: LONG_AGO }]
  }
  return files
}

// Last, when all that it uses is there.
await command(main)

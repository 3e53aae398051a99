import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './installed'

const SOURCES = ['src', 'demonstrations', 'manifest.json', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']
const BUILDS = join(REPOSITORY, '.cache', 'extension')
/** Builds that may still be in use by another command. */
const KEPT = 4

/**
 * The folder of the extension as e2e loads it: as shipped, but for host access to every site, which no one is there to
 * grant. Each state of the sources has a folder of its own, so that what one command builds is never changed under another.
 * What this process builds or finds first is what it and the processes it starts use. Throws vite's words.
 */
export function buildExtension(say: (line: string) => void = () => {}): string {
  const known = process.env.ERRAND_EXTENSION
  if (known) return known
  const folder = join(BUILDS, fingerprint().slice(0, 16))
  if (!existsSync(folder)) {
    say('Building the extension …')
    const unfinished = `${folder}.${process.pid}`
    const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [vite, 'build', '--mode', 'test', '--outDir', unfinished, '--logLevel', 'warn'],
      { cwd: REPOSITORY, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`)
    if (existsSync(folder)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, folder)
    for (const old of builds().slice(KEPT)) rmSync(old, { recursive: true, force: true })
  }
  process.env.ERRAND_EXTENSION = folder
  return folder
}

/** Newest first. */
const builds = (): string[] =>
  readdirSync(BUILDS)
    .map((name) => join(BUILDS, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)

/** One hash over the path and bytes of every file that the build reads. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (path: string): void => {
    const at = join(REPOSITORY, path)
    if (!existsSync(at)) return
    if (statSync(at).isDirectory()) for (const name of readdirSync(at).sort()) add(`${path}/${name}`)
    else if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(at))
  }
  for (const path of SOURCES) add(path)
  return hash.digest('hex')
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './installed'

const SOURCES = [
  'src',
  'demonstrations',
  '_locales',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
]
const BUILDS = join(REPOSITORY, '.cache', 'builds')
const KEPT = 6

/**
 * The folder of the extension as e2e loads it: as shipped, but for host access to every site, which no one is there to
 * grant. Built when these very sources have not been built before; each state of them has a folder of its own, so that a
 * browser that runs never loses the files under it. Every process that this one starts uses the same. Throws vite's words
 * when it can't be built.
 */
export function buildExtension(say: (line: string) => void = () => {}): string {
  process.env.ERRAND_EXTENSION ??= builtFrom(fingerprint(), say)
  return process.env.ERRAND_EXTENSION
}

function builtFrom(sources: string, say: (line: string) => void): string {
  const folder = join(BUILDS, sources)
  if (existsSync(folder)) return folder
  say('Building the extension …')
  mkdirSync(BUILDS, { recursive: true })
  const unfinished = `${folder}.${process.pid}`
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--mode', 'test', '--outDir', unfinished, '--logLevel', 'warn'],
    { cwd: REPOSITORY, encoding: 'utf8' },
  )
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error(`The extension could not be built:\n${stdout}${stderr}`)
  }
  // Another process may have built the same meanwhile.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, folder)
  forgetOldBuilds()
  return folder
}

/** One hash over the path and bytes of every file that the build reads. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const add = (path: string): void => {
    const at = join(REPOSITORY, path)
    if (!existsSync(at)) return
    if (statSync(at).isDirectory()) for (const name of readdirSync(at).sort()) add(`${path}/${name}`)
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path).update(readFileSync(at))
  }
  for (const path of SOURCES) add(path)
  return hash.digest('hex').slice(0, 16)
}

function forgetOldBuilds(): void {
  const newestFirst = readdirSync(BUILDS)
    .map((name) => ({ path: join(BUILDS, name), at: statSync(join(BUILDS, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { recursive: true, force: true })
}

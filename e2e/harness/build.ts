import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './installed'

/** The extension as e2e loads it: as shipped, but for host access to every site, which no one is there to grant. */
export const TEST_BUILD = join(REPOSITORY, 'dist-test')

const SOURCES = ['src', 'demonstrations', 'manifest.json', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']
const BUILT_FROM = join(TEST_BUILD, '.built-from')

/** Builds the extension into `dist-test`, unless what lies there was built from these very sources. Throws vite's words. */
export function buildExtension(say: (line: string) => void): void {
  const sources = fingerprint()
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === sources) return
  say('Building the extension …')
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--mode', 'test', '--outDir', TEST_BUILD, '--logLevel', 'warn'],
    { cwd: REPOSITORY, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`)
  // vite empties the folder first, so an interrupted build is not taken for a finished one.
  writeFileSync(BUILT_FROM, sources)
}

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

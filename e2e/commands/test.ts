import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { buildExtension } from '../harness/build'
import { installed, REPOSITORY } from '../harness/installed'
import { command } from './usage'

/** How many tests a step ran: a check without tests of its own counts only when it fails, as one. */
interface Count {
  passed: number
  failed: number
}

const RESULTS = join(REPOSITORY, 'test-results')
const UNIT = join(RESULTS, 'unit.json')
const BROWSER = join(RESULTS, 'browser.json')

/** Every check there is, in the order of how soon each tells something. All are run, whatever fails before. */
async function main(): Promise<number> {
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  const counts = [
    check('Types', () => run('typescript/bin/tsc', ['-p', '.'])),
    check('Format, lint and import arrows', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
    unitTests(),
    check('Build', () => existsSync(buildExtension())),
    browserTests(),
  ]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function check(name: string, body: () => boolean): Count {
  const began = Date.now()
  const ok = succeeds(body)
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return { passed: 0, failed: ok ? 0 : 1 }
}

function succeeds(body: () => boolean): boolean {
  try {
    return body()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return false
  }
}

const Unit = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

function unitTests(): Count {
  console.log('\nUnit tests:')
  const ok = run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`])
  const counted = readCounts(UNIT, Unit)
  return { passed: counted?.numPassedTests ?? 0, failed: atLeastOneUnless(ok, counted?.numFailedTests ?? 0) }
}

const Browser = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })

function browserTests(): Count {
  console.log('\nThe extension in Chromium:')
  const ok = run('playwright/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER })
  const stats = readCounts(BROWSER, Browser)?.stats
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: atLeastOneUnless(ok, stats?.unexpected ?? 0),
  }
}

/** A runner that broke has counted nothing, and that is a failure too. */
const atLeastOneUnless = (ok: boolean, failed: number): number => (ok ? failed : Math.max(1, failed))

function readCounts<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> | undefined {
  if (!existsSync(path)) return undefined
  return shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
}

/** Runs a tool of node_modules with its output shown; true when it succeeded. */
function run(tool: string, args: readonly string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(REPOSITORY, 'node_modules', tool), ...args], {
    cwd: REPOSITORY,
    stdio: 'inherit',
    env: { ...process.env, ...environment, CHROMIUM_PATH: installed().chromium },
  })
  return status === 0
}

// Last, when all that it uses is there.
await command(main)

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { REPOSITORY } from '../harness/installed'
import { asEnvironment, type Benchmark } from './benchmark'

/** Plays all episodes through Playwright Test; its reporter prints what came of them. Resolves with the exit code. */
export function playBenchmark(benchmark: Benchmark, workers: number): Promise<number> {
  const playwright = join(REPOSITORY, 'node_modules', 'playwright', 'cli.js')
  const config = join(REPOSITORY, 'e2e', 'miniwob', 'benchmark.config.ts')
  const args = ['test', '--config', config, `--workers=${workers}`]
  const child = spawn(process.execPath, [playwright, ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, ...asEnvironment(benchmark) },
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

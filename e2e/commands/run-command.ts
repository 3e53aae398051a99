import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { REPOSITORY } from '../harness/installed'

export interface Finished {
  code: number | null
  /** Lines of standard output. */
  lines: string[]
  errors: string
}

/** Runs one of the commands beside this file as npm does, after set-up. Resolves when it has ended, however. */
export function runCommand(
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const tsx = join(REPOSITORY, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const child = spawn(process.execPath, [tsx, join(REPOSITORY, 'e2e', 'commands', `${name}.ts`), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, lines: output.split('\n').filter(Boolean), errors }))
  })
}

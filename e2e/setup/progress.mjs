import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))

/** Something that only the person can mend; the message says in one sentence what is missing and the way out. */
export class CannotSetUp extends Error {}

/** One short line of progress. On stderr, so that a command's own output (`--json`) stays clean. */
export const say = (line) => console.error(line)

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {{ ok: boolean, missing: boolean, output: string }} `missing` when there is no such program.
 */
export function run(program, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { ...process.env, ...options.env },
    shell: options.shell ?? false,
  })
  const missing = error !== undefined && 'code' in error && error.code === 'ENOENT'
  return { ok: status === 0, missing, output: `${stdout ?? ''}${stderr ?? ''}`.trim() }
}

/** What a person wants to read of a failed program's output: the first line that says what went wrong, without ado. */
export function whatWentWrong(output) {
  const lines = output.split('\n').map((line) => line.trim().replace(/^npm error (code|errno|syscall) .*/, ''))
  const telling =
    lines.find((line) => /error|failed|denied|unable|not found/i.test(line)) ?? lines.findLast(Boolean) ?? ''
  return telling
    .replace(/^(npm error|error:|E:)\s*/i, '')
    .replace(/[.\s]+$/, '')
    .slice(0, 200)
}

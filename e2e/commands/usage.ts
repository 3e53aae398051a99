/** A command line that can't be understood: the message says what is wrong and how it should be. */
export class Usage extends Error {}

/**
 * Runs a command's body. Exit code: the one it returns, 2 for a wrong command line, 1 for anything else that went wrong, with
 * a sentence rather than a stack trace.
 */
export async function command(body: () => Promise<number>): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  try {
    process.exitCode = await body()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = error instanceof Usage || isParseArgsError(error) ? 2 : 1
  }
}

/** What node:util's parseArgs throws: its messages are sentences already. */
const isParseArgsError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** One of the allowed words of an option. Throws a sentence for another. */
export function oneOf<Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const word = words.find((allowed) => allowed === given)
  if (word === undefined) throw new Usage(`${option} is ${words.join(' or ')}, not "${given}".`)
  return word
}

/** A whole number of at least 1. Throws a sentence for anything else. */
export function count(option: string, given: string): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new Usage(`${option} is a whole number from 1 on, not "${given}".`)
  return Number(given)
}

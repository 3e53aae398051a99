import type { LogEntry } from './log'

/** The log does not fit what the generators do now: it was written by another version of the policies. */
export class Diverged extends Error {}

/**
 * The log of a run, read from its start while the run catches up with it and written at its end from there on: the same
 * code that performs a run replays it.
 */
export class Record {
  readonly entries: LogEntry[]
  readonly #append: (entry: LogEntry) => Promise<void>
  #read = 0

  constructor(log: readonly LogEntry[], append: (entry: LogEntry) => Promise<void>) {
    this.entries = [...log]
    this.#append = append
  }

  /** The next entry of the log, which must be of this kind; undefined once the run has caught up. */
  next<Kind extends LogEntry['kind']>(kind: Kind): Extract<LogEntry, { kind: Kind }> | undefined {
    const entry = this.entries[this.#read]
    if (!entry) return undefined
    if (!is(entry, kind)) throw new Diverged(`a ${kind} was due at line ${this.#read + 1}, not a ${entry.kind}`)
    this.#read++
    return entry
  }

  /** The next entry of the log if it is of this kind: what may stand there but need not. */
  nextIf<Kind extends LogEntry['kind']>(kind: Kind): Extract<LogEntry, { kind: Kind }> | undefined {
    return this.entries[this.#read]?.kind === kind ? this.next(kind) : undefined
  }

  /** All that was logged has been read: from here on things happen. */
  get caughtUp(): boolean {
    return this.#read >= this.entries.length
  }

  async write(entry: LogEntry): Promise<void> {
    this.entries.push(entry)
    this.#read = this.entries.length
    await this.#append(entry)
  }
}

const is = <Kind extends LogEntry['kind']>(entry: LogEntry, kind: Kind): entry is Extract<LogEntry, { kind: Kind }> =>
  entry.kind === kind

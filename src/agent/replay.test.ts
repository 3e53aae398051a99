import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { libraryFor } from './library'
import type { LogEntry } from './log'
import { replay } from './replay'

/** A run of the extension in Chromium: given calls on a booking form, as its log was kept. */
const recorded: LogEntry[] = JSON.parse(readFileSync(new URL('recorded-run.log.json', import.meta.url), 'utf8'))
const start = recorded.find((entry) => entry.kind === 'start')
const end = recorded.find((entry) => entry.kind === 'end')

/** When the policies have changed, the run no longer fits and must be recorded anew; that is what this test notices. */
describe('a run recorded in a browser', () => {
  it('replays without one to the same ending', async () => {
    if (!start || !end) throw new Error('The recorded log has no start or no end.')
    expect(recorded.filter((entry) => entry.kind === 'step' && entry.step.kind === 'act').length).toBeGreaterThan(4)
    expect(await replay(recorded, libraryFor(start.errand))).toEqual(end.ending)
  })

  it('does not reach that ending when a reply is another one', async () => {
    if (!start || !end) throw new Error('The recorded log has no start or no end.')
    const failing = recorded.map(
      (entry): LogEntry =>
        entry.kind === 'reply' && entry.n === 2
          ? { ...entry, outcome: { ok: false, reason: 'readonly', message: 'The field is read-only.' } }
          : entry,
    )
    expect(await replay(failing, libraryFor(start.errand))).not.toEqual(end.ending)
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { NOTHING_FITS } from '../learning/matching/recall'
import { done, failed } from '../page/outcome'
import { firstLookAt, sketch } from '../page/sketch'
import { definePolicy } from '../policies/policy'
import { act, look } from '../policies/steps'
import { DEFAULT_LIMITS } from './budget'
import type { Errand, LogEntry } from './log'
import { replay } from './replay'
import { nothingSeen, run } from './run'
import { libraryOf } from './stack'
import type { World } from './world'

const press = definePolicy({
  name: 'press',
  description: 'Presses a key some times, looking in between.',
  args: z.object({ key: z.string(), times: z.number() }),
  *run({ key, times }) {
    for (let i = 0; i < times; i++) {
      yield* act({ kind: 'press', key })
      yield* look()
    }
    return done(`${key} × ${times}`)
  },
})
const library = libraryOf([press])
const errand: Errand = {
  task: 'Press some keys',
  calls: [
    { policy: 'press', args: { key: 'a', times: 3 }, as: 'first' },
    { policy: 'press', args: { key: 'b', times: 3 } },
  ],
  policies: 'code',
  sources: [],
  attended: false,
  limits: DEFAULT_LIMITS,
}

const whole = firstLookAt(sketch('button "Go" [e1]'))

/** A world that does everything at once, and remembers which actions it did. */
function easyWorld(): World & { acted: string[] } {
  const acted: string[] = []
  const seen = async () => nothingSeen(done())
  return {
    acted,
    act: async (id) => {
      if (!acted.includes(id)) acted.push(id)
      return nothingSeen(done())
    },
    look: async (_wait, page) => ({ ...nothingSeen(done()), seen: page ? [] : [whole] }),
    complete: async () => nothingSeen(failed('no_model', 'No model is set up.')),
    recall: async () => nothingSeen(failed('no_plan', NOTHING_FITS)),
    ask: seen,
    granted: async () => ({ rules: [], secrets: [] }),
    approve: async () => 'no',
    paused: () => false,
    handedBack: async () => ({}),
  }
}

async function logOf(options: Partial<Parameters<typeof run>[0]> = {}) {
  const log: LogEntry[] = [...(options.log ?? [])]
  const world = easyWorld()
  const append = async (entry: LogEntry) => void log.push(entry)
  const signal = new AbortController().signal
  const ending = await run({ id: 'r1', errand, library, world, append, signal, ...options, log: [...log] })
  return { ending, log, world }
}
const timeless = (log: readonly LogEntry[]) => log.map((entry) => ({ ...entry, at: 0 }))

describe('run', () => {
  it('makes the given calls and ends with the last value', async () => {
    const { ending, world } = await logOf()
    expect(ending).toEqual({ outcome: 'done', reason: 'The task is done.', answer: 'b × 3', source: 'calls' })
    expect(world.acted).toHaveLength(6)
  })

  it('goes on from wherever its log was cut off, and writes the same log', async () => {
    const { log } = await logOf()
    for (let kept = 1; kept <= log.length; kept++) {
      const again = await logOf({ log: log.slice(0, kept) })
      expect(timeless(again.log), `cut after ${kept} lines`).toEqual(timeless(log))
    }
  })

  it('asks again with the same id for an action whose reply was lost', async () => {
    const { log } = await logOf()
    const at = log.findIndex((entry) => entry.kind === 'step' && entry.step.kind === 'act')
    const ids: string[] = []
    const remember = (id: string) => {
      ids.push(id)
      return nothingSeen(done())
    }
    const world: World = { ...easyWorld(), act: async (id) => remember(id) }
    await logOf({ log: log.slice(0, at + 1), world })
    expect(ids[0]).toBe('r1/2')
  })

  it('ends with the message of the call that failed', async () => {
    const world: World = { ...easyWorld(), act: async () => nothingSeen(failed('covered', 'A banner covers it.')) }
    expect((await logOf({ world })).ending).toMatchObject({ outcome: 'failed', reason: 'A banner covers it.' })
  })

  it('takes no step beyond the budget', async () => {
    const { ending, log } = await logOf({ errand: { ...errand, limits: { ...DEFAULT_LIMITS, steps: 4 } } })
    expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('4 steps') })
    expect(log.filter((entry) => entry.kind === 'step')).toHaveLength(4)
  })

  it('stops when the user says so', async () => {
    const stop = new AbortController()
    const abort = () => {
      stop.abort()
      return nothingSeen(done())
    }
    const world: World = { ...easyWorld(), act: async () => abort() }
    expect((await logOf({ world, signal: stop.signal })).ending.outcome).toBe('stopped')
  })

  it('says so when neither a skill nor a model has a plan', async () => {
    const { calls: _, ...words } = errand
    const { ending } = await logOf({ errand: { ...words, sources: ['skill', 'model'] } })
    expect(ending).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('no model is set up') })
  })
})

describe('replay', () => {
  it('ends as the run did, without a world', async () => {
    const { log, ending } = await logOf()
    expect(await replay(log, library)).toEqual(ending)
  })

  it('says where the log no longer fits the policies', async () => {
    const { log } = await logOf()
    const other = libraryOf([
      definePolicy({
        ...press,
        *run() {
          yield* look()
          return done()
        },
      }),
    ])
    expect(await replay(log, other)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('step 2') })
  })
})

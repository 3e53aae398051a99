import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Difference } from '../page/difference'
import { done, failed } from '../page/outcome'
import { sketch } from '../page/sketch'
import { definePolicy, type Prompt } from '../policies/policy'
import { act } from '../policies/steps'
import { DEFAULT_LIMITS } from './budget'
import type { Decision } from './guard/approval'
import type { Errand, LogEntry } from './log'
import { replay } from './replay'
import { nothingSeen, run } from './run'
import { libraryOf } from './stack'
import type { World } from './world'

/** Runs in which the user has a say: questions before an action, pauses, a plan that they changed. */

const click = definePolicy({
  name: 'click',
  description: 'Clicks the node of that name.',
  args: z.object({ target: z.string() }),
  *run({ target }, page) {
    const node = Object.values(page.nodes).find(({ name }) => name === target)
    if (!node) return failed('not_found', `There is no ${target}.`)
    yield* act({ kind: 'click', ref: node.ref })
    return done(target)
  },
})
const library = libraryOf([click])
const calls = ['One', 'Delete', 'Two'].map((target) => ({ policy: 'click', args: { target } }))
/** As a model would have planned: nobody but the model said these words. */
const errand: Errand = {
  task: 'Tidy up',
  policies: 'code',
  sources: ['model'],
  attended: true,
  limits: DEFAULT_LIMITS,
}
const PLAN = { calls: calls.map(({ args }) => `click('${args.target}')`), left: null, answer: null }

const pageOf = (text: string, version = 1): Difference => {
  const { root, nodes, title, viewport } = sketch(text)
  const url = 'https://shop.example/'
  const changed = Object.values(nodes)
  const frame = { frame: 0, path: '', document: 'd1', whole: true, removed: [], announced: [] }
  return { ...frame, version, root, url, title, viewport, changed }
}
const FIRST = 'button "One" [e1]\nbutton "Delete" [e2]\nbutton "Two" [e3]\nbutton "Three" [e4]'

interface Script {
  decide?: (asked: number) => Decision
  /** What the page shows when it is looked at again. */
  later?: string
  /** The run is the user's before its first step. */
  pausedFirst?: boolean
  /** Pauses before the step after this click, when it is the first. */
  pauseAfter?: string
  plan?: string[] | 'anew'
  /** What the model is asked, each time. */
  onPrompt?: (prompt: Prompt) => void
  attended?: boolean
  errand?: Partial<Errand>
}

/** Runs it, from the given log on, and tells what was clicked. */
async function perform(script: Script, log: readonly LogEntry[] = []) {
  const entries: LogEntry[] = [...log]
  const clicked: string[] = []
  let paused = script.pausedFirst ?? false
  let asked = 0
  const world: World = {
    async act(_id, action, page) {
      const name = 'ref' in action && action.ref ? (page.nodes[action.ref]?.name ?? '') : ''
      clicked.push(name)
      if (name === script.pauseAfter && clicked.length === 1) paused = true
      return nothingSeen(done())
    },
    look: async (_wait, page) => ({
      ...nothingSeen(done()),
      seen: page ? (script.later ? [pageOf(script.later, 2)] : []) : [pageOf(FIRST)],
    }),
    async complete(prompt) {
      script.onPrompt?.(prompt)
      return nothingSeen(done(PLAN))
    },
    recall: async () => nothingSeen(failed('no_plan', 'Nothing fits.')),
    ask: async () => nothingSeen(done('')),
    granted: async () => ({ rules: [], secrets: [] }),
    approve: async () => script.decide?.(++asked) ?? 'no',
    paused: () => paused,
    async handedBack() {
      paused = false
      if (script.plan === 'anew') return { plan: script.plan }
      return script.plan ? { plan: script.plan.map((target) => ({ policy: 'click', args: { target } })) } : {}
    },
  }
  const ending = await run({
    id: 'r1',
    errand: { ...errand, ...script.errand },
    log,
    library,
    world,
    append: async (entry) => void entries.push(entry),
    signal: new AbortController().signal,
  })
  return { ending, clicked, log: entries }
}
const kinds = (log: readonly LogEntry[]) => log.map(({ kind }) => kind)

describe('a question before an action', () => {
  it('is written down, answered, and only then the action becomes a step', async () => {
    const { clicked, log, ending } = await perform({ decide: () => 'once' })
    expect(clicked).toEqual(['One', 'Delete', 'Two'])
    expect(ending.outcome).toBe('done')
    const at = kinds(log).indexOf('approval')
    expect(kinds(log).slice(at, at + 4)).toEqual(['approval', 'decision', 'step', 'reply'])
    expect(log[at]).toMatchObject({ n: 5, approval: { kind: 'delete', what: 'Click the button “Delete”.' } })
    expect(log[at + 2]).toMatchObject({ kind: 'step', n: 5 })
  })

  it('answered with no, leaves the action undone and ends the run', async () => {
    const { clicked, ending } = await perform({ decide: () => 'no' })
    expect(clicked).toEqual(['One'])
    expect(ending).toMatchObject({ outcome: 'failed', reason: 'You said no to this: Click the button “Delete”.' })
  })

  it('ends the run where nobody is there, and says how to allow it', async () => {
    const { clicked, ending } = await perform({ decide: () => 'once', errand: { attended: false } })
    expect(clicked).toEqual(['One'])
    expect(ending).toMatchObject({ outcome: 'needs_user', reason: expect.stringContaining('allow “delete”') })
    expect((await perform({ errand: { attended: false, allow: ['delete'] } })).clicked).toContain('Delete')
  })

  it('is asked again when the thing has become another one under the question', async () => {
    const bait = FIRST.replace('"Delete"', '"Pay 900 €"')
    const { clicked, log } = await perform({ decide: (asked) => (asked === 1 ? 'once' : 'no'), later: bait })
    expect(clicked).toEqual(['One'])
    expect(log.flatMap((entry) => (entry.kind === 'approval' ? entry.approval.kind : []))).toEqual(['delete', 'pay'])
  })

  it('goes on from wherever its log was cut off, asks no second time, and replays', async () => {
    const { log, ending } = await perform({ decide: () => 'once' })
    for (let kept = 1; kept < log.length; kept++) {
      const again = await perform({ decide: () => 'once' }, log.slice(0, kept))
      expect(kinds(again.log), `cut after ${kept} lines`).toEqual(kinds(log))
    }
    expect(await replay(log, library)).toEqual(ending)
  })
})

describe('a pause', () => {
  const allowed = { errand: { allow: ['delete' as const] } }

  it('gives the page to the user and goes on where it was', async () => {
    const { clicked, log, ending } = await perform({ ...allowed, pauseAfter: 'One' })
    expect(clicked).toEqual(['One', 'Delete', 'Two'])
    expect(kinds(log).filter((kind) => kind === 'pause' || kind === 'resume')).toEqual(['pause', 'resume'])
    expect(ending.outcome).toBe('done')
    expect(await replay(log, library)).toEqual(ending)
  })

  it('may come before the first step, and end with other calls than those given', async () => {
    const calls = ['One', 'Two'].map((target) => ({ policy: 'click', args: { target } }))
    const given = { errand: { calls, sources: [] }, pausedFirst: true }
    const plain = await perform(given)
    expect(kinds(plain.log).slice(0, 3)).toEqual(['start', 'pause', 'resume'])
    expect(plain.clicked).toEqual(['One', 'Two'])
    const { clicked, log, ending } = await perform({ ...given, plan: ['Three'] })
    expect(clicked).toEqual(['Three'])
    expect(await replay(log, library)).toEqual(ending)
  })

  it('stays one when the worker dies in it', async () => {
    const { log } = await perform({ ...allowed, pauseAfter: 'One' })
    const at = kinds(log).indexOf('pause')
    const again = await perform({ ...allowed, plan: ['Three'] }, log.slice(0, at + 1))
    expect(kinds(again.log).slice(at, at + 2)).toEqual(['pause', 'resume'])
    expect(again.clicked).toEqual(['Three'])
  })

  it('may end with a plan made anew, which is told what was done before', async () => {
    const prompts: string[] = []
    const { clicked, log, ending } = await perform({
      ...allowed,
      pauseAfter: 'One',
      plan: 'anew',
      onPrompt: (prompt) => prompts.push(JSON.stringify(prompt)),
    })
    expect(clicked).toEqual(['One', 'One', 'Delete', 'Two'])
    expect(prompts).toHaveLength(2)
    expect(prompts[1]).toContain('Done so far')

    expect(ending.outcome).toBe('done')
    expect(await replay(log, library)).toEqual(ending)
  })

  it('puts the user’s calls in place of those to come, asked about no more', async () => {
    const { clicked, log, ending } = await perform({ pauseAfter: 'One', plan: ['Three', 'Delete'] })
    expect(clicked).toEqual(['One', 'Three', 'Delete'])
    expect(ending).toMatchObject({ outcome: 'done', source: 'calls', answer: 'Delete' })
    expect(await replay(log, library)).toEqual(ending)
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, failed } from '../page/outcome'
import { sketch } from '../page/sketch'
import { definePolicy, Failure, type Steps } from '../policies/policy'
import { call, look } from '../policies/steps'
import { libraryOf, Stack, type Turn } from './stack'

const page = sketch('button "Go" [e1]')

const echo = definePolicy({
  name: 'echo',
  description: 'Returns its words.',
  args: z.object({ words: z.string() }),
  *run({ words }) {
    yield* look()
    return done(words)
  },
})
const twice = definePolicy({
  name: 'twice',
  description: 'Calls echo two times.',
  args: z.object({}),
  *run() {
    const first = yield* call({ policy: 'echo', args: { words: 'a' } })
    const second = yield* call({ policy: 'echo', args: { words: 'b' } })
    return done([first.value, second.value])
  },
})
const refuses = definePolicy({
  name: 'refuses',
  description: 'Fails.',
  args: z.object({}),
  *run() {
    throw new Failure(failed('not_found', 'There is no such thing.'))
  },
})
const circles = definePolicy({
  name: 'circles',
  description: 'Calls itself.',
  args: z.object({}),
  *run(): Steps {
    return done((yield* call({ policy: 'circles', args: {} })).value)
  },
})
const library = libraryOf([echo, twice, refuses, circles])

/** All turns of a stack whose world only ever answers "seen". */
function turnsOf(policy: string, args = {}): Turn[] {
  const bottom = (function* (): Steps {
    const { outcome } = yield { kind: 'call', call: { policy, args } }
    return outcome
  })()
  const stack = new Stack(library, { name: 'planner', steps: bottom }, page, { year: 2026, month: 3, day: 4 })
  const turns: Turn[] = [stack.proceed()]
  for (let turn = turns[0]; turn && turn.kind !== 'end'; turn = turns.at(-1)) {
    const waits = turn.kind === 'step' && turn.step.kind !== 'call'
    turns.push(waits ? stack.resume({ page, outcome: done() }) : stack.proceed())
  }
  return turns
}
const endOf = (turns: Turn[]) => turns.flatMap((turn) => (turn.kind === 'end' ? turn.outcome : []))[0]

describe('Stack', () => {
  it('puts a callee on top of its caller and hands its value back', () => {
    const turns = turnsOf('twice')
    expect(turns.flatMap((turn) => (turn.kind === 'step' ? [turn.stack.join(' ')] : []))).toEqual([
      'planner',
      'planner twice',
      'planner twice echo',
      'planner twice',
      'planner twice echo',
    ])
    expect(endOf(turns)).toEqual(done(['a', 'b']))
  })

  it('makes the failure that a policy throws its outcome', () => {
    expect(endOf(turnsOf('refuses'))).toEqual(failed('not_found', 'There is no such thing.'))
  })

  it('names the policies there are when one is unknown', () => {
    expect(endOf(turnsOf('fill'))).toMatchObject({
      reason: 'unknown_policy',
      message: expect.stringContaining('echo, twice'),
    })
  })

  it('says which argument does not fit', () => {
    expect(endOf(turnsOf('echo', { words: 3 }))).toMatchObject({
      reason: 'bad_arguments',
      message: expect.stringContaining('words'),
    })
  })

  it('ends policies that call each other in a circle', () => {
    expect(endOf(turnsOf('circles'))).toMatchObject({ ok: false, reason: 'budget' })
  })
})

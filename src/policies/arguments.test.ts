import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { readArguments } from './arguments'
import { signatureOf } from './describe'
import { definePolicy } from './policy'

const policy = definePolicy({
  name: 'put',
  description: 'put something',
  args: z.object({
    into: Target,
    times: z.number().int().optional(),
    values: z.record(z.string(), z.string()).optional(),
  }),
  *run() {
    return done()
  },
})

const message = (args: Parameters<typeof readArguments>[1]): string | undefined => {
  const read = readArguments(policy, args)
  return read.ok ? undefined : read.message
}

describe('readArguments', () => {
  it('says which argument there is not, rather than do without it', () => {
    expect(message({ into: 'Name', field: 'City' })).toBe(`${signatureOf(policy)}: there is no argument “field”.`)
  })

  it('gives the arguments as they are taken', () => {
    expect(readArguments(policy, { into: 'Name', times: 2 })).toEqual({ ok: true, value: { into: 'Name', times: 2 } })
  })

  it('says which argument is missing or of another kind, and what is taken there', () => {
    expect(message({})).toBe('put(into, times?, values?): into is missing.')
    expect(message({ into: true })).toContain('into takes text, not true.')
    expect(message({ into: 'Name', times: 'two' })).toContain('times takes a whole number, not "two".')
    expect(message({ into: 'Name', values: { Street: 3 } })).toContain('values.Street takes text, not 3.')
  })
})

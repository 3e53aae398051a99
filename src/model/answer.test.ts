import { describe, expect, it } from 'vitest'
import { readAnswer } from './answer'

const SCHEMA = {
  type: 'object',
  properties: {
    policy: { enum: ['click', 'fill_text'] },
    targets: { type: 'array', items: { type: 'string' } },
    done: { type: 'boolean' },
    answer: { type: ['string', 'null'] },
  },
  required: ['policy', 'targets', 'done', 'answer'],
  additionalProperties: false,
} as const
const MEANT = { policy: 'click', targets: ['Save'], done: true, answer: null }

describe('reading an answer', () => {
  it.each([
    ['JSON', '{"policy":"click","targets":["Save"],"done":true,"answer":null}'],
    ['a fence', 'Sure!\n```json\n{"policy":"click","targets":["Save"],"done":true,"answer":null}\n```\nDone.'],
    ['prose', 'The plan is {"policy":"click","targets":["Save"],"done":true,"answer":null} as you see.'],
    [
      'thinking',
      '<think>{"policy":"fill_text"}</think>{"policy":"click","targets":["Save"],"done":true,"answer":null}',
    ],
    ['single quotes', "{'policy': 'click', 'targets': ['Save'], 'done': True, 'answer': None}"],
    ['a missing end', '{"policy":"click","targets":["Save"],"done":true,"answer":null'],
    ['other cases', '{"Policy":"CLICK","Targets":["Save"],"DONE":"true","answer":""}'],
    ['a lone item, null left out', '{"policy":"click","targets":"Save","done":true}'],
    ['one object too many', '{"plan":{"policy":"click","targets":["Save"],"done":true,"answer":null}}'],
    ['more than was asked', '{"why":"…","policy":"click","targets":["Save"],"done":true,"answer":null}'],
  ])('understands %s', (_habit, text) => {
    expect(readAnswer(text, SCHEMA)).toEqual({ ok: true, value: MEANT })
  })

  it('does not guess what is missing or something else', () => {
    expect(readAnswer('{"targets":["Save"],"done":true}', SCHEMA)).toMatchObject({ ok: false })
    expect(readAnswer('{"policy":"press","targets":[],"done":true}', SCHEMA)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('policy'),
    })
    expect(readAnswer('No.', SCHEMA)).toEqual({ ok: false, reason: 'there is no JSON in it' })
  })

  it('does not mend what was cut off', () => {
    expect(readAnswer('{"policy":"click","targets":["Save"],"done":true', SCHEMA, false)).toMatchObject({ ok: false })
  })
})

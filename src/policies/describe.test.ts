import { encode } from 'gpt-tokenizer'
import { describe, expect, it } from 'vitest'
import { policies } from '.'
import { click } from './click'
import { argsSchema, describePolicy } from './describe'
import { drag } from './drag'

describe('the library in prompts', () => {
  it('is a line a policy', () => {
    expect(describePolicy(click)).toBe(
      'click(target, times?, button?, holding?): click a button, link, tab, icon or any element',
    )
  })

  it('is short', () => {
    expect(encode(policies.map(describePolicy).join('\n')).length).toBeLessThan(700)
  })

  it('has names of one form, each once, with every argument described', () => {
    const names = policies.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, args } of policies) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
      for (const type of Object.values(args.shape)) expect(type.meta()?.description ?? type.description).toBeTruthy()
    }
  })

  it('gives arguments as plain JSON Schema', () => {
    expect(argsSchema(drag)).toEqual({
      type: 'object',
      properties: {
        from: { type: 'string', description: 'what to drag' },
        to: { type: 'string', description: 'where to drop it' },
        edge: {
          type: 'string',
          enum: ['top', 'bottom', 'left', 'right'],
          description: 'edge of `to`, to drop before or after it',
        },
        by: {
          type: 'object',
          properties: { x: { type: 'number' }, y: { type: 'number' } },
          required: ['x', 'y'],
          additionalProperties: false,
          description: 'pixels instead of `to`',
        },
      },
      required: ['from'],
      additionalProperties: false,
    })
  })
})

import { encode } from 'gpt-tokenizer'
import { describe, expect, it } from 'vitest'
import { policies } from '.'
import { click } from './click'
import { argsSchema, describePolicy } from './describe'
import { resize } from './resize'

describe('the library in prompts', () => {
  it('is a line a policy', () => {
    expect(describePolicy(click)).toBe(
      'click(target, times?, button?, holding?): click a button, link, tab, icon or any element',
    )
  })

  it('is short', () => {
    expect(
      encode(
        policies
          .filter(({ applies }) => !applies)
          .map(describePolicy)
          .join('\n'),
      ).length,
    ).toBeLessThan(700)
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
    expect(argsSchema(resize)).toEqual({
      type: 'object',
      properties: {
        target: { type: 'string', description: 'what to resize' },
        side: { type: 'string', enum: ['width', 'height'], description: 'width or height' },
        to: { type: 'string', enum: ['larger', 'smaller'], description: 'larger or smaller' },
        pixels: { type: 'number', description: 'by how much; a little unless said' },
      },
      required: ['target', 'side', 'to'],
      additionalProperties: false,
    })
  })
})

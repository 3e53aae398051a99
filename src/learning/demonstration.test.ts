import { describe, expect, it } from 'vitest'
import { demonstrationsIn } from './files/import'

const one = {
  version: 1,
  task: 'Order 2 of "tea"',
  values: { count: 2, what: 'tea' },
  calls: [{ policy: 'fill_text', args: { field: '{what}', text: '{count}' } }],
}

describe('demonstrationsIn', () => {
  it('reads one demonstration or a list', () => {
    expect(demonstrationsIn(JSON.stringify(one))).toMatchObject({ ok: true, value: [one] })
    expect(demonstrationsIn(JSON.stringify([one, one]))).toMatchObject({ ok: true, value: [one, one] })
  })

  it.each([
    ['no JSON', '{', 'no JSON'],
    ['another version', JSON.stringify({ ...one, version: 2 }), 'version 2'],
    ['no demonstration at all', '"hello"', 'version none'],
    ['unknown fields', JSON.stringify({ ...one, selector: '#a' }), 'selector'],
    ['a placeholder that nothing fills', JSON.stringify({ ...one, values: { what: 'tea' } }), '{count}'],
    ['prototype keys', `{"version":1,"task":"x","values":{"__proto__x":"x"},"calls":[]}`, '__proto__x'],
  ])('says what is wrong with %s', (_, text, words) => {
    const read = demonstrationsIn(text)
    expect(read).toMatchObject({ ok: false, reason: 'bad_arguments' })
    expect(!read.ok && read.message).toContain(words)
  })

  it('says which of a list is wrong', () => {
    const read = demonstrationsIn(JSON.stringify([one, { ...one, task: '' }]))
    expect(!read.ok && read.message).toContain('Demonstration 2 of 2')
  })
})

import { expect, it } from 'vitest'
import type { Landmark } from '../page/landmark'
import type { Demonstration } from './demonstration'
import { mended, mendedAt, putBack } from './mend'

const mark = (name: string): Landmark => ({
  role: 'textbox',
  names: [name],
  groups: [],
  before: [],
  after: [],
  place: [0, 1],
})
const shown: Demonstration = {
  version: 1,
  task: 'Book for "Ann"',
  values: { guest: 'Ann' },
  calls: [
    { policy: 'fill_text', args: { field: 'Guest', text: '{guest}' }, landmarks: { field: mark('Guest') } },
    { policy: 'click', args: { target: 'Book' } },
  ],
}
const mend = { policy: 'fill_text', arg: 'field', was: 'Guest', now: 'Visitor', landmark: mark('Visitor') }

it('a step is put right, marked, and put back', () => {
  const after = mended(shown, mend, '2026-05-01T10:00:00.000Z')
  expect(after?.calls[0]).toMatchObject({
    args: { field: 'Visitor', text: '{guest}' },
    landmarks: { field: { names: ['Visitor'] } },
  })
  expect(after && mendedAt(after)).toBe('2026-05-01T10:00:00.000Z')
  expect(after && putBack(after)).toEqual(shown)
  expect(mendedAt(shown)).toBeUndefined()
})

it('nothing is changed in what names something else', () => {
  expect(mended(shown, { ...mend, was: 'Name' }, '2026-05-01')).toBeUndefined()
})

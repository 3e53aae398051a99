import { expect, it } from 'vitest'
import { firstLookAt, sketch } from '../page/sketch'
import { Difference } from './seen'

it('takes what a frame saw as it is, with all that a slider says of itself', () => {
  const seen = firstLookAt(
    sketch(`
      slider "Loudness" [e2] value="Medium" min=0 max=10 step=1 now=5
      combobox "City" [e3] popup=listbox
    `),
  )
  expect(Difference.parse(seen)).toEqual(seen)
})

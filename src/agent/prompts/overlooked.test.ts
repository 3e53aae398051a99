import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import type { Plan } from '../../policies/plan'
import { overlooked } from './overlooked'

const page = sketch('checkbox "Red" [e1]\ncheckbox "Red wine" [e2]\ncheckbox "Oak" [e3]\ncheckbox "Elm" [e4]')
const plan = (...names: string[]): Plan => ({
  source: 'model',
  calls: [{ policy: 'set_checkboxes', args: { names } }],
  done: true,
})

describe('overlooked', () => {
  it('names the boxes that the task names and the plan leaves out', () => {
    expect(overlooked(plan('Red wine'), 'Select Red wine, oak and press Submit.', page)).toMatchObject({
      message: expect.stringContaining("names 'Oak'."),
    })
  })

  it('finds nothing where all are there, or only stand within other words', () => {
    expect(overlooked(plan('Red wine', 'Oak'), 'Select Red wine and Oak', page)).toBeUndefined()
    expect(overlooked(plan('Oak'), 'Select Oak near Elmwood', page)).toBeUndefined()
    expect(overlooked({ ...plan(), calls: [] }, 'Read about Oak', page)).toBeUndefined()
  })
})

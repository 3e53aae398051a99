import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import type { PlannedCall } from '../../policies/plan'
import { inOwnWords } from './own-words'

const click = (target: PlannedCall['args'][string]): PlannedCall => ({ policy: 'click', args: { target } })

/** What becomes of a plan that says for this task exactly what was done for the one shown. */
function copied(shown: string, calls: PlannedCall[], task: string, page = 'button "Send" [e1]'): unknown[] {
  const plan = { source: 'model', calls, done: true }
  const corrected = inOwnWords(plan, { task, page: sketch(page), examples: [{ task: shown, calls }] })
  return corrected.calls.flatMap(({ args }) => Object.values(args))
}

describe('values taken over from an example', () => {
  it('become those that this task has in their place, whatever they look like', () => {
    expect(copied('Open the link "non." in a tab', [click('non.')], 'Open the link "Sed eu" in a tab')).toEqual([
      'Sed eu',
    ])
    const forward = [click('Ann'), click({ name: 'star', within: 'Bob' }), click('Send')]
    expect(copied('Ann wants her mail sent to Bob.', forward, 'Mary Lou wants her mail sent to Eve.')).toEqual([
      'Mary Lou',
      { name: 'star', within: 'Eve' },
      'Send',
    ])
    expect(copied('Click on (1,-1).', [click('(1,-1)')], 'Click on (0,2).')).toEqual(['(0,2)'])
    expect(copied('Read the 3rd line', [click({ role: 'row', nth: 3 })], 'Read the 12th line')).toEqual([
      { role: 'row', nth: 12 },
    ])
  })

  it('stay where this task says them, too, or the page shows them, or nothing stands in their place', () => {
    expect(copied('Open Bergen today', [click('Bergen')], 'Open Bergen tonight')).toEqual(['Bergen'])
    expect(copied('Send it today', [click('Send')], 'Forward it today')).toEqual(['Send'])
    expect(copied('Open Bergen', [click('Bergen')], 'Open')).toEqual(['Bergen'])
  })

  it('are only what the example’s calls say', () => {
    const plan = { source: 'model', calls: [click('Ann')], done: true }
    const examples = [{ task: 'Call Ann', calls: [click('Call')] }]
    expect(inOwnWords(plan, { task: 'Call Bob', page: sketch(''), examples })).toEqual(plan)
  })
})

import { describe, expect, it } from 'vitest'
import { failed } from '../../page/outcome'
import { sketch } from '../../page/sketch'
import { flatPrompt } from './flat'

const FLAT = { task: 'Save it', page: sketch('button "Save" [e2]'), past: [], zeroShot: false }

describe('the flat prompt', () => {
  it('gives task, moves so far and page, with worked examples unless zero-shot', () => {
    const past = [{ written: "click('e1')", outcome: failed('detached', 'It is gone.') }]
    const { worked, user } = flatPrompt({ ...FLAT, past })
    expect(user).toContain('Task: Save it')
    expect(user).toContain("click('e1'): failed: It is gone.")
    expect(user).toContain('button "Save" [e2]')
    expect(worked?.[0]?.user).toContain('Sign in as "ada"')
    expect(flatPrompt({ ...FLAT, zeroShot: true }).worked).toEqual([])
  })

  it('shows how like tasks were done, a move after the other as the model is to write them', () => {
    const calls = [
      { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
      { policy: 'set_checkboxes', args: { names: ['Oak', 'Elm'] } },
      { policy: 'click', args: { target: 'Like {each}' }, each: ['Bob', 'Eve'] },
      { policy: 'click', args: { target: 'Keep' } },
    ]
    const { shown = [] } = flatPrompt({ ...FLAT, examples: [{ task: 'Keep Ada', calls }] })
    expect(shown.map(({ assistant }) => JSON.parse(assistant).move)).toEqual([
      "type('Name', 'Ada')",
      "click('Oak')",
      "click('Elm')",
      "click('Like Bob')",
      "click('Like Eve')",
      "click('Keep')",
      'done()',
    ])
    expect(shown[1]?.user).toBe("Task: Keep Ada\nMoves so far:\n- type('Name', 'Ada'): ok")
  })

  it('shows them up to where a policy found out on the page what to do', () => {
    const calls = [
      { policy: 'click', args: { target: 'Edit' } },
      { policy: 'read_text', args: { from: 'Code' }, as: 'code' },
      { policy: 'fill_text', args: { field: 'Name', text: '{code}' } },
    ]
    const { shown } = flatPrompt({ ...FLAT, examples: [{ task: 'Keep it', calls }] })
    expect(shown).toEqual([{ user: 'Task: Keep it', assistant: '{"move":"click(\'Edit\')"}' }])
  })
})

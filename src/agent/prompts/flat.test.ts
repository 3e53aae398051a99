import { describe, expect, it } from 'vitest'
import { failed } from '../../page/outcome'
import { sketch } from '../../page/sketch'
import { flatPrompt } from './flat'

const FLAT = { task: 'Save it', page: sketch('button "Save" [e2]'), past: [], zeroShot: false, shown: [] }

describe('the flat prompt', () => {
  it('gives task, moves so far and page, with worked examples unless zero-shot', () => {
    const past = [{ written: "click('e1')", outcome: failed('detached', 'It is gone.') }]
    const { system, user } = flatPrompt({ ...FLAT, past })
    expect(user).toContain('Task: Save it')
    expect(user).toContain("click('e1'): failed: It is gone.")
    expect(user).toContain('button "Save" [e2]')
    expect(system).toContain('Sign in as "ada"')
    expect(flatPrompt({ ...FLAT, zeroShot: true }).system).not.toContain('Sign in as')
  })

  it('shows how like tasks were done', () => {
    expect(flatPrompt({ ...FLAT, shown: ['Task: Keep it'] }).user).toContain('Shown by the user:\nTask: Keep it')
  })
})

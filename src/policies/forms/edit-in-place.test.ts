import { describe, expect, it } from 'vitest'
import { fillText } from '../fill-text'
import { rehearse } from '../rehearse'

const title = (text: string): string => `"${text}" [e1] box=10,10,80,20`
const field = (text: string): string => `textbox [e2] tag=input value="${text}" box=10,10,80,20`

describe('a text that becomes a field', () => {
  it('is clicked, written over and confirmed', () => {
    const run = rehearse(fillText, { field: 'Sprint 14', text: 'Sprint 15' }, title('Sprint 14'), [
      field('Sprint 14'),
      field('Sprint 15'),
      title('Sprint 15'),
    ])
    expect(run.actions.map(({ kind }) => kind)).toEqual(['click', 'type', 'press'])
    expect(run.outcome).toEqual({ ok: true, value: 'Sprint 15' })
  })

  it('is none where no field comes of it', () => {
    const run = rehearse(fillText, { field: 'Sprint 14', text: 'Sprint 15' }, title('Sprint 14'))
    expect(run.outcome).toMatchObject({ ok: false, reason: 'not_found' })
  })
})

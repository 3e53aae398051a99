import { describe, expect, it } from 'vitest'
import type { Action } from '../../page/action'
import type { LabelledCall } from '../demonstration'
import { recall } from '../matching/recall'
import { learn } from '../skill'
import { label } from './label'
import { click, shown, type } from './story'
import { demonstrationOf } from './to-demonstration'

const page = (name: string): string => `
  textbox "Name" [e1] value="${name}"
  textbox "City" [e2]
  button "Save" [e3]
  button "Save" [e4]`

const story: (string | Action)[] = [page(''), type('e1', 'Ann'), page('Ann'), click('e4'), page('')]
const kept = (...calls: LabelledCall[]): ReturnType<typeof demonstrationOf> => {
  const moments = shown(...story)
  const steps = label(moments)
  return demonstrationOf({ task: 'Save "Ann"', steps, moments, ...(calls.length > 0 ? { calls } : {}) })
}
const fill = (field: string): LabelledCall => ({ policy: 'fill_text', args: { field, text: 'Ann' } })
const save = (target: LabelledCall['args'][string]): LabelledCall => ({ policy: 'click', args: { target } })

describe('what is kept is rehearsed on what was recorded', () => {
  it('and is learned where it does the same', () => {
    expect(kept().differs).toBeUndefined()
    expect(kept(fill('Name'), save({ name: 'Save', nth: 2 })).differs).toBeUndefined()
  })

  it('says which step names nothing or several things, and is not learned as it is', () => {
    const one = kept(fill('Surname of the guest'), save('Save'))
    expect(one.differs?.map(({ call }) => call)).toEqual([0, 1])
    const library = learn([one])
    expect(library.skills).toEqual([])
    expect(library.refused[0]).toContain('“Save "Ann"” is not learned yet. Step 1: ')
    expect(recall(library, 'Save "Bob"')).toMatchObject({ ok: false, reason: 'no_plan' })
  })

  it('says where a step would act on something else', () => {
    expect(kept(fill('Name'), save({ name: 'Save', nth: 1 })).differs).toEqual([
      { call: 1, how: 'it would act on “Save”, which is not what you did.' },
    ])
  })

  it('keeps what was left as it was known by its landmarks', () => {
    const { calls } = kept(...label(shown(...story)).map(({ call }) => call))
    expect(calls.map(({ landmarks }) => Object.keys(landmarks ?? {}))).toEqual([['field'], ['target']])
  })
})

import { describe, expect, it } from 'vitest'
import type { Landmark } from '../../page/landmark'
import type { Demonstration, LabelledCall } from '../demonstration'
import { generalise } from '../generalising/generalise'
import { recall } from '../matching/recall'
import { learn, type SkillLibrary } from '../skill'

const fill = (field: string, text: string): LabelledCall => ({ policy: 'fill_text', args: { field, text } })
const pick = (list: string, option: string): LabelledCall => ({ policy: 'choose_option', args: { list, option } })
const click = (target: string, mark?: Landmark): LabelledCall => ({
  policy: 'click',
  args: { target },
  ...(mark ? { landmarks: { target: mark } } : {}),
})
const shown = (task: string, ...calls: LabelledCall[]): Demonstration =>
  generalise({ version: 1, task, values: {}, calls, site: 'shop.example' })

const planned = (library: SkillLibrary, task: string): unknown => {
  const outcome = recall(library, task)
  const plan: unknown = outcome.ok ? outcome.value : outcome
  if (!plan || typeof plan !== 'object' || !('calls' in plan) || !Array.isArray(plan.calls)) return plan
  return plan.calls.map(({ policy, args }: LabelledCall) => ({ policy, args }))
}

describe('several demonstrations of one kind of task', () => {
  it('are one skill, whatever the order in which fields were filled and the words that were said', () => {
    const library = learn([
      shown('Book a flight from "Oslo" to "Rome"', fill('From', 'Oslo'), fill('To', 'Rome'), click('Search')),
      shown('Book a flight to "Paris" from "Bergen"', fill('To', 'Paris'), fill('From', 'Bergen'), click('Search')),
    ])
    expect(library.skills).toHaveLength(1)
    expect(library.contradictions).toEqual([])
    expect(planned(library, 'Book a flight to "Nice" from "Kyiv"')).toEqual(
      expect.arrayContaining([fill('From', 'Kyiv'), fill('To', 'Nice')]),
    )
  })

  it('are several skills where other things are done', () => {
    const library = learn([
      shown('Book a flight to "Rome"', fill('To', 'Rome'), click('Search')),
      shown('Book a hotel in "Rome"', fill('City', 'Rome'), pick('Stars', '4'), click('Find')),
    ])
    expect(library.skills).toHaveLength(2)
  })

  const order = (size: string, who: string): Demonstration =>
    shown(`Order a pizza for "${who}"`, fill('Name', who), pick('Size', size), click('Order'))

  it('ask for what differed and was never said, by the name of its field', () => {
    const library = learn([order('Small', 'Ann'), order('Large', 'Bob')])
    expect(planned(library, 'Order a pizza for "Carla"')).toMatchObject({
      ok: false,
      message: expect.stringContaining('“size”'),
    })
    const said = [fill('Name', 'Carla'), pick('Size', 'Medium'), click('Order')]
    expect(planned(library, 'Order a pizza for "Carla", size "Medium"')).toEqual(said)
    expect(planned(library, 'Order a large pizza for "Carla"')).toEqual([said[0], pick('Size', 'large'), said[2]])
  })

  it('that did other things for the same words are said to contradict each other', () => {
    const [small, large] = [order('Small', 'Ann'), order('Large', 'Ann')]
    const [found, ...others] = learn([small, large, order('Large', 'Bob')]).contradictions
    expect(found).toEqual({ shown: [small, large], what: 'size', values: ['Small', 'Large'] })
    // The very ones that were given, so that whoever keeps them finds them again.
    expect(found?.shown[0]).toBe(small)
    expect(found?.shown[1]).toBe(large)
    expect(others).toEqual([])
  })

  it('mean by its place what is called otherwise each time', () => {
    const mark = (name: string): Landmark => ({
      role: 'button',
      names: [name],
      groups: [],
      before: [],
      after: [],
      place: [0, 2],
    })
    const library = learn(
      ['Today’s deal 41', 'Today’s deal 87'].map((name) => shown('Open the deal of the day', click(name, mark(name)))),
    )
    expect(planned(library, 'Open the deal of the day')).toEqual([
      { policy: 'click', args: { target: { role: 'button', nth: 1 } } },
    ])
  })

  it('do for a list of one what was done for several', () => {
    const like = (who: string): LabelledCall => ({ policy: 'click', args: { target: { name: 'Like', within: who } } })
    const library = learn([
      shown('Like the posts of Ann and Bob', like('Ann'), like('Bob')),
      shown('Like the posts of Carla', like('Carla')),
    ])
    expect(library.skills).toHaveLength(1)
    expect(library.skills[0]?.slots).toMatchObject([{ kind: 'list' }])
  })
})

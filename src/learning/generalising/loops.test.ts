import { describe, expect, it } from 'vitest'
import type { Demonstration, LabelledCall } from '../demonstration'
import { recall } from '../matching/recall'
import { learn } from '../skill'
import { generalise } from './generalise'

const fill = (text: string): LabelledCall => ({ policy: 'fill_text', args: { field: 'New task', text } })
const add: LabelledCall = { policy: 'click', args: { target: 'Add' } }
const like = (who: string): LabelledCall => ({ policy: 'click', args: { target: { name: 'Like', within: who } } })
const shown = (task: string, calls: LabelledCall[]): Demonstration =>
  generalise({ version: 1, task, values: {}, calls })

const planned = (one: Demonstration, task: string): unknown => {
  const outcome = recall(learn([one]), task)
  return outcome.ok && outcome.value && typeof outcome.value === 'object' && 'calls' in outcome.value
    ? outcome.value.calls
    : outcome
}

describe('what was done for each of several things', () => {
  it('is one call for a list, when the task lists them', () => {
    const one = shown('Like the posts of Ann, Bob and Carla', ['Ann', 'Bob', 'Carla'].map(like))
    expect(one.values).toEqual({ what: ['Ann', 'Bob', 'Carla'] })
    expect(one.calls).toEqual([{ ...like('{each}'), each: '{what}' }])
  })

  it('is one round of several calls', () => {
    const one = shown('Add milk and bread to my tasks', [fill('milk'), add, fill('bread'), add])
    expect(one.calls.map(({ each }) => each)).toEqual(['{newTask}', '{newTask}'])
    expect(planned(one, 'Add eggs, tea and jam to my tasks')).toEqual(
      ['eggs', 'tea', 'jam'].flatMap((text) => [fill(text), add]),
    )
  })

  it('stays as it was shown when the task lists nothing', () => {
    const calls = [fill('milk'), add, fill('bread'), add]
    expect(shown('Fill my list of tasks', calls).calls).toEqual(calls)
  })

  it('is no list when the task says more between the two', () => {
    const calls = ['ONE', 'TWO'].map((target) => ({ policy: 'click', args: { target } }))
    const one = shown('Click button ONE, then click button TWO', calls)
    expect(one.values).toEqual({ what: 'ONE', what2: 'TWO' })
  })
})

import { describe, expect, it } from 'vitest'
import type { Demonstration } from './demonstration'
import { nearest } from './nearest'
import { learn } from './skill'

const shown = (task: string, more: Partial<Demonstration> = {}): Demonstration => ({
  version: 1,
  task,
  values: {},
  calls: [{ policy: 'click', args: { target: task } }],
  ...more,
})
const tasks = (library: Demonstration[], task: string, host?: string): string[] =>
  nearest(learn(library), task, host).map((example) => example.task)

describe('the nearest demonstrations', () => {
  const cancel = shown('Cancel the booking of Ann', {
    values: { who: 'Ann' },
    calls: [
      { policy: 'fill_text', args: { field: 'Guest', text: '{who|upper}' }, rationale: 'Find it.' },
      { policy: 'click', args: { target: 'Delete {who}' } },
    ],
  })
  const others = [shown('Translate a page into Dutch'), shown('Mute the second video')]

  it('are those that share telling words with the task, with the values that they were shown with', () => {
    expect(nearest(learn([...others, cancel]), 'Move the booking of Bob to May and cancel breakfast')).toEqual([
      {
        task: 'Cancel the booking of Ann',
        calls: [
          { policy: 'fill_text', args: { field: 'Guest', text: 'ANN' } },
          { policy: 'click', args: { target: 'Delete Ann' } },
        ],
      },
    ])
  })

  it('are none where nothing is like the task', () => {
    expect(tasks([...others, cancel], 'Which river is longest?')).toEqual([])
    expect(tasks([], 'Cancel the booking of Bob')).toEqual([])
  })

  it('are at most three, the nearest first', () => {
    const cancelling = ['order', 'parcel', 'taxi', 'newsletter'].map((what) => shown(`Cancel ${what}`))
    const found = tasks([...others, ...cancelling], 'Cancel taxi, parcel, order and newsletter')
    expect(found).toHaveLength(3)
    expect(tasks([...others, ...cancelling], 'Cancel the taxi tonight')[0]).toBe('Cancel taxi')
  })

  it('are one where one is far nearer than all others', () => {
    const library = [shown('Cancel the booking of the blue room'), shown('Cancel breakfast')]
    expect(tasks(library, 'Cancel the booking of the green room')).toEqual(['Cancel the booking of the blue room'])
  })

  it('are rather those of the same site', () => {
    const one = shown('Cancel my parcel', { site: 'one.example' })
    const two = shown('Cancel my order', { site: 'two.example' })
    expect(tasks([one, two], 'Cancel my taxi', 'two.example')[0]).toBe('Cancel my order')
    expect(tasks([one, two], 'Cancel my taxi', 'one.example')[0]).toBe('Cancel my parcel')
  })

  it('are cut short', () => {
    const calls = Array.from({ length: 50 }, () => ({ policy: 'fill_text', args: { text: 'x'.repeat(5000) } }))
    const [example] = nearest(learn([shown('Cancel the booking', { calls })]), 'Cancel the booking today')
    expect(JSON.stringify(example).length).toBeLessThan(5000)
  })
})

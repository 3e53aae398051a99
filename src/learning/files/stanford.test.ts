import { describe, expect, it } from 'vitest'
import { demonstrationsIn } from './import'
import type { Element } from './stanford-element'

type Drawn = Partial<Omit<Element, 'children'>> & { children?: Drawn[] }

const event = (type: string): object => ({ type, timing: 1, x: 5, y: 5 })
const whole = ({ children, ...own }: Drawn): Element => ({
  tag: 'DIV',
  ref: 0,
  left: 0,
  top: 0,
  width: 20,
  height: 20,
  ...own,
  ...(children ? { children: children.map(whole) } : {}),
})

/** What comes out of clicks on things with these refs, one after the other, on a page that stays as it is. */
function understood(utterance: string, page: Drawn[], ...clicks: number[]): unknown {
  const at = (ref?: number): Element => {
    const mark = (one: Drawn): Drawn => ({
      ...one,
      ...(one.ref === ref && one.tag !== 'BODY' ? { recordingTarget: true } : {}),
      ...(one.children ? { children: one.children.map(mark) } : {}),
    })
    return whole(mark({ tag: 'BODY', ref: 9, children: page }))
  }
  const states = clicks.flatMap((ref) =>
    ['mousedown', 'mouseup', 'click'].map((type) => ({ time: 1, action: event(type), dom: at(ref) })),
  )
  const read = demonstrationsIn(
    JSON.stringify({ utterance, states: [{ time: 0, action: null, dom: at() }, ...states] }),
  )
  return read.ok ? read.value.flatMap(({ calls }) => calls.map(({ policy, args }) => [policy, args])) : read
}

describe('recordings of people that tell less than was there', () => {
  it('of a native list not even the options: what was chosen is the name that the page does not show', () => {
    const page = [
      { tag: 'SELECT', ref: 1, height: 19 },
      { tag: 'BUTTON', ref: 2, text: 'Submit' },
    ]
    expect(understood('Select Patrice from the list and click Submit.', page, 1, 2)).toEqual([
      ['choose_option', { list: { role: 'combobox', nth: 1 }, option: '{choice}' }],
      ['click', { target: 'Submit' }],
    ])
  })

  it('of drawings no colour: what was clicked has the one that the task says', () => {
    const page = [
      {
        tag: 'svg',
        ref: 1,
        children: [
          { tag: 'circle', ref: 2 },
          { tag: 'rect', ref: 3 },
          { tag: 'text', ref: 4, text: 'k' },
        ],
      },
    ]
    for (const ref of [2, 3, 4]) {
      expect(understood('Click on a magenta item', page, ref)).toEqual([
        ['click', { target: { name: '{what}', nth: 1 } }],
      ])
    }
  })

  it('two elements of one name: the inner one was clicked', () => {
    const page = [{ ref: 7, id: 'wrap', children: [{ ref: 6 }, { ref: 7, tag: 'BUTTON', text: 'Save' }] }]
    expect(understood('Keep it', page, 7)).toEqual([['click', { target: 'Save' }]])
  })
})

import { describe, expect, it } from 'vitest'
import { doubtfulIn } from '../learning/recording/doubtful'
import { label } from '../learning/recording/label'
import { click, shown, type } from '../learning/recording/story'
import { policies } from '../policies'
import { labelledBy, labelPrompt } from './label-by-model'
import { libraryOf } from './stack'

const library = libraryOf(policies)
/** A number that is drawn between two buttons, and no field. */
const guests = (count: number, name = ''): string => `
  textbox "Name" [e4] value="${name}"
  group "Guests"
    button "−" [e1]
    "${count}" [e9]
    button "+" [e2]`
const more = [1, 2, 3, 4].flatMap((count) => [click('e2'), guests(count, 'Ann')])
const moments = shown(guests(0), type('e4', 'Ann'), guests(0, 'Ann'), ...more)
const steps = label(moments)
const asked = { task: 'Book for Ann, 4 guests', steps, moments, stretch: { from: 1, to: 5 } }
const meant = (...calls: string[]) => labelledBy({ calls }, asked, library)

describe('steps in doubt', () => {
  it('are many single actions in a row', () => {
    expect(steps.map(({ call }) => call.policy)).toEqual(['fill_text', 'click', 'click', 'click', 'click'])
    expect(doubtfulIn(steps, moments)).toEqual([asked.stretch])
  })

  it('are none where a policy says what was meant', () => {
    const plain = shown('textbox "Name" [e1]\nbutton "Save" [e3]', type('e1', 'Ann'), click('e3'))
    expect(doubtfulIn(label(plain), plain)).toEqual([])
  })

  it('are told to a model with the page before them, what became of it, and the calls that they are taken for so far', () => {
    const prompt = labelPrompt(asked, library)
    expect(prompt?.user).toContain('Task: Book for Ann, 4 guests')
    expect(prompt?.user).toContain("Before it:\n- fill_text('Name', 'Ann')")
    expect(prompt?.user).toContain('- click on button "+" [e2]')
    expect(prompt?.user).toContain("taken for:\n- click('+')\n- click('+')\n- click('+')\n- click('+')")
    expect(prompt?.system).toContain('set_number(')
  })
})

describe('what a model takes them for', () => {
  it('is taken where, on the recorded pages, it does what the person did', () => {
    expect(meant("set_number('Guests', 4)")).toEqual([{ policy: 'set_number', args: { field: 'Guests', value: 4 } }])
  })

  it('may be several calls in one text', () => {
    const all = { ...asked, stretch: { from: 0, to: 5 } }
    expect(labelledBy({ calls: ["fill_text('Name', 'Ann'), set_number('Guests', 4)"] }, all, library)).toEqual([
      { policy: 'fill_text', args: { field: 'Name', text: 'Ann' } },
      { policy: 'set_number', args: { field: 'Guests', value: 4 } },
    ])
  })

  it.each([
    ['comes to another number', ["set_number('Guests', 3)"]],
    ['does something that the person did not do', ["click('−')"]],
    ['leaves something out', ["click('+')"]],
    ['names what is not there', ["set_number('Children', 4)"]],
    ['says what nobody put there', ["fill_text('Name', 'Bob')"]],
    ['names a ref, which means nothing on the next page', ["click('e2')", "click('e2')", "click('e2')", "click('e2')"]],
    ['says what the steps say already', ["click('+')", "click('+')", "click('+')", "click('+')"]],
    ['is no call', ['Choose four guests.']],
    ['is nothing', []],
  ])('is refused where it %s', (_, calls) => {
    expect(meant(...calls)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import { readMove } from './moves'

const PAGE = sketch(`"Name:"
textbox "Name:" [e1]
"Save"
button "Save" [e2]
combobox "Size" [e3] type=select value="Small" options="Small | Large"`)

const done = (text: string): unknown => {
  const move = readMove(text, PAGE)
  return move.kind === 'act' ? move.action : move
}

describe('a move as a model writes it', () => {
  it('is made on what has the ref, or on the one thing of those words that it can be made on', () => {
    const typed = { kind: 'type', ref: 'e1', text: 'Ada', replace: true }
    expect(done("type('e1', 'Ada')")).toEqual(typed)
    expect(done("type('[e1]', 'Ada')")).toEqual(typed)
    expect(done("type('Name:', 'Ada')")).toEqual(typed)
    expect(done("click('Save')")).toEqual({ kind: 'click', ref: 'e2' })
    expect(done("select('Size', 'Large')")).toMatchObject({ kind: 'select', ref: 'e3' })
  })

  it('types into the field where text and field are switched', () => {
    expect(done("type('Ada', 'e1')")).toEqual({ kind: 'type', ref: 'e1', text: 'Ada', replace: true })
    expect(done("type('Save', 'Name:')")).toEqual({ kind: 'type', ref: 'e1', text: 'Save', replace: true })
  })

  it('is refused where the page has nothing of the kind', () => {
    expect(done("type('Street', 'Ada')")).toMatchObject({ kind: 'refused' })
    expect(done("click('Send')")).toMatchObject({ kind: 'refused', refusal: { reason: 'bad_arguments' } })
    expect(done("select('Size', 'Huge')")).toMatchObject({ refusal: { message: 'There is no option Huge.' } })
  })
})

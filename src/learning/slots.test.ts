import { describe, expect, it } from 'vitest'
import { fillIn } from './slots'

describe('fillIn', () => {
  it('keeps the type of a value that is the whole argument', () => {
    expect(fillIn({ names: '{names}', n: '{n}' }, { names: ['a', 'b'], n: 3 })).toEqual({ names: ['a', 'b'], n: 3 })
  })

  it('writes values into text and nested arguments', () => {
    expect(fillIn({ target: { name: 'Tab #{n}' }, text: '{who|upper}!' }, { n: 2, who: 'ann' })).toEqual({
      target: { name: 'Tab #2' },
      text: 'ANN!',
    })
  })

  it('turns ordinals into numbers where one is wanted', () => {
    expect(fillIn({ n: '{n|number}' }, { n: 'third' })).toEqual({ n: 3 })
  })

  it('leaves names alone that have no value yet, and those of the prototype', () => {
    expect(fillIn({ text: '{later} {constructor}' }, {})).toEqual({ text: '{later} {constructor}' })
  })
})

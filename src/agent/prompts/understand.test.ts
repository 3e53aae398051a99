import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done } from '../../page/outcome'
import { Target } from '../../page/target'
import { definePolicy } from '../../policies/policy'
import { libraryOf } from '../stack'
import { readWritten, writeCall } from './call-syntax'
import { understandCall } from './understand'

const policy = (name: string, shape: z.ZodRawShape) =>
  definePolicy({
    name,
    description: '',
    args: z.object(shape),
    *run() {
      return done()
    },
  })

const LIBRARY = libraryOf([
  policy('click', { target: z.string(), count: z.number().int().optional() }),
  policy('fill_text', { field: z.string(), text: z.string() }),
  policy('set_checkboxes', { labels: z.array(z.string()), within: z.string().optional() }),
  policy('choose_option', { field: z.string(), options: z.union([z.string(), z.array(z.string())]) }),
  policy('choose_item', { list: z.string().optional(), criterion: z.string() }),
  policy('select_text', { text: z.string() }),
  policy('open_result', { n: z.number().int() }),
  policy('count', { target: z.string(), order: z.enum(['ascending', 'descending']).optional() }),
  policy('reveal', { target: Target }),
  policy('drag', { from: Target, to: Target }),
])

const understood = (text: string) => {
  const call = understandCall(text, LIBRARY)
  return call.ok ? call.value : call.message
}

describe('a call as a model writes it', () => {
  it.each([
    ["fill_text('Name', 'Ada')", { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }],
    ['fill_text("Name", "Ada")', { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }],
    ["fill_text(field='Name', text: 'Ada')", { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }],
    [
      "fill_text('Name', 'O'Brien, jr (the 2nd)')",
      { policy: 'fill_text', args: { field: 'Name', text: "O'Brien, jr (the 2nd)" } },
    ],
    ["Fill_Text('Name', 42)", { policy: 'fill_text', args: { field: 'Name', text: '42' } }],
    ["type('Name', 'Ada')", { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }],
    ["fill_txt('Name', 'Ada');", { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }],
    ["fill_text(label='Name', text='a=b')", { policy: 'fill_text', args: { field: 'Name', text: 'a=b' } }],
    ["set_checkboxes(['a', 'b'])", { policy: 'set_checkboxes', args: { labels: ['a', 'b'] } }],
    ["set_checkboxes('a')", { policy: 'set_checkboxes', args: { labels: ['a'] } }],
    ["set_checkboxes('a', 'b')", { policy: 'set_checkboxes', args: { labels: ['a', 'b'] } }],
    ["choose_item('Large')", { policy: 'choose_item', args: { criterion: 'Large' } }],
    ["select('Size', 'Large')", { policy: 'choose_option', args: { field: 'Size', options: 'Large' } }],
    ["open_result('3')", { policy: 'open_result', args: { n: 3 } }],
    ['click Save', { policy: 'click', args: { target: 'Save' } }],
    ['click(Save and close)', { policy: 'click', args: { target: 'Save and close' } }],
    ["found = click('Save', null)", { policy: 'click', args: { target: 'Save' }, as: 'found' }],
    ["reveal('Close', within='dialog')", { policy: 'reveal', args: { target: { name: 'Close', within: 'dialog' } } }],
    ["reveal(target='Edit', nth=2)", { policy: 'reveal', args: { target: { name: 'Edit', nth: 2 } } }],
    ["click('Save', false)", { policy: 'click', args: { target: 'Save' } }],
    ["click('Name', 'Ada')", { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } }],
    ["click('Year', '1981')", { policy: 'fill_text', args: { field: 'Year', text: '1981' } }],
    ["click('Radio', 'Small')", { policy: 'click', args: { target: 'Radio Small' } }],
    ["click('Save', '2')", { policy: 'click', args: { target: 'Save', count: 2 } }],
    ["count('Like', 'desc')", { policy: 'count', args: { target: 'Like', order: 'descending' } }],
    ['{"policy":"click","args":{"target":"Save"}}', { policy: 'click', args: { target: 'Save' } }],
  ])('%s', (text, call) => {
    expect(understood(text)).toEqual(call)
  })

  it('is refused with what there is instead', () => {
    expect(understood("juggle('x')")).toMatch(/no policy called “juggle”.*click, fill_text/)
    expect(understood("fill_text('Name')")).toMatch(/^fill_text\(field, text\): .*text/)
    expect(understood("click('a', 1, 2)")).toMatch(/takes fewer arguments than 3/)
    expect(understood("click(target='a', colour='red', size='9')")).toMatch(/no argument “colour”/)
    expect(understood("click('Close', within='dialog')")).toMatch(/no argument “within”/)
    expect(understood("drag('Ann', 'Done', within='board')")).toMatch(/no argument “within”/)
  })

  it('is written so that it reads back the same', () => {
    const args = { field: "it's (a, 'b')\n", options: ['x\\y', 'z'] }
    const written = writeCall({ policy: 'choose_option', args }, ['field', 'options'])
    expect(readWritten(written)).toEqual({ policy: 'choose_option', positional: [args.field, args.options], named: {} })
  })
})

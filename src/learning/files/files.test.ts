import { describe, expect, it } from 'vitest'
import type { Demonstration } from '../demonstration'
import { exported } from './export'
import { demonstrationsIn } from './import'

const shown: Demonstration = {
  version: 1,
  task: 'Order "tea" for Ann',
  values: { what: 'tea' },
  url: 'https://shop.example/',
  calls: [
    {
      policy: 'fill_text',
      args: { field: 'Product', text: '{what}' },
      landmarks: { field: { role: 'textbox', names: ['Product'], groups: [], before: [], after: [], place: [0, 1] } },
    },
    { policy: 'click', args: { target: { name: 'Order', role: 'button' } } },
  ],
}

describe('files of other tools', () => {
  it('a Recorder file that was written reads back as the same calls', () => {
    const file = exported([shown], 'recorder')
    const read = demonstrationsIn('text' in file ? file.text : '')
    expect(read.ok && read.value[0]?.calls.map(({ policy, args }) => ({ policy, args }))).toEqual([
      { policy: 'fill_text', args: { field: { name: 'Product', role: 'textbox' }, text: '{product}' } },
      { policy: 'click', args: { target: { name: 'Order', role: 'button' } } },
    ])
  })

  it('a Playwright test says what was done', () => {
    const file = exported([shown], 'playwright')
    expect('text' in file && file.text).toContain("await page.getByLabel('Product').first().fill('tea')")
    expect('text' in file && file.text).toContain("await page.getByRole('button', { name: 'Order' }).first().click()")
  })

  it.each([
    ['no JSON', '<html>', 'no JSON'],
    ['more than 20 MB', ' '.repeat(20_000_001), 'too large'],
    [
      'steps named by CSS alone',
      JSON.stringify({ title: 'x', steps: [{ type: 'click', selectors: [['#a']] }] }),
      'Step 1',
    ],
    ['prototype keys', '{"version":1,"task":"x","calls":[],"__proto__":{"polluted":true}}', '__proto__'],
  ])('refuses a file with %s and says so', (_, text, words) => {
    const read = demonstrationsIn(text)
    expect(!read.ok && read.message).toContain(words)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

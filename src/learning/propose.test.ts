import { describe, expect, it } from 'vitest'
import type { Demonstration, LabelledCall, Value } from './demonstration'
import { exported } from './files/export'
import { entriesIn } from './files/import'
import type { LearnedPolicy } from './learned-policy'
import { proposalsFrom, signsOf } from './propose'

const fill = (field: string, text: string): LabelledCall => ({ policy: 'fill_text', args: { field, text } })
const click = (target: string): LabelledCall => ({ policy: 'click', args: { target } })
const signIn = (user: string, password: string): LabelledCall[] => [
  fill('User', user),
  fill('Password', password),
  click('Sign in'),
]
const shown = (name: string, values: { [name: string]: Value }, calls: LabelledCall[]): Demonstration => ({
  version: 1,
  name,
  task: `${name} ${Object.values(values).join(' ')}`,
  values,
  calls,
})

const orders = shown('See the orders of', { who: 'ann' }, [...signIn('{who}', '{{annspass}}'), click('Orders')])
const news = shown('Read the news as', { reader: 'bob' }, [
  click('Enter'),
  ...signIn('{reader}', '{{bobspass}}'),
  click('News'),
])

describe('policies that demonstrations suggest', () => {
  it('are calls that tasks of different names share; what differs becomes an argument', () => {
    expect(proposalsFrom([orders, news], [])).toMatchObject([
      {
        name: 'sign_in',
        description: 'Fill “User”, “Password” and press “Sign in”.',
        args: [
          { name: 'user', type: 'text' },
          { name: 'password', type: 'text' },
        ],
        calls: signIn('{user}', '{password}'),
        demonstrations: [
          { task: 'See the orders of ann', args: { user: 'ann', password: '{{annspass}}' } },
          { task: 'Read the news as bob', args: { user: 'bob', password: '{{bobspass}}' } },
        ],
      },
    ])
  })

  it('keep what was the same each time as it was shown', () => {
    const same = [orders, news].map((one) => ({
      ...one,
      calls: one.calls.map((call) => (call.args.field === 'Password' ? fill('Password', '{{ourpass}}') : call)),
    }))
    expect(proposalsFrom(same, [])).toMatchObject([
      { args: [{ name: 'user' }], calls: signIn('{user}', '{{ourpass}}') },
    ])
  })

  it.each<[string, Demonstration[]]>([
    ['demonstrations of one name', [orders, { ...news, name: orders.name ?? '' }]],
    ['other fields', [orders, { ...news, calls: [fill('Name', 'x'), click('Sign in')] }]],
    ['a single call', [orders, { ...news, calls: [click('Back'), click('Orders')] }]],
    ['other things between them', [orders, { ...news, calls: news.calls.flatMap((call) => [call, click('Close')]) }]],
    [
      'what was read on the page',
      [orders, news].map((one) => ({
        ...one,
        calls: [
          { policy: 'read_text', args: { target: 'Code' }, as: 'code' },
          fill('User', '{code}'),
          fill('Password', '{code}'),
        ],
      })),
    ],
  ])('are not made of %s', (_, demonstrations) => {
    expect(proposalsFrom(demonstrations, [])).toEqual([])
  })

  it('are not proposed again once they are known, whatever they are called by then', () => {
    const [policy] = proposalsFrom([orders, news], [])
    expect(policy && proposalsFrom([orders, news], [{ ...policy, name: 'log_in' }])).toEqual([])
  })

  it('are not proposed again once they are dismissed', () => {
    const [policy] = proposalsFrom([orders, news], [])
    expect(policy && proposalsFrom([orders, news], [], [signsOf(policy)])).toEqual([])
  })

  it('get a name that no other has', () => {
    const [policy] = proposalsFrom([orders, news], [])
    const other: LearnedPolicy | undefined = policy && { ...policy, calls: [click('Other')] }
    expect(other && proposalsFrom([orders, news], [other])[0]?.name).toBe('sign_in2')
  })
})

describe('a file with learned policies', () => {
  const [policy] = proposalsFrom([orders, news], [])
  const read = (json: unknown) => entriesIn(JSON.stringify(json))

  it('reads back as what it was', () => {
    const entries = policy ? [orders, policy] : []
    const file = exported(entries, 'errand')
    expect(entriesIn('text' in file ? file.text : '')).toEqual({ ok: true, value: entries })
  })

  it.each<[string, object, string]>([
    ['of another version', { version: 2 }, 'version'],
    ['called as a built-in one', { name: 'click' }, 'built in'],
    ['with words for a name', { name: 'Sign in' }, 'small letters'],
    ['that calls itself', { calls: [{ policy: 'sign_in', args: {} }] }, 'calls itself'],
    ['with an argument that it does not have', { calls: [fill('User', '{nobody}')] }, '{nobody}'],
    ['with no calls', { calls: [] }, 'calls'],
  ])('refuses one %s', (_, change, words) => {
    const refused = read([orders, { ...policy, ...change }])
    expect(!refused.ok && refused.message).toContain(words)
  })
})

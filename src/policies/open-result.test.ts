import { describe, expect, it } from 'vitest'
import { openResult } from './open-result'
import { rehearse } from './rehearse'

const result = (n: number, wrapped: boolean) => {
  const parts = [`link "Result ${n}" [e${100 + n}]`, `generic "https://${n}.example.com"`, '"Words about it"']
  return wrapped ? ['-', ...parts.map((part) => `  ${part}`)] : parts
}

const search = (numbers: readonly number[], current: number, { wrapped = true, next = true, pages = 3 } = {}) => `
  -
    textbox [e1]
    button "Search" [e2]
  -
${numbers
  .flatMap((n) => result(n, wrapped))
  .map((line) => `    ${line}`)
  .join('\n')}
  list
${current > 1 ? '    link "<" [e20]' : ''}
${Array.from({ length: pages }, (_, index) => `    link "${index + 1}" [e${31 + index}] ${index + 1 === current ? 'current' : ''}`).join('\n')}
${next ? '    link ">" [e21]' : ''}`

describe('the n-th result', () => {
  it.each([true, false])('is opened on the page that shows (each in a group of its own: %s)', (wrapped) => {
    const { actions, outcome } = rehearse(openResult, { n: 2 }, search([1, 2, 3], 1, { wrapped }))
    expect(actions).toEqual([{ kind: 'click', ref: 'e102' }])
    expect(outcome).toMatchObject({ ok: true, value: expect.stringContaining('Result 2') })
  })

  it('is counted over the pages, whose lengths may differ', () => {
    const answers = [search([4, 5], 2), search([6, 7, 8], 3, { next: false })]
    const { actions } = rehearse(openResult, { n: 7 }, search([1, 2, 3], 1), answers)
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e21', 'e21', 'e107'])
  })

  it('is that of the list below the heading that was named', () => {
    const page = `main
  heading "Hotels"
  article
    heading "Harbour View"
    button "Book a room by the harbour" [e1]
  article
    heading "Old Mill"
    button "Book a room by the mill" [e2]
  heading "Guides"
  link "Guide 1" [e3]
  link "Guide 2" [e4]
  heading "Questions"`
    const { actions } = rehearse(openResult, { n: 2, list: 'Guides' }, page)
    expect(actions).toEqual([{ kind: 'click', ref: 'e4' }])
  })

  it('is counted from the first page when another one shows', () => {
    const answers = [search([1, 2, 3], 1), search([1, 2, 3], 1)]
    const { actions } = rehearse(openResult, { n: 1 }, search([4, 5, 6], 2), answers)
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e31', 'e101'])
  })

  it('is reached by page numbers where there is no next', () => {
    const { actions } = rehearse(openResult, { n: 4 }, search([1, 2, 3], 1, { next: false }), [
      search([4, 5, 6], 2, { next: false }),
    ])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e32', 'e104'])
  })

  it('is counted on where more results are added below', () => {
    const feed = (numbers: readonly number[]) =>
      `${search(numbers, 1, { pages: 0, next: false })}\n  button "Load more" [e40]`
    const { actions } = rehearse(openResult, { n: 5 }, feed([1, 2, 3]), [feed([1, 2, 3, 4, 5, 6])])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e40', 'e105'])
  })

  it('is not there beyond the last page: the outcome tells how many there are', () => {
    const { outcome } = rehearse(openResult, { n: 9 }, search([1, 2, 3], 1), [
      search([4, 5], 2, { next: false, pages: 2 }),
    ])
    expect(outcome).toMatchObject({ ok: false, reason: 'not_offered' })
    expect(outcome.ok === false && outcome.message).toContain('only 5')
  })
})

import { expect, it } from 'vitest'
import { episode } from '../episode-for-tests'
import { reportOf } from './report'

const many = ['heap', 'flat'].flatMap((mode) =>
  Array.from({ length: 5000 }, (_, index) =>
    episode({
      mode,
      task: index % 50 === 0 ? 'book-flight' : `task-${index % 50}`,
      seed: index,
      raw: index % 3 === 0 ? 0 : 1,
    }),
  ),
)

it('tells of 10,000 episodes in less than ten seconds', () => {
  const began = performance.now()
  const page = reportOf(many, new Date())
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(page).toContain('50 tasks, 10000 episodes')
})

it('shows modes side by side, compared, and with what HeaP published', () => {
  const page = reportOf(
    [
      episode({ task: 'book-flight', mode: 'heap', raw: 1 }),
      episode({ task: 'book-flight', mode: 'flat', reason: '<b>no</b>' }),
    ],
    new Date(0),
  )
  expect(page).toContain('<td>heap / flat</td><td>1</td><td>1</td><td>0</td><td>1.00</td>')
  expect(page).toContain('<td>.90</td><td>.10</td>')
  expect(page).toContain('1970-01-01 00:00 UTC')
  expect(page).not.toContain('<b>no</b>')
})

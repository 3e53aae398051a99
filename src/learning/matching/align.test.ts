import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demonstrationsIn } from '../files/import'
import { learn } from '../skill'
import { align, scoreAtMost } from './align'
import { utterance } from './fit'
import { NO_GROUND } from './ground'

const FOLDER = join(import.meta.dirname, '../../../demonstrations')
const { skills } = learn(
  readdirSync(FOLDER).flatMap((file) => {
    const read = demonstrationsIn(readFileSync(join(FOLDER, file), 'utf8'))
    return read.ok ? read.value : []
  }),
)
const patterns = skills.flatMap((skill) => skill.patterns)

describe('what a task can score at most', () => {
  it.each([
    'Log in as ada',
    'search for "garden chairs" and open the third result',
    'Please subscribe me to the newsletter as ann@example.org',
    'Which river is the longest one in Europe?',
  ])('is never less than what it scores: %s', (task) => {
    const said = utterance(task, NO_GROUND)
    for (const pattern of patterns)
      expect(scoreAtMost(pattern, said)).toBeGreaterThanOrEqual(align(pattern, said).score - 1e-9)
  })

  it('tells what has nothing in common with the task', () => {
    const said = utterance('Which river is the longest one in Europe?', NO_GROUND)
    expect(patterns.filter((pattern) => scoreAtMost(pattern, said) < 0.5).length).toBeGreaterThan(patterns.length / 2)
  })
})

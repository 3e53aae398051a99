import { describe, expect, it } from 'vitest'
import { failed } from '../../page/outcome'
import { inParts, piecesOf } from './parts'

/** Knows "put X into Y", "press X", and, of all that, only what stands first and last: "put X … into Y". */
function recall(part: string): ReturnType<typeof inParts> {
  const put = /^put (\S+) into (\S+)$/.exec(part) ?? /^put (\S+) .*into (\S+)$/.exec(part)
  const press = /^press (\S+)$/.exec(part)
  const words = part.split(' ').length
  if (put) return plan('Put', Math.max(0.5, 1.1 - words / 20), `${put[1]} > ${put[2]}`)
  if (press) return plan('Press', 0.85, `press ${press[1]}`)
  return failed('no_plan', 'Nothing fits.')
}

const plan = (name: string, score: number, ...calls: string[]): ReturnType<typeof inParts> => ({
  source: `skill ${name}`,
  score,
  calls,
  done: true,
})

const planFor = (task: string) => inParts(task, recall, 0.6)

describe('piecesOf', () => {
  it('cuts behind marks and at joining words, not in quotations', () => {
    expect(piecesOf('Tick red, green and "blue, then grey"; then press Save.')).toEqual([
      'Tick red',
      'green',
      '"blue, then grey"',
      'press Save',
    ])
  })

  it('does not cut within brackets', () => {
    expect(piecesOf('Click on (2,-1), then press Save')).toEqual(['Click on (2,-1)', 'press Save'])
  })

  it('does not cut what would fall into too many', () => {
    expect(piecesOf('a, b, c, d, f, g, h, j')).toEqual(['a, b, c, d, f, g, h, j'])
  })
})

describe('inParts', () => {
  it('does one after the other what is known by itself', () => {
    expect(planFor('put a into b, then press c')).toMatchObject({
      source: 'skill Put, skill Press',
      calls: ['a > b', 'press c'],
    })
  })

  it('takes the verb along where a part is said like the one before', () => {
    expect(planFor('put a into b and c into d')).toMatchObject({ calls: ['a > b', 'c > d'] })
  })

  it('leaves a task alone that one skill knows', () => {
    expect(planFor('put a into b')).toMatchObject({ source: 'skill Put', calls: ['a > b'] })
  })

  it('begins nothing that it can’t do all of, and says what is not known', () => {
    expect(planFor('put a into b, then feed the cat')).toMatchObject({
      ok: false,
      reason: 'no_plan',
      message: 'Nothing that was learned fits this part of the task: “feed the cat”.',
    })
    expect(planFor('feed the cat, then leave')).toMatchObject({ message: 'Nothing fits.' })
  })
})

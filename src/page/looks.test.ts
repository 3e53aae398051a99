import { describe, expect, it } from 'vitest'
import { isTelling, kindOf, lookingLike, readLooks } from './looks'
import { sketch } from './sketch'

const page = sketch(`
  graphics-document
    circle [e1] fill=red box=0,0,10,10
    circle [e2] fill="red #e27373" box=20,0,20,20
    rect [e3] fill=blue box=40,0,20,20
    triangle [e4] fill=lime box=60,0,10,10
    "T" [e5] shape=text fill=blue box=80,0,8,12 clickable
    "9" [e6] shape=text fill=red box=90,0,8,24 clickable
    rect [e7] stroke=black box=0,100,80,50
`)

const refs = (words: string): string[] => {
  const looks = readLooks(words)
  return looks ? lookingLike(page, looks).map(({ ref }) => ref) : []
}

describe('drawn things by how they look', () => {
  it.each([
    ['circles', ['e1', 'e2']],
    ['the small red circle', ['e1']],
    ['a large red item', ['e2', 'e6']],
    ['all the shades of red', ['e1', 'e2', 'e6']],
    ['green triangle', ['e4']],
    ['letter', ['e5']],
    ['digits', ['e6']],
    ['9s', ['e6']],
    ['T', ['e5']],
    ['blue shapes', ['e3']],
    ['black box', ['e7']],
  ])('%s', (words, found) => expect(refs(words)).toEqual(found))

  it.each(['red wine', 'Submit', 'the search box', 'circle of friends'])('“%s” says something else', (words) =>
    expect(readLooks(words)).toBeUndefined(),
  )

  it('says little when it is just some box', () => {
    expect(['box', 'item', 'red box', 'circle'].map((words) => isTelling(readLooks(words) ?? {}))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it('does not tell sizes apart where all are about the same', () => {
    const even = sketch('circle [e1] fill=red box=0,0,10,10\ncircle [e2] fill=red box=20,0,11,11')
    expect(lookingLike(even, { size: 'large' })).toHaveLength(2)
  })

  it('tells a letter from a circle', () => {
    expect(['e1', 'e4', 'e5', 'e6'].map((ref) => page.nodes[ref] && kindOf(page.nodes[ref]))).toEqual([
      'circle',
      'triangle',
      'letter',
      'digit',
    ])
  })
})

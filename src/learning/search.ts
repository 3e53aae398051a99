import { fold } from '../page/words'
import type { Demonstration } from './demonstration'

/** Those demonstrations whose name, task, site or calls hold all the words, those that hold them in name and task first. */
export function searchAmong<Found extends { demonstration: Demonstration }>(
  all: readonly Found[],
  search: string,
): Found[] {
  const words = fold(search).split(' ').filter(Boolean)
  return all
    .flatMap((one) => {
      const { name, task, site, calls } = one.demonstration
      const title = fold(`${name ?? ''} ${task}`)
      const rest = fold(`${site ?? ''} ${JSON.stringify(calls)}`)
      if (!words.every((word) => title.includes(word) || rest.includes(word))) return []
      return [{ one, score: words.filter((word) => title.includes(word)).length }]
    })
    .sort((one, other) => other.score - one.score)
    .map(({ one }) => one)
}

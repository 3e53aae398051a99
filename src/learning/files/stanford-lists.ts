import type { Action } from '../../page/action'
import { contentOf, type Element, elementsIn, OPEN, refOf } from './stanford-element'

/**
 * Choices from native lists. These recordings tell no event of the list itself: of an open one the clicks on its options stand in
 * them, of one that unfolds only that it was clicked, so that what was chosen is the option that the task names.
 */
export interface Lists {
  /** The choice that a press of the mouse on the element made; undefined where it made none. */
  chosenBy(target: Element, dom: Element, adding: boolean): Action | undefined
}

export function createLists(task: string): Lists {
  const chosen = new Map<Element['ref'], string[]>()
  return {
    chosenBy(target, dom, adding) {
      const list = [...elementsIn(dom)].find(
        (one) =>
          one.tag === 'SELECT' && (one.ref === target.ref || optionsOf(one).some(({ ref }) => ref === target.ref)),
      )
      if (!list) return undefined
      const option = target.tag === 'OPTION' ? target : list.height < OPEN ? namedIn(task, list) : undefined
      if (!option) return undefined
      const before = adding ? (chosen.get(list.ref) ?? []) : []
      const options = [...new Set([...before, refOf(option)])]
      chosen.set(list.ref, options)
      return { kind: 'select', ref: refOf(list), options }
    },
  }
}

const optionsOf = (list: Element): Element[] => [...elementsIn(list)].filter(({ tag }) => tag === 'OPTION')

/** The option whose words stand in the task, the longest where one is within another. */
function namedIn(task: string, list: Element): Element | undefined {
  const named = optionsOf(list).filter((option) => contentOf(option) !== '' && task.includes(contentOf(option)))
  const [best, next] = named.sort((one, other) => contentOf(other).length - contentOf(one).length)
  return best && (!next || contentOf(best).includes(contentOf(next))) ? best : undefined
}

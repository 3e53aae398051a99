import type { Action } from '../../page/action'
import { fold } from '../../page/words'
import { candidatesOf } from '../matching/candidates'
import { textOf, utterance } from '../matching/fit'
import { NO_GROUND } from '../matching/ground'
import { contentOf, type Element, elementsIn, OPEN, refOf } from './stanford-element'

/**
 * Choices from native lists. These recordings tell no event of the list itself: of an open one the clicks on its options stand in
 * them, of one that unfolds only that it was clicked, so that what was chosen is the option that the task names.
 */
export interface Lists {
  /** Puts the option that the task names into each list of which not even the options are told. */
  tellOptions(dom: Element): void
  /** The choice that a press of the mouse on the element made; undefined where it made none. */
  chosenBy(target: Element, dom: Element, adding: boolean): Action | undefined
}

export function createLists(task: string): Lists {
  const chosen = new Map<Element['ref'], string[]>()
  return {
    tellOptions(dom) {
      for (const list of elementsIn(dom))
        if (list.tag === 'SELECT' && optionsOf(list).length === 0) addNamed(list, dom, task)
    },
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

/** What was chosen is the one name of the task that is nowhere on the page. */
function addNamed(list: Element, dom: Element, task: string): void {
  const { tokens, ...said } = utterance(task, NO_GROUND)
  const page = fold(contentOf(dom))
  const [text] = candidatesOf({ tokens, ...said })
    .map((candidate) => textOf({ tokens, ...said }, candidate))
    .filter((name) => !page.includes(fold(name)))
  if (text === undefined) return
  const { left, top } = list
  list.children = [{ tag: 'OPTION', ref: OPTION - list.ref, left, top, width: 0, height: 0, text }]
}
const OPTION = -1_000

const optionsOf = (list: Element): Element[] => [...elementsIn(list)].filter(({ tag }) => tag === 'OPTION')

/** The option whose words stand in the task, the longest where one is within another. */
function namedIn(task: string, list: Element): Element | undefined {
  const named = optionsOf(list).filter((option) => contentOf(option) !== '' && task.includes(contentOf(option)))
  const [best, next] = named.sort((one, other) => contentOf(other).length - contentOf(one).length)
  return best && (!next || contentOf(best).includes(contentOf(next))) ? best : undefined
}

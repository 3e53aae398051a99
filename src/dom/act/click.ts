import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import { elementAt } from '../tree'
import type { Acting } from './acting'
import { focusTargetOf, moveFocus } from './focus'
import { nextTask } from './next-task'
import { dispatchClick, type Modifiers, NO_MODIFIERS } from './pointer'
import { elementOf, reach } from './reach'
import { chooseOptions } from './select'

type Click = Extract<Action, { kind: 'click' }>

/** Presses and releases a button of the mouse over the node, `count` times. */
export async function click(action: Click, { find, pointer }: Acting): Promise<Outcome> {
  const node = find(action.ref)
  if (!node) return failed('detached', 'There is no such element in the page any more.')
  const option = elementOf(node)
  if (option instanceof HTMLOptionElement) return clickOption(option, action)
  const hit = reach(node, action.at)
  if (!hit.ok) return hit
  const modifiers = modifiersOf(action.modifiers)
  const button = { left: 0, middle: 1, right: 2 }[action.button ?? 'left']
  pointer.modifiers = modifiers
  try {
    pointer.moveTo(hit.x, hit.y, hit.element)
    let lost = false
    for (let detail = 1; detail <= (action.count ?? 1); detail += 1) {
      const over = pointer.over()
      if (!over?.isConnected) break
      const root = over.getRootNode()
      const wanted = pointer.down(button, detail)
      const wasThere = over.isConnected
      if (wanted) moveFocus(focusOn(over))
      // Between the press and its release pages take note of the press: what they keep of it they may keep for a later task.
      await nextTask()
      // A page that draws itself anew because a field lost the focus takes no click from this: a person clicks once more.
      if (wasThere && !over.isConnected && !lost && isStillIn(root, over)) {
        pointer.up(button, detail)
        const now = elementAt(hit.x, hit.y)
        if (!now || !isAlike(now, over))
          return failed('detached', 'The page drew something else there when a field lost the focus.')
        pointer.moveTo(hit.x, hit.y, now)
        lost = true
        detail -= 1
        continue
      }
      if (button === 2 && over.isConnected) dispatchClick(over, 'contextmenu', hit, 2, 0, modifiers)
      pointer.up(button, detail)
      await undefined
      // A page that replaces the element on mousedown has had its click.
      if (!over.isConnected) break
      if (button === 0) dispatchClick(over, 'click', hit, 0, detail, modifiers)
      else dispatchClick(over, 'auxclick', hit, button, detail, modifiers)
      if (button === 0 && detail === 2) dispatchClick(over, 'dblclick', hit, 0, 2, modifiers)
    }
  } finally {
    pointer.modifiers = NO_MODIFIERS
  }
  return done()
}

/** The same thing to a person, drawn anew. */
const isAlike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName &&
  one.getAttribute('role') === other.getAttribute('role') &&
  (one.textContent ?? '').trim() === (other.textContent ?? '').trim()

/** Drawn anew anywhere: what is gone for good was taken by the press, as an option by a list that holds what is left. */
const isStillIn = (root: Node, gone: Element): boolean =>
  (root instanceof Document || root instanceof DocumentFragment) &&
  [...root.querySelectorAll(gone.localName)].some((one) => isAlike(one, gone))

/** A label hands the focus to its control at the click; anything that can't be focused takes it away. */
const focusOn = (element: Element): Element | null => {
  const target = focusTargetOf(element)
  const label = element.closest('label')
  return target ?? label?.control ?? null
}

export function modifiersOf(names: readonly string[] | undefined): Modifiers {
  return {
    altKey: names?.includes('Alt') ?? false,
    ctrlKey: names?.includes('Control') ?? false,
    metaKey: names?.includes('Meta') ?? false,
    shiftKey: names?.includes('Shift') ?? false,
  }
}

/** A click on an option of a native list chooses it; the list of a closed one is drawn by the browser, not the page. */
function clickOption(option: HTMLOptionElement, { modifiers }: Click): Outcome {
  const select = option.closest('select')
  if (!select) return failed('unsupported', 'This option belongs to no list that can be chosen from.')
  if (option.disabled || select.disabled) return failed('disabled', `The option "${option.text}" is disabled.`)
  const adds = select.multiple && (modifiers?.includes('Control') || modifiers?.includes('Meta'))
  const chosen = adds ? [...select.selectedOptions].filter((one) => one !== option) : []
  return chooseOptions(select, adds && option.selected ? chosen : [...chosen, option])
}

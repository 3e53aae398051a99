import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { act, attempt, fail } from '../steps'

/**
 * The boxes for one sign each in which a code is asked for: in the group of that name, or beside the box that `field` is. Undefined
 * where there are not as many as the text has signs: then it is a text for one field.
 */
export function codeBoxesOf(
  page: Observation,
  target: Target,
  field: PageNode | undefined,
  text: string,
): PageNode[] | undefined {
  const signs = text.replace(/[\s-]/g, '').length
  if (signs < 3 || signs > 10) return undefined
  const found = field && isBox(field) ? beside(page, field, signs) : under(page, target)
  return found.length === signs && inOneRow(found) ? found : undefined
}

/** A field too narrow for more than a sign or two, which holds no more. */
const isBox = ({ role, box, value, states }: PageNode): boolean =>
  (role === 'textbox' || role === 'spinbutton') &&
  box !== null &&
  box.width <= 80 &&
  box.width <= box.height * 2 &&
  (value ?? '').length <= 1 &&
  !states.inert

const under = (page: Observation, target: Target): PageNode[] =>
  [...(findContainer(page, target, isBox) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])

function beside(page: Observation, field: PageNode, signs: number): PageNode[] {
  for (const group of [...ancestorsOf(page, field)].slice(0, 4)) {
    const boxes = [...subtreeOf(page, group)].filter(isBox)
    if (boxes.length >= signs) return boxes
  }
  return []
}

const inOneRow = (boxes: readonly PageNode[]): boolean =>
  new Set(boxes.map(({ box }) => `${box?.y} ${box?.width}`)).size === 1

/** Types one sign into each; boxes that hand the rest of the text on by themselves are left to it. */
export function* typeCode(start: Observation, boxes: readonly PageNode[], text: string): Steps {
  const signs = [...text.replace(/[\s-]/g, '')]
  let page = start
  for (const [at, box] of boxes.entries()) {
    const sign = signs[at] ?? ''
    if (nodeAt(page, box.ref)?.value === sign) continue
    const typed = yield* attempt({ kind: 'type', ref: box.ref, text: sign, replace: true })
    page = typed.page
    // A page that moves the focus on may have sent the code off with the last sign.
    if (!typed.outcome.ok && nodeAt(page, box.ref)) {
      page = yield* act({ kind: 'click', ref: box.ref })
      page = yield* act({ kind: 'press', key: sign })
    }
  }
  const held = boxes.flatMap(({ ref }) => nodeAt(page, ref) ?? [])
  const isSecret = held.some(({ input }) => input === 'password')
  if (held.length === 0 || isSecret) return done(isSecret ? undefined : signs.join(''))
  const shown = held.map(({ value }) => value ?? '').join('')
  if (shown === signs.join('')) return done(shown)
  return fail('refused', `The boxes hold "${shown}" after "${signs.join('')}" was typed into them.`)
}

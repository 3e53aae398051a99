import { findContainer } from '../../page/container'
import { FIELD_ROLES } from '../../page/nearby'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { act, attempt, fail } from '../steps'

/** A field with what goes into it of a text that takes several fields. */
export interface Part {
  box: PageNode
  text: string
}

/**
 * The boxes for one sign each in which a code is asked for: in the group of that name, or beside the box that `field` is; or the
 * nameless fields in one row for what is written in as many parts, such as a post code or a number. Undefined where there are not as
 * many as the text has signs or parts: then it is a text for one field.
 */
export function codeBoxesOf(
  page: Observation,
  target: Target,
  field: PageNode | undefined,
  text: string,
): Part[] | undefined {
  const signs = [...text.replace(/[\s-]/g, '')]
  if (signs.length >= 3 && signs.length <= 10) {
    const found = field && isBox(field) ? beside(page, field, signs.length) : under(page, target, isBox)
    if (found.length === signs.length && inOneRow(found)) return partsOf(found, signs)
  }
  const pieces = text.trim().split(/[\s\-–./]+/)
  if (pieces.length < 2 || pieces.length > 6 || (field && field.name !== '')) return undefined
  const found = under(page, target, isPiece)
  return found.length === pieces.length && new Set(found.map(({ box }) => box?.y)).size === 1
    ? partsOf(found, pieces)
    : undefined
}

const partsOf = (boxes: readonly PageNode[], texts: readonly string[]): Part[] =>
  boxes.map((box, at) => ({ box, text: texts[at] ?? '' }))

/** A short field that has no name of its own. */
const isPiece = ({ role, box, name, description, states }: PageNode): boolean =>
  (role === 'textbox' || role === 'spinbutton') &&
  name === '' &&
  description === undefined &&
  box !== null &&
  box.width <= 200 &&
  !states.inert

/** A field too narrow for more than a sign or two, which holds no more. */
const isBox = ({ role, box, value, states }: PageNode): boolean =>
  (role === 'textbox' || role === 'spinbutton') &&
  box !== null &&
  box.width <= 80 &&
  box.width <= box.height * 2 &&
  (value ?? '').length <= 1 &&
  !states.inert

/** The fields that stand with those words; none where others stand among them, as in a form that merely has a code to fill in. */
function under(page: Observation, target: Target, suits: (node: PageNode) => boolean): PageNode[] {
  const isField = ({ role, states }: PageNode): boolean => FIELD_ROLES.has(role) && !states.inert
  const fields = [...(findContainer(page, target, isField) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])
  return fields.every(suits) ? fields : []
}

function beside(page: Observation, field: PageNode, signs: number): PageNode[] {
  for (const group of [...ancestorsOf(page, field)].slice(0, 4)) {
    const boxes = [...subtreeOf(page, group)].filter(isBox)
    if (boxes.length >= signs) return boxes
  }
  return []
}

const inOneRow = (boxes: readonly PageNode[]): boolean =>
  new Set(boxes.map(({ box }) => `${box?.y} ${box?.width}`)).size === 1

/** Types its part into each; boxes that hand the rest of the text on by themselves are left to it. */
export function* typeCode(start: Observation, parts: readonly Part[]): Steps {
  let page = start
  for (const { box, text: sign } of parts) {
    if (nodeAt(page, box.ref)?.value === sign) continue
    const typed = yield* attempt({ kind: 'type', ref: box.ref, text: sign, replace: true })
    page = typed.page
    // A page that moves the focus on may have sent the code off with the last sign.
    if (!typed.outcome.ok && nodeAt(page, box.ref)) {
      page = yield* act({ kind: 'click', ref: box.ref })
      page = yield* act({ kind: 'press', key: sign })
    }
  }
  const held = parts.flatMap(({ box }) => nodeAt(page, box.ref) ?? [])
  const code = parts.map(({ text }) => text).join('')
  const isSecret = held.some(({ input }) => input === 'password')
  if (held.length === 0 || isSecret) return done(isSecret ? undefined : code)
  const shown = held.map(({ value }) => value ?? '').join('')
  if (shown === code) return done(shown)
  return fail('refused', `The boxes hold "${shown}" after "${code}" was typed into them.`)
}

import { isButtonOrLink } from '../../page/buttons'
import { find } from '../../page/find'
import { overlap, type PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation, parentOf, subtreeOf } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import { fold } from '../../page/words'
import { findOfKind } from '../locating/locate'
import type { Steps } from '../policy'
import { act, attempt, fail, look } from '../steps'

/**
 * A text that becomes a field when it is clicked: the title of a board, a name in a list. Undefined where the target names a field,
 * or nothing that it names exactly, or no field came of clicking.
 */
export function* editInPlace(
  start: Observation,
  target: Target,
  text: string,
): Steps<ReturnType<typeof done> | undefined> {
  const best = textFor(start, target)
  if (!best) return undefined
  let page = start
  const pen = penBeside(start, best)
  for (const click of [{ ref: best.ref }, { ref: best.ref, count: 2 }, ...(pen ? [{ ref: pen.ref }] : [])]) {
    const clicked = yield* attempt({ kind: 'click', ...click })
    page = clicked.page
    if (!clicked.outcome.ok) return undefined
    let field = fieldInPlaceOf(start, page, best)
    if (!field) {
      page = yield* look(300)
      field = fieldInPlaceOf(start, page, best)
    }
    if (!field) continue
    page = yield* act({ kind: 'type', ref: field.ref, text, replace: true })
    if (field.tag === 'input') page = (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
    const shown = [...nodesOf(page)].some(
      ({ name, value }) => fold(name) === fold(text) || fold(value ?? '') === fold(text),
    )
    return shown
      ? done(text)
      : fail('refused', `"${text}" was typed in place of "${best.name}", but the page does not show it.`)
  }
  return undefined
}

/** The text that the target says, or that stands under it as its value does in a field and can be clicked. */
function textFor(page: Observation, target: Target): PageNode | undefined {
  const fields = findOfKind(page, target, 'field')
  if (fields.best && isWords(fields.best)) return fields.best
  if (fields.candidates.length > 0) return undefined
  const { best, candidates } = find(page, target, { suits: ({ role }) => TEXTS.has(role) })
  return (candidates[0]?.score ?? 0) < 0.9 ? undefined : best
}

/** The pen in the text, or beside it in a box that holds little else. */
function penBeside(page: Observation, text: PageNode): PageNode | undefined {
  const around = parentOf(page, text)
  const near = [text, ...(around && around.children.length <= 4 ? [around] : [])]
  return near
    .flatMap((node) => [...subtreeOf(page, node)])
    .find((node) => canBePressed(node) && PEN.test(node.name || `${node.description ?? ''} ${node.hint ?? ''}`))
}

const canBePressed = (node: PageNode): boolean => isButtonOrLink(node) || node.role === 'img'

const PEN = /(^|[\s_-])(edit|rename|pen|pencil)($|[\s_-])/i

const isWords = ({ role, name, tag, input }: PageNode): boolean =>
  (role === 'text' || role === 'heading') && name !== '' && tag !== 'label' && input === undefined

const TEXTS = new Set(['text', 'heading', 'generic', 'button', 'cell', 'listitem'])

/** A field that came with the click and lies where the text was, or holds its words. */
function fieldInPlaceOf(before: Observation, page: Observation, text: PageNode): PageNode | undefined {
  return [...nodesOf(page)].find((node) => {
    if (!EDITED.has(node.role) || node.states.readonly || node.box === null) return false
    const isNew = !nodeAt(before, node.ref)?.box || node.ref === text.ref
    return isNew && (fold(node.value ?? '') === fold(text.name) || overlap(node.box, text.box))
  })
}

const EDITED = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox'])

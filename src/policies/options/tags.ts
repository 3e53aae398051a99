import { liesIn } from '../../page/box'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, parentOf, subtreeOf, textWithin } from '../../page/observation'
import { fold } from '../../page/words'

/** What a field that takes several holds already, drawn beside it: tags, chips, tokens, each with what removes it: by a click, or by the `key`. */
export interface Tag {
  text: string
  remove: PageNode
  key?: 'Delete'
}

/** How high the box around a field and its tags may be; beyond it the form begins. */
const TALLEST = 200
const LEVELS = 4

/** The smallest things around the control that hold no other field, outermost last; what popped up does not count. */
function groupsAround(page: Observation, control: PageNode, popup: ReadonlySet<Ref>): PageNode[] {
  const groups: PageNode[] = []
  const now = nodeAt(page, control.ref)
  // One types into a field in the control or laid over it, which is no other.
  const own = new Set(now ? [...subtreeOf(page, now)].map(({ ref }) => ref) : [])
  const isOwn = ({ ref, box }: PageNode): boolean => own.has(ref) || liesIn(box, now?.box)
  for (let at = now; at && groups.length <= LEVELS; at = parentOf(page, at)) {
    if ((at.box?.height ?? 0) > TALLEST || at.ref === page.root) break
    const others = [...subtreeOf(page, at)].some(
      (node) => FIELDS.has(node.role) && !isOwn(node) && node.input !== 'select' && !popup.has(node.ref),
    )
    if (others) break
    groups.push(at)
  }
  return groups
}

const FIELDS = new Set('textbox combobox spinbutton checkbox radio switch slider'.split(' '))

/** Every tag beside the control. A cross that stands for all of them at once is none. */
export function tagsOf(page: Observation, control: PageNode, popup: ReadonlySet<Ref>): Tag[] {
  const area = groupsAround(page, control, popup).at(-1)
  if (!area) return []
  // It may have come to stand in another group since it was opened.
  const now = nodeAt(page, control.ref) ?? control
  const around = new Set([control.ref, ...[...ancestorsOf(page, now)].map(({ ref }) => ref)])
  const tags: Tag[] = []
  for (const node of subtreeOf(page, area)) {
    if (popup.has(node.ref) || around.has(node.ref)) continue
    if (isInLine(page, node, control) && !isTag(page, node)) tags.push({ text: node.name, remove: node, key: 'Delete' })
    if (!removes(page, node)) continue
    const text = textOfTag(page, node, around)
    if (text !== undefined && !tags.some((tag) => tag.text === text)) tags.push({ text, remove: node })
  }
  return tags
}

function removes(page: Observation, node: PageNode): boolean {
  const { role, name, description, hint, states } = node
  // The cross on a button means what that says: `Clear` empties the whole field.
  const button = role === 'img' ? parentOf(page, node) : undefined
  if (button?.role === 'button' && button.name !== '') return removes(page, button)
  if ([name, description].some((text) => REMOVES_ALL.test(text ?? ''))) return false
  const pressable = role === 'button' || role === 'img' || role === 'link' || role === 'generic' || states.clickable
  return (
    pressable === true &&
    (CROSS.test(name.trim()) || [name, description, hint].some((text) => REMOVES.test(text ?? '')))
  )
}

const CROSS = /^[×✕✖✗⨯x]$/iu
const REMOVES =
  /(^|[\s_-])(remove|delete|deselect|unselect|discard|close(?!d)|cross(?=$|[\s_-])|entfernen|löschen|supprimer|eliminar|quitar)/i

/** What empties the whole field. */
const REMOVES_ALL =
  /^\s*((remove|delete|deselect|unselect|discard|close|clear)\s+all\s*(items|options|tags|selected)?|alle( \p{L}+)? (entfernen|löschen)|tout (supprimer|effacer)|(eliminar|quitar|borrar) (todos?|todas?))\s*$/iu

/** True for a tag, or a part of one, that stands where options may be looked for. */
export const isTag = (page: Observation, node: PageNode): boolean =>
  [...subtreeOf(page, node)].some((part) => removes(page, part))

/** True for an option of the very list that one types in: a tag that it holds, not something that it offers. */
export const isHeld = (page: Observation, node: PageNode, control: PageNode): boolean =>
  node.role === 'option' &&
  (isInLine(page, node, control) ||
    [...ancestorsOf(page, node)].some(
      (up) =>
        up.role === 'listbox' &&
        ([...ancestorsOf(page, nodeAt(page, control.ref) ?? control)].includes(up) ||
          (isTag(page, node) && [...subtreeOf(page, up)].some(({ role }) => role === 'textbox'))),
    ))

/** True for an option of a list that stands before the field in one line with it, in one box: what is offered opens above or below. */
function isInLine(page: Observation, node: PageNode, control: PageNode): boolean {
  const field = nodeAt(page, control.ref)
  const list = parentOf(page, node)
  if (node.role !== 'option' || list?.role !== 'listbox' || !field?.box || !node.box) return false
  const middle = node.box.y + node.box.height / 2
  const beside = parentOf(page, field)?.children ?? []
  const at = beside.indexOf(list.ref)
  return at >= 0 && at < beside.indexOf(field.ref) && middle > field.box.y && middle < field.box.y + field.box.height
}

/**
 * Its own words without those of removing (`Remove Norway`), else what stands with it in the smallest group that says more. Empty
 * for a tag without words, undefined for a cross that belongs to none.
 */
function textOfTag(page: Observation, cross: PageNode, around: ReadonlySet<Ref>): string | undefined {
  for (let at: PageNode | undefined = cross; at && !around.has(at.ref); at = parentOf(page, at)) {
    const words = at === cross ? at.name : textBut(page, at, cross)
    const text = words
      .replace(REMOVING, '')
      .replace(REMOVED_AT_END, '')
      .replace(/^[\s:"'“”]+|[\s:"'“”×✕✖✗⨯]+$/gu, '')
      .trim()
    if (text !== '' && !CROSS.test(text)) return text
    if (at.role === 'option' || at.role === 'listitem') return ''
  }
  return undefined
}

const REMOVING = /^\s*(remove|delete|deselect|unselect|discard|close)(\s+(this\s+)?(item|option|tag|chip|token))?\b/i
/** `Norway, remove option` */
const REMOVED_AT_END =
  /[\s,:–-]+(remove|delete|deselect|unselect|discard)(\s+(this\s+)?(item|option|value|tag|chip|token))?$/i

function textBut(page: Observation, group: PageNode, cross: PageNode): string {
  const own = group.name.trim()
  if (own !== '' && group.children.length <= 1) return own
  const texts = group.children.flatMap((ref) => {
    const child = page.nodes[ref]
    const isCross = child && [...subtreeOf(page, child)].some((node) => node.ref === cross.ref)
    // An icon beside the cross has a name, but is nothing that is held.
    return child && !isCross && child.role !== 'img' ? textWithin(page, child) : []
  })
  return texts.join(' ').trim() || own
}

/** What stands in an unbroken row of its own make right before the field, as tags without a cross do. */
export function heldBefore(page: Observation, control: PageNode): PageNode[] {
  const beside = parentOf(page, nodeAt(page, control.ref) ?? control)?.children ?? []
  const before = beside.slice(0, Math.max(0, beside.indexOf(control.ref))).flatMap((ref) => nodeAt(page, ref) ?? [])
  const last = before.at(-1)
  if (!last || last.tag === 'label') return []
  const row = before.slice(before.findLastIndex(({ role, tag }) => role !== last.role || tag !== last.tag) + 1)
  return row.filter(({ name }) => name !== '' && name !== control.name && !COUNT.test(name))
}

/** What stands for those that have no room: `+2`, `3`. */
const COUNT = /^(\+\s?\d+|\d{1,2})$/

/** Of these one that is not `wanted` beside one that is. */
export function heldAlike(
  page: Observation,
  control: PageNode,
  wanted: (text: string) => boolean,
): PageNode | undefined {
  const row = heldBefore(page, control)
  return row.some(({ name }) => wanted(name)) ? row.find(({ name }) => !wanted(name)) : undefined
}

/** Whether these words stand beside the control as something it holds; the words of its popup don't count, nor do its own. */
export function saysBeside(page: Observation, control: PageNode, text: string, popup: ReadonlySet<Ref>): boolean {
  const wanted = fold(text)
  if (tagsOf(page, control, popup).some((tag) => fold(tag.text) === wanted)) return true
  const groups = groupsAround(page, control, popup)
  return groups.slice(0, 4).some((group) =>
    [...subtreeOf(page, group)].some((node) => {
      if (node.ref === control.ref || popup.has(node.ref) || node.tag === 'select') return false
      if (node.role === 'option' && !isHeld(page, node, control)) return false
      return fold(node.name) === wanted || listed(node.name).includes(wanted)
    }),
  )
}

/** Whether the control itself says it: as its value, in its words, or as one of several with commas between. */
export function saysItself(page: Observation, control: PageNode, text: string, popup: ReadonlySet<Ref>): boolean {
  const now = nodeAt(page, control.ref)
  if (!now) return false
  const wanted = fold(text)
  const fresh = now.description === control.description ? '' : now.description
  const words = now.tag === 'input' ? [now.value ?? '', fresh ?? ''] : wordsOf(page, now, popup)
  return (
    words.some((said) => fold(said) === wanted || listed(said).includes(wanted)) || fold(words.join(' ')) === wanted
  )
}

/** Whether it is one of those that stand in an empty field in place of a hint. */
export const isHinted = (page: Observation, control: PageNode, text: string): boolean =>
  listed(nodeAt(page, control.ref)?.description ?? '').includes(fold(text))

/** What the control lists as held, each by itself. */
export function saidBy(page: Observation, control: PageNode, popup: ReadonlySet<Ref>): string[] {
  const now = nodeAt(page, control.ref)
  return now
    ? wordsOf(page, now, popup)
        .flatMap((said) => said.split(/[,;]/).map((part) => part.trim()))
        .filter(Boolean)
    : []
}

/** What stands in it; not what its popup offers, nor what was typed into a field in it to search. */
function wordsOf(page: Observation, control: PageNode, popup: ReadonlySet<Ref>): string[] {
  const words = [control.value ?? '', control.role === 'combobox' ? '' : control.name]
  const visit = (node: PageNode): void => {
    for (const ref of node.children) {
      const child = page.nodes[ref]
      if (!child || popup.has(ref) || FIELDS.has(child.role) || child.role === 'searchbox') continue
      words.push(child.name)
      visit(child)
    }
  }
  visit(control)
  return words.filter((said) => said !== '')
}

const listed = (text: string): string[] => text.split(/[,;]/).map((part) => fold(part).trim())

import { nameTarget } from '../learning/recording/name-target'
import { apply, frameOf } from '../page/difference'
import type { PageNode, Ref } from '../page/node'
import { nodeAt, type Observation } from '../page/observation'
import type { Target } from '../page/target'
import { findOfKind, type Kind } from '../policies/locating/locate'
import type { PlannedCall } from '../policies/plan'
import type { LogEntry } from './log'

/** How what a run filled in can be taken back. */
export interface Undo {
  /** They put the fields that the run changed back to what these held before. */
  calls: PlannedCall[]
  /** Fields that were changed and can't be put back: their page is gone, or nothing names them. */
  lost: number
  /** Fields that hold something else by now than the run left in them: they are the user's. */
  theirs: number
}

/**
 * What takes back what a run filled in and chose. Only fields: what a click set off lies with the page. A field that the user
 * changed meanwhile is theirs, and stays.
 * @param now - the page as it is now; without it, as the run saw it last.
 */
export function undoOf(log: readonly LogEntry[], now?: Observation): Undo {
  const { page: left, before, lost } = changesIn(log)
  const undo: Undo = { calls: [], lost, theirs: 0 }
  if (!left) return undo
  const elsewhere = now !== undefined && withoutFragment(now.url) !== withoutFragment(left.url)
  for (const [ref, old] of before) {
    const node = nodeAt(left, ref)
    if (node && sameValue(old, node)) continue
    // A radio button is let go of by another one of its group.
    if (node?.role === 'radio' && old.states.checked !== true) continue
    const back = node && putBack(left, node, old)
    const found = back && (now ? findOfKind(now, back.target, back.kind).best : node)
    if (!back || !found || elsewhere) undo.lost++
    else if (sameValue(found, node)) undo.calls.push(back.call)
    else if (!sameValue(found, old)) undo.theirs++
  }
  return undo
}

/** The fields that the run changed, each as it was before, and the page that it saw last. */
function changesIn(log: readonly LogEntry[]): {
  page: Observation | undefined
  before: ReadonlyMap<Ref, PageNode>
  lost: number
} {
  const before = new Map<Ref, PageNode>()
  let page: Observation | undefined
  let lost = 0
  for (const entry of log) {
    if (!('seen' in entry) || entry.seen.length === 0) continue
    const was: Observation | undefined = page
    page = apply(was, entry.seen)
    if (!was) continue
    for (const { frame, document, changed } of entry.seen) {
      // Another document has other elements, whatever their refs.
      if (was.frames[frame]?.document !== document) {
        lost += forgetFrame(before, frame)
        continue
      }
      for (const { node, old } of changedFields(was, changed)) {
        // What became of a field while a question or a pause was waiting for the user is theirs.
        if (entry.kind !== 'reply') before.delete(node.ref)
        else if (!before.has(node.ref)) before.set(node.ref, old)
      }
    }
  }
  return { page, before, lost }
}

/** How many fields of it were known. */
function forgetFrame(before: Map<Ref, PageNode>, frame: number): number {
  const refs = [...before.keys()].filter((ref) => frameOf(ref) === frame)
  for (const ref of refs) before.delete(ref)
  return refs.length
}

const changedFields = (was: Observation, changed: readonly PageNode[]): { node: PageNode; old: PageNode }[] =>
  changed.flatMap((node) => {
    const old = isField(node) ? nodeAt(was, node.ref) : undefined
    return old && !sameValue(old, node) ? { node, old } : []
  })

const FIELDS = new Set(
  'textbox searchbox combobox spinbutton slider listbox checkbox switch radio menuitemcheckbox'.split(' '),
)
const isField = ({ role, states }: PageNode): boolean => FIELDS.has(role) && !states.disabled

const sameValue = (one: PageNode, other: PageNode): boolean =>
  one.value === other.value && one.states.checked === other.states.checked

const withoutFragment = (url: string): string => url.replace(/#.*/s, '')

/** A call that puts a field back, and what it names. */
interface PutBack {
  call: PlannedCall
  target: Target
  kind: Kind
}

/** What has the field hold what it held; undefined where it can't be named or can't be emptied. */
function putBack(page: Observation, node: PageNode, { value, states }: PageNode): PutBack | undefined {
  const by = (policy: string, name: string, kind: Kind, more: PlannedCall['args']): PutBack | undefined => {
    const target = nameTarget(page, node, kind)
    if (target === undefined) return undefined
    return { call: { policy, args: { [name]: JSON.parse(JSON.stringify(target)), ...more } }, target, kind }
  }
  if (states.checked !== node.states.checked) return by('click', 'target', 'clickable', {})
  if (value === undefined) return undefined
  const list = node.input === 'select' || node.role === 'listbox' || (node.role === 'combobox' && node.tag !== 'input')
  if (!list) return by('fill_text', 'field', 'field', { text: value })
  return value === '' ? undefined : by('choose_option', 'list', 'choice', { option: value })
}

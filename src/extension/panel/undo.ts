import type { LogEntry } from '../../agent/log'
import { nameTarget } from '../../learning/recording/name-target'
import { apply, frameOf } from '../../page/difference'
import type { PageNode, Ref } from '../../page/node'
import { nodeAt, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import type { PlannedCall } from '../../policies/plan'

/** How what a run filled in can be taken back. */
export interface Undo {
  /** They put the fields that the run changed back to what these held before. */
  calls: readonly PlannedCall[]
  /** Fields that were changed and can't be put back: their page is gone, or nothing names them. */
  lost: number
}

/**
 * What takes back what a run filled in and chose. Only fields: what a click set off lies with the page. A field that the user
 * changed meanwhile is theirs, and stays.
 */
export function undoOf(log: readonly LogEntry[]): Undo {
  const acts = new Set<number>()
  const before = new Map<Ref, PageNode>()
  let page: Observation | undefined
  let lost = 0
  for (const entry of log) {
    if (entry.kind === 'step' && entry.step.kind === 'act') acts.add(entry.n)
    if (!('seen' in entry) || entry.seen.length === 0) continue
    const was: Observation | undefined = page
    const now: Observation = apply(was, entry.seen)
    page = now
    if (!was) continue
    const ours = entry.kind === 'reply' && acts.has(entry.n)
    for (const { frame, document, changed } of entry.seen) {
      if (was.frames[frame]?.document !== document) {
        // Another document has other elements, whatever their refs.
        for (const ref of before.keys()) if (frameOf(ref) === frame && before.delete(ref)) lost++
        continue
      }
      for (const node of changed) {
        const old = nodeAt(was, node.ref)
        if (!old || sameValue(old, node) || !isField(node)) continue
        if (!ours && entry.kind !== 'reply') before.delete(node.ref)
        else if (!before.has(node.ref)) before.set(node.ref, old)
      }
    }
  }
  if (!page) return { calls: [], lost }
  const calls: PlannedCall[] = []
  for (const [ref, old] of before) {
    const now = nodeAt(page, ref)
    if (now && sameValue(old, now)) continue
    // A radio button is let go of by another one of its group.
    if (now?.role === 'radio' && old.states.checked !== true) continue
    const call = now && putBack(page, now, old)
    if (call) calls.push(call)
    else lost++
  }
  return { calls, lost }
}

const FIELDS = new Set(
  'textbox searchbox combobox spinbutton slider listbox checkbox switch radio menuitemcheckbox'.split(' '),
)
const isField = ({ role, states }: PageNode): boolean => FIELDS.has(role) && !states.disabled

const sameValue = (one: PageNode, other: PageNode): boolean =>
  one.value === other.value && one.states.checked === other.states.checked

/** The call that has the field hold what it held; undefined where it can't be named or can't be emptied. */
function putBack(page: Observation, node: PageNode, { value, states }: PageNode): PlannedCall | undefined {
  if (states.checked !== node.states.checked) return callOn('click', 'target', nameTarget(page, node, 'clickable'), {})
  if (value === undefined) return undefined
  const list = node.input === 'select' || node.role === 'listbox' || (node.role === 'combobox' && node.tag !== 'input')
  if (!list) return callOn('fill_text', 'field', nameTarget(page, node, 'field'), { text: value })
  return value === '' ? undefined : callOn('choose_option', 'list', nameTarget(page, node, 'choice'), { option: value })
}

const callOn = (
  policy: string,
  name: string,
  target: Target | undefined,
  more: PlannedCall['args'],
): PlannedCall | undefined =>
  target === undefined ? undefined : { policy, args: { [name]: JSON.parse(JSON.stringify(target)), ...more } }

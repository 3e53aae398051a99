import { frameOf } from '../../page/difference'
import { nodeAt } from '../../page/observation'
import { setOffBy } from './control'
import { isGiven } from './given'
import type { Case } from './judge'

/**
 * The texts that an action would send off although the user did not say them: what this run has typed into fields of the document
 * that is shown now, and types by this action. Fields that only look things up are no matter.
 */
export function unsaidTexts({ action, page, log, given }: Case): string[] {
  if (!setOffBy(action, page)) return []
  const documents = new Set(Object.values(page.frames).map(({ document }) => document))
  let shown: { readonly [frame: number]: string } = {}
  let typed: { ref: string; text: string }[] = []
  for (const entry of log) {
    if (entry.kind === 'start' || entry.kind === 'reply') {
      for (const { frame, document } of entry.seen) shown = { ...shown, [frame]: document }
    }
    if (entry.kind !== 'step' || entry.step.kind !== 'act') continue
    const { action: done } = entry.step
    if (done.kind !== 'type' && done.kind !== 'set_value') continue
    const text = done.kind === 'type' ? done.text : done.value
    if (documents.has(shown[frameOf(done.ref)] ?? '')) typed = [...typed, { ref: done.ref, text }]
  }
  if (action.kind === 'type') typed = [...typed, action]
  const unsaid = typed.filter(({ ref, text }) => text.trim() !== '' && nodeAt(page, ref) && !isGiven(text, given))
  return [...new Set(unsaid.map(({ text }) => text))]
}

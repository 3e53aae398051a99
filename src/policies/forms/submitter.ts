import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf } from '../../page/observation'
import { shows } from '../locating/openers'

/**
 * The button that hands in the form that these fields stand in: in the nearest group around all of them that has a button
 * behind the last of them, the one that says so by its type (HTML, submit button), else the first there that does not take
 * back or lead away. Undefined where there is none.
 */
export function submitterOf(page: Observation, fields: readonly Ref[]): PageNode | undefined {
  const last = fields.flatMap((ref) => nodeAt(page, ref) ?? []).at(-1)
  if (!last) return undefined
  for (const around of ancestorsOf(page, last)) {
    const within = [...subtreeOf(page, around)]
    const refs = new Set(within.map(({ ref }) => ref))
    if (!fields.every((ref) => refs.has(ref))) continue
    const buttons = within.slice(within.indexOf(last)).filter(isButton)
    const found = buttons.find(({ input }) => input === 'submit' || input === 'image') ?? buttons.find(goesOn)
    if (found) return found
  }
  return undefined
}

const isButton = (node: PageNode): boolean =>
  node.role === 'button' && shows(node) && !NO_SENDERS.has(node.input ?? '') && node.states.expanded === undefined

const NO_SENDERS = new Set(['button', 'reset', 'file'])

const goesOn = ({ name }: PageNode): boolean => name !== '' && !TAKES_BACK.test(name)

const TAKES_BACK =
  /^(cancel|reset|clear|back|previous|close|delete|remove|help|preview|add|show|hide|upload|browse|choose file|abbrechen|zurück|löschen|annuler|retour|cancelar|atrás|volver|annulla|indietro|annuleren|terug|avbryt|tilbake|取消|返回|キャンセル|戻る)\b/iu

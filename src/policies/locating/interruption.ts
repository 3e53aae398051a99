import { isButtonOrLink } from '../../page/buttons'
import { isDialog } from '../../page/dialog'
import { overlap, type PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, parentOf, subtreeOf } from '../../page/observation'
import type { Steps } from '../policy'
import { click } from '../steps'

/** Words on what sends a popup away and changes nothing else. */
const DECLINES =
  /^(cancel|close|dismiss|(reject|decline|refuse|deny)( all)?( cookies)?|(only |use )?(necessary|essential)( cookies)?( only)?|(alle(s)? )?ablehnen|nur (notwendige|essenzielle|erforderliche)( cookies)?|(tout )?refuser( tout)?|continuer sans accepter|rechazar( tod[oa]s?)?|rifiuta( tutti)?|(alles )?weigeren|avvis( alle)?|neka( alla)?|afvis( alle)?|recusar( tudo)?|odrzuć( wszystkie)?|отклонить( все)?|すべて拒否|拒否|全部拒绝|拒绝|no|no[,]? thanks?( you)?|not now|later|maybe later|remind me later|skip|stay|×|✕|✖|x|abbrechen|schlie(ß|ss)en|nein( danke)?|sp(ä|ae)ter|annuler|fermer|non( merci)?|plus tard|cancelar|cerrar|no gracias|取消|关闭|以后再说)$/i
/** Words on the only button of a message, which sends it away. */
const ACKNOWLEDGES = /^(ok|okay|got it|i understand|understood|continue|verstanden|d'accord|entendido|确定|知道了)$/i

/**
 * Sends away a popup that came between: something that lies over the node, or a dialog that the node is not in. It declines,
 * or acknowledges where there is nothing else to press; it never agrees to a question.
 * @returns the page after it, or undefined when nothing is known to be in the way.
 */
export function* dismissInterruption(page: Observation, node: PageNode): Steps<Observation | undefined> {
  const way = wayOut(page, node)
  return way && (yield* click(way))
}

function wayOut(page: Observation, node: PageNode): PageNode | undefined {
  const inside = new Set([node.ref, ...[...ancestorsOf(page, node)].map(({ ref }) => ref)])
  for (const button of nodesOf(page)) {
    if (!canBePressed(button) || inside.has(button.ref)) continue
    const words = wordsOn(button)
    const acknowledges = ACKNOWLEDGES.test(words)
    if (!acknowledges && !DECLINES.test(words)) continue
    const popup = popupOf(page, button, inside)
    if (!popup || !liesOver(popup, node)) continue
    if (!acknowledges || [...subtreeOf(page, popup)].filter(canBePressed).length === 1) return button
  }
  return undefined
}

const canBePressed = (node: PageNode): boolean => isButtonOrLink(node) && !node.states.disabled && !node.states.inert

const wordsOn = ({ name, hint, description }: PageNode): string => (name || description || hint || '').trim()

/** The outermost thing around the button that the node is not in. */
function popupOf(page: Observation, button: PageNode, inside: ReadonlySet<string>): PageNode | undefined {
  let popup: PageNode | undefined
  for (let at = parentOf(page, button); at && !inside.has(at.ref); at = parentOf(page, at)) popup = at
  return popup
}

const liesOver = (popup: PageNode, node: PageNode): boolean => isDialog(popup) || overlap(popup.box, node.box)

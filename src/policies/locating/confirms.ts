import type { PageNode } from '../../page/node'
import { type Observation, shownSince } from '../../page/observation'

/** Whether a press on it makes count what was chosen in a popup: `OK`, `Apply`, `确定`. */
export const confirms = ({ role, name, states }: PageNode): boolean =>
  (role === 'button' || role === 'link' || states.clickable === true) && WORDS.test(name.trim())

/** What came to the page since and makes the choice count. */
export const confirmSince = (before: Observation, page: Observation): PageNode | undefined =>
  shownSince(before, page).find(confirms)

const WORDS =
  /^(ok|okay|apply|done|set|confirm|select|choose|save|übernehmen|anwenden|fertig|aceptar|aplicar|appliquer|valider|確定|确定|确认|확인)( colou?r| and close)?$/i

import type { PageNode } from '../../page/node'

/** Whether a press on it makes count what was chosen in a popup: `OK`, `Apply`, `确定`. */
export const confirms = ({ role, name, states }: PageNode): boolean =>
  (role === 'button' || role === 'link' || states.clickable === true) && WORDS.test(name.trim())

const WORDS =
  /^(ok|okay|apply|done|set|confirm|select|choose|save|übernehmen|anwenden|fertig|aceptar|aplicar|appliquer|valider|確定|确定|确认|확인)( colou?r| and close)?$/i

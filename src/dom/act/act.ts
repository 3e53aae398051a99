import type { Action } from '../../page/action'
import { failed, type Outcome } from '../../page/outcome'
import type { Acting, Perform } from './acting'
import { click } from './click'
import { drag } from './drag'
import { hover } from './hover'
import { press } from './press'
import { scroll } from './scroll'
import { select } from './select'
import { selectText } from './select-text'
import { setValue } from './set-value'
import { type } from './type'
import { upload } from './upload'

type Kinds = { [Kind in Action['kind']]: Perform<Extract<Action, { kind: Kind }>> }

/** Every kind of action; a new kind does not compile until it stands here. */
const actions: Kinds = {
  click,
  hover,
  type,
  press,
  select,
  set_value: setValue,
  scroll,
  drag,
  select_text: selectText,
  upload,
  // A page can't outlive its own navigation: the background does it, and only asks pages for steps that stay in them.
  navigate: () => failed('unsupported', 'Navigation is done by the browser, not inside the page.'),
}

/** Performs one action. What the page throws at it becomes a failed outcome. */
export async function perform(action: Action, acting: Acting): Promise<Outcome> {
  try {
    return await dispatch(action, acting)
  } catch (error) {
    return failed(
      'broken',
      `The action ${action.kind} broke off: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function dispatch<Kind extends Action['kind']>(
  action: Extract<Action, { kind: Kind }>,
  acting: Acting,
): Outcome | Promise<Outcome> {
  const run: Perform<Extract<Action, { kind: Kind }>> = actions[action.kind as Kind]
  return run(action, acting)
}

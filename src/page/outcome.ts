import type { Json } from './json'

/** Why something could not be done, for code to decide by; the message says it for people and models. */
export type Reason =
  | 'not_found'
  | 'ambiguous'
  | 'detached'
  | 'hidden'
  | 'covered'
  | 'disabled'
  | 'readonly'
  | 'refused' // the page took the input and undid or changed it
  | 'no_effect' // done, but nothing of what it should have caused can be seen
  | 'not_offered' // an option, day or item that isn't there
  | 'out_of_range'
  | 'timeout'
  | 'navigated' // the page became another one in the middle
  | 'page_gone' // tab closed, frame gone, or a page that extensions may not touch
  | 'dialog' // a native dialog blocks the page
  | 'unsupported'
  | 'unknown_policy'
  | 'bad_arguments'
  | 'no_plan' // no skill fits and no model is configured
  | 'no_model'
  | 'model' // the model could not be reached or answered nonsense twice
  | 'too_long' // for what the model can read at once
  | 'declined' // the user said no
  | 'needs_user' // a question that nobody is there to answer
  | 'budget'
  | 'stopped'
  | 'interrupted'
  | 'broken' // a policy threw: a bug of ours

export interface Failed {
  ok: false
  reason: Reason
  /** A sentence: what happened, where, and what can be done. */
  message: string
}

/** How an action or a call ended. `value` is what it read or returns, absent when there is nothing to return. */
export type Outcome<Value extends Json = Json> = { ok: true; value?: Value } | Failed

export const done = <Value extends Json>(value?: Value): Outcome<Value> =>
  value === undefined ? { ok: true } : { ok: true, value }

export const failed = (reason: Reason, message: string): Failed => ({ ok: false, reason, message })

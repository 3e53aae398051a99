import type { SetOff } from './control'
import { isGiven, isQuoted } from './given'
import {
  binWordsIn,
  type Consequence,
  consequenceIn,
  isNeutral,
  isTakenIn,
  looksUp,
  speaksOf,
  tokensIn,
} from './lexicon'

/** Whether the user's own words ask for what a control sets off. Paying they must have named by the button's very name. */
export function isAskedFor({ kind, name, byContext }: SetOff, given: string): boolean {
  if (isQuoted(name, given)) return true
  if (kind === 'pay') return false
  if (kind === 'submit' && looksUp(name, given)) return true
  return speaksOf(given, kind) && (byContext || addsNothing(name, kind, given))
}

/** The control's words beyond the deed itself are the user's: `Delete account` is not what `delete the draft` asks for. */
function addsNothing(name: string, kind: Consequence, given: string): boolean {
  const deed = new Set([...(consequenceIn(name)?.said ?? []), ...(kind === 'delete' ? binWordsIn(name) : [])])
  return tokensIn(name).every(
    (token, index) =>
      deed.has(index) ||
      EMPTY.test(token) ||
      isNeutral(token) ||
      isGiven(token, given) ||
      (kind === 'submit' && isTakenIn(token)),
  )
}

const EMPTY =
  /^(a|an|the|it|this|that|these|now|my|me|your|you|to|for|of|and|in|on|up|all|move|put|selected|item|items|form|message|mail|email|changes|here|not|den|die|das|jetzt|le|la|les|el|los|las|il|ahora|\d+|\p{L})$/u

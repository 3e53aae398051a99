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
  const wanted = given.replace(RULED_OUT, ' ')
  if (isQuoted(name, wanted)) return true
  if (kind === 'pay') return false
  if (kind === 'submit' && looksUp(name, wanted)) return true
  return speaksOf(wanted, kind) && (byContext || addsNothing(name, kind, wanted))
}

/** `Do not delete anything`, as far as the clause goes; not `don't forget to send it`. */
const RULED_OUT =
  /(?<!\p{L})(do(es)? not|don[’']?t|never|must not|without|nicht|nie(mals)?|ohne|ne|jamais|sans|nunca|sin|senza|não|sem|niet|zonder|ikke|не|不要|别)(?![\p{L}-])(?!\s+(forget|fail|hesitate))[^.,;!?\n]*?(?=[.,;!?\n]|(?<!\p{L})(and|but|then|und|aber|dann|et|mais|puis|y|pero|e|ma|en|maar|og|men|и|но)(?!\p{L})|$)/giu

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

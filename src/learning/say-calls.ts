import type { Json } from '../page/json'
import { placeholdersIn } from './demonstration'
import { TYPED } from './matching/pattern'

interface Said {
  policy: string
  args: { readonly [arg: string]: Json }
  landmarks?: { readonly [arg: string]: { names: readonly string[] } } | undefined
}

/** What calls do, in short: `fill “User”, “Password” and press “Sign in”`. */
export function sayCalls(calls: readonly Said[]): string {
  const quoted = (some: readonly Said[]): string[] => [
    ...new Set(some.flatMap((call) => (wordsOf(call) === '' ? [] : [`“${wordsOf(call)}”`]))),
  ]
  const filled = quoted(calls.filter((call) => !isPress(call)))
  const pressed = quoted(calls.filter(isPress))
  const parts = [
    ...(filled.length > 0 ? [`fill ${filled.join(', ')}`] : []),
    ...(pressed.length > 0 ? [`press ${pressed.join(', ')}`] : []),
  ]
  return parts.join(' and ') || calls.map(({ policy }) => policy).join(', ')
}

/** What a call is about, in the words of the page: the field that it fills, the button that it presses. */
export function wordsOf({ args, landmarks }: Said): string {
  for (const [arg, json] of Object.entries(args)) {
    if (isValue(arg, json)) continue
    const name = typeof json === 'string' ? json : (landmarks?.[arg]?.names[0] ?? '')
    if (name !== '') return name
  }
  return ''
}

export const isPress = ({ policy }: Said): boolean => policy === 'click' || policy === 'find_and_click'

/** Whether an argument says what is put in or chosen, not what that is done to. */
export const isValue = (arg: string, json: Json): boolean =>
  TYPED.has(arg) || PUT_IN.has(arg) || placeholdersIn(json).length > 0
const PUT_IN = new Set(['option', 'names'])

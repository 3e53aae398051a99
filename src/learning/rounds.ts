import type { Json } from '../page/json'
import { type Args, fillIn } from './slots'

/** A call whose `each`, where it has one, is a list by now. */
export interface InRounds {
  policy: string
  args: { [arg: string]: Json }
  as?: string
  each?: Json
  landmarks?: Args
}

/**
 * Calls one after the other with one `each` are a round: all of them are made for the first thing, then all for the next.
 * @param least - rounds of fewer calls are left as they are.
 */
export function inRounds<Call extends InRounds>(calls: readonly Call[], least = 1): Call[] {
  const result: Call[] = []
  for (let at = 0; at < calls.length; ) {
    const [first, ...rest] = calls.slice(at)
    if (!first) break
    const further = rest.findIndex(({ each }) => JSON.stringify(each) !== JSON.stringify(first.each))
    const round = [first, ...rest.slice(0, further < 0 ? rest.length : further)]
    if (!Array.isArray(first.each) || round.length < least) {
      result.push(first)
      at += 1
      continue
    }
    for (const item of first.each) {
      result.push(
        ...round.map(({ each: _, ...call }) => ({ ...call, args: fillIn(call.args, { each: item }) }) as Call),
      )
    }
    at += round.length
  }
  return result
}

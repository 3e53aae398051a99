import { fold } from '../page/words'
import { type Demonstration, type LabelledCall, PLACEHOLDER, placeholdersIn, type Value } from './demonstration'
import { generalise } from './generalising/generalise'
import { filled, fillIn } from './slots'

type Values = Demonstration['values']

/** What the user made of a demonstration, as it is to be kept. */
export function corrected(before: Demonstration, after: Demonstration): Demonstration {
  const same = (one: keyof Demonstration): boolean => JSON.stringify(before[one]) === JSON.stringify(after[one])
  // Whoever corrects the calls has the last word on them.
  if (!same('calls')) {
    const { differs: _, ...believed } = after
    return believed
  }
  return same('task') || !same('values') ? after : retold(after, after.task)
}

/**
 * The demonstration as if its task had been said in other words: what these name changes each time, all else stays as it was shown.
 */
export function retold(shown: Demonstration, task: string): Demonstration {
  const lists = listsSaidIn(shown, task)
  const fixed = Object.fromEntries(Object.entries(shown.values).filter(([name]) => !Object.hasOwn(lists, name)))
  const calls = shown.calls.map((call) => ({
    ...call,
    args: fillIn(call.args, fixed) as LabelledCall['args'],
    ...(typeof call.each === 'string' ? { each: filled(call.each, fixed) as LabelledCall['each'] } : {}),
  }))
  const told = generalise({ ...shown, task, values: {}, calls })
  const values = { ...told.values, ...lists }
  return {
    ...told,
    values,
    ...(shown.answer === undefined ? {} : { answer: renamed(shown.answer, shown.values, values) }),
  }
}

/** What calls are made for each of, where the task still names every one of them. */
function listsSaidIn({ calls, values }: Demonstration, task: string): Values {
  const names = calls.flatMap(({ each }) => (typeof each === 'string' ? placeholdersIn(each) : []))
  const said = fold(task)
  const isSaid = (value: Value | undefined): boolean =>
    Array.isArray(value) && value.every((item) => said.includes(fold(item)))
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => names.includes(name) && isSaid(value)))
}

/** A text with each of its slots called as the same value is called now, or written out where it is none any more. */
const renamed = (text: string, before: Values, now: Values): string =>
  text.replace(PLACEHOLDER, (slot: string, name: string) => {
    const value = before[name]
    if (value === undefined) return slot
    const same = Object.keys(now).find((one) => String(now[one]) === String(value))
    return same === undefined ? String(filled(slot, before)) : slot.replace(name, same)
  })

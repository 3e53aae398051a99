import type { PageNode } from '../../page/node'
import { nodeAt, type Observation, parentOf } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Steps } from '../policy'
import { attempt, fail } from '../steps'
import { inPattern, orderOf, patternShown } from './date-format'
import { segmentsOf, typeSegments } from './date-segments'
import { type Day, type DayAsked, readDay, sayDay } from './dates'

/** Types a date in the form that the field shows; where it shows none, as month/day/year. */
export function* typeDate(page: Observation, node: PageNode, asked: DayAsked): Steps {
  if (asked.year === undefined) return fail('bad_arguments', 'The date has no year: give the year too.')
  const day = { ...asked, year: asked.year }
  // A mask shows its pattern once it has the focus.
  const field = nodeAt(page, node.ref) ?? node
  if (segmentsOf(page, field)) return yield* typeSegments(page, field, day)
  if (!TYPED.has(field.role)) {
    return fail('unsupported', `No calendar came up for "${field.name}", and nothing can be typed into it.`)
  }
  if (field.states.readonly || field.states.disabled) {
    return fail('readonly', `Nothing can be typed into the date field "${field.name}", and no calendar came up for it.`)
  }
  const around = parentOf(page, field)
  const shown = patternShown(
    [field.description, field.value, field.name, around?.name].filter((text) => text !== undefined),
  )
  const refusals: string[] = []
  // A mask with points in it is one of those who write the day first.
  const points = /^[\D]*\.\D*\.\D*$/.test(field.value ?? '') ? ['dd.mm.yyyy'] : []
  for (const pattern of shown ? [shown] : [...points, 'mm/dd/yyyy', 'yyyy-mm-dd']) {
    const text = inPattern(day, pattern)
    const { page: after, outcome } = yield* attempt({ kind: 'type', ref: field.ref, text, replace: true })
    if (!outcome.ok && outcome.reason !== 'refused') return outcome
    let now = after.nodes[field.ref]
    // What it opened meanwhile takes the date with Enter, and would shut with what it held before.
    if (outcome.ok && now?.states.expanded === true)
      now = (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page.nodes[field.ref]
    // Some show their parts only once they have the focus.
    if (now && segmentsOf(after, now)) return yield* typeSegments(after, now, day)
    // Many take it over, or take it back, only when the field is left.
    if (now && reads(now.value ?? '', day, pattern))
      now = (yield* attempt({ kind: 'press', ref: field.ref, key: 'Tab' })).page.nodes[field.ref]
    if (now && reads(now.value ?? '', day, pattern) && now.states.invalid === undefined) return done(now.value ?? text)
    refusals.push(`"${text}" became "${now?.value ?? ''}"${now?.states.invalid ? ` (${now.states.invalid})` : ''}`)
  }
  return fail('refused', `The field did not take ${sayDay(day)}: ${refusals.join(', ')}.`)
}

const TYPED = new Set(['textbox', 'combobox', 'searchbox'])

function reads(text: string, day: Day, pattern: string): boolean {
  const read = readDay(text, orderOf(pattern))
  return read?.day === day.day && read.month === day.month && (read.year === undefined || read.year === day.year)
}

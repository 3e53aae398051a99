import { nodeAt, textWithin } from '../../page/observation'
import { fold } from '../../page/words'
import { heldBy, ticked } from './fields'
import type { Meaning } from './meaning'
import type { Moment } from './recorded'

/** Somebody went to another page, did nothing there and came back. */
export function withoutDetours(all: Meaning[]): Meaning[] {
  const kept = [...all]
  for (let at = 0; at < kept.length; at++) {
    const back = kept[at]
    if (back?.is !== 'go' || back.to !== 'back') continue
    const left = kept.findLastIndex(
      (one, before) => before < at && (one.is === 'click' || one.is === 'press' || one.is === 'go'),
    )
    const between = kept.slice(left + 1, at)
    if (left < 0 || between.some((one) => one.is === 'set' || one.is === 'tick')) continue
    kept.splice(left, at - left + 1)
    at = Math.max(-1, left - 1)
  }
  return kept
}

/** A click that put fields and boxes back as they were takes back what had been done to them. */
export function withoutResets(all: Meaning[], moments: readonly Moment[]): Meaning[] {
  const gone = new Set<Meaning>()
  for (const [at, click] of all.entries()) {
    const moment = click.is === 'click' ? moments[click.moments.at(-1) ?? -1] : undefined
    if (click.is !== 'click' || !moment) continue
    const said = `${textWithin(click.on.page, click.on.node)} ${click.on.node.hint ?? ''} ${click.on.node.description ?? ''}`
    const undone = all.slice(0, at).filter((one) => !gone.has(one) && isUndoneBy(one, moment, said))
    if (undone.length === 0) continue
    for (const one of [...undone, click]) gone.add(one)
  }
  return all.filter((one) => !gone.has(one))
}

const RESETS = /\b(reset|clear|remove|undo|delete|cancel|all)\b|[×✕✖]|\bclose\b/i

function isUndoneBy(one: Meaning, { before, after }: Moment, said: string): boolean {
  if (one.is === 'tick') {
    const { ref, name } = one.box.node
    const chip = name !== '' && fold(said).includes(fold(name))
    const turned = ticked(before, ref) === one.on && ticked(after, ref) === one.was
    return turned && (chip || RESETS.test(said))
  }
  if (one.is !== 'set') return false
  const { node } = one.field
  const [held, now] = [nodeAt(before, node.ref), nodeAt(after, node.ref)]
  if (!held || !now || !RESETS.test(said)) return false
  return heldBy(before, held) !== heldBy(after, now) && heldBy(after, now) === one.was
}

/** What ends as it began says nothing, unless the task speaks of it. */
export function withoutNothing(all: Meaning[], moments: readonly Moment[], task: string): Meaning[] {
  return all.filter((one) => {
    if (one.is === 'tick') return one.on !== one.was
    if (one.is !== 'set') return true
    const [value] = [one.to].flat()
    if (value === undefined || [one.to].flat().join() !== one.was) return true
    const before = moments[one.moments[0] ?? -1]
    return value !== '' && before !== undefined && fold(task).includes(fold(value))
  })
}

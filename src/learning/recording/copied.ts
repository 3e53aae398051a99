import { textWithin } from '../../page/observation'
import type { Meaning, MeaningOf } from './meaning'
import type { Spot } from './spot'

/** Marking a text, copying it and pasting it into a field copies it; marking that led to nothing more was nothing. */
export function copied(all: Meaning[]): Meaning[] {
  const result: Meaning[] = []
  let mark: MeaningOf<'mark'> | undefined
  let held: { text: string; from: Spot; moments: number[] } | undefined
  for (const one of all) {
    if (one.is === 'mark') {
      mark = one
      result.push(one)
      continue
    }
    if (one.is === 'press' && /^(Control|Meta)\+[cx]$/i.test(one.key)) {
      if (!mark) continue
      held = { text: mark.text.trim(), from: mark.on, moments: [...mark.moments, ...one.moments] }
      const at = result.indexOf(mark)
      if (at >= 0) result.splice(at, 1)
      continue
    }
    const source = held && wholeText(held.from)
    if (one.is === 'set' && one.by === 'text' && held && one.to === held.text && source === held.text) {
      result.push({ is: 'copy', from: held.from, to: one.field, moments: [...held.moments, ...one.moments] })
    } else if (!(one.is === 'press' && /^(Control|Meta)\+v$/i.test(one.key))) result.push(one)
  }
  return result
}

const wholeText = ({ page, node }: Spot): string => (node.value ?? textWithin(page, node)).trim()

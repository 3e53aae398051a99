import { z } from 'zod'
import { find } from '../page/find'
import { colorFamily, kindOf } from '../page/looks'
import type { PageNode } from '../page/node'
import type { Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { locateOn, RIVAL, shortName } from './locating/locate'
import { partOf } from './locating/part'
import { definePolicy } from './policy'
import { answerAt, cellAt, contentOf } from './reading/reading'
import { fail } from './steps'

/** Reads what something says or holds, or a part of it. Returns the text. */
export const readText = definePolicy({
  name: 'read_text',
  description: 'return the text or value of something on the page',
  args: z.object({
    target: Target.describe('what to read; "Price in Alice" for a table cell'),
    part: z
      .string()
      .optional()
      .describe('e.g. "word 4", "last line", "number", "after Total:"; "kind" or "color" of what is drawn'),
  }),
  *run({ target, part }, start) {
    const cell = cellAt(start, target)
    const found = cell ?? theTelling(start, target)
    const { node, page } = found ? { node: found, page: start } : yield* locateOn(start, target, 'text')
    if (part !== undefined && LOOKS.test(part)) return done(lookOf(node, part))
    if (part === undefined) return done(answerAt(page, target, node))
    const own = contentOf(page, node)
    const text = isSentence(own) ? own : answerAt(page, target, node)
    const piece = partOf(text, part)
    if (piece === null) {
      return fail(
        'bad_arguments',
        `"${part}" names no part of a text. Say for example "word 4", "last line" or "number".`,
      )
    }
    return piece === undefined
      ? fail('not_found', `${wordsFor(target)} has no ${part}: it says "${text.slice(0, 200)}".`)
      : done(piece)
  },
})

/** Of several that are called so, the one that something stands in or beside: not the empty field for what a table says already. */
function theTelling(page: Observation, target: Target): PageNode | undefined {
  const { best, candidates } = find(page, target)
  const least = (candidates[0]?.score ?? 0) - RIVAL
  const tells = (node: PageNode): boolean => {
    const answer = answerAt(page, target, node)
    return answer !== '' && answer !== node.name
  }
  const telling = best ? [] : candidates.filter(({ node, score }) => score >= least && tells(node))
  return telling.length === 1 ? telling[0]?.node : undefined
}

/** Who quotes a whole sentence and asks for a part of it means the sentence, and not what stands beside it as beside a label. */
const isSentence = (text: string): boolean => text.split(/\s+/).length > 3 && !/[:?]\s*$/.test(text)

const LOOKS = /^(kind|shape|colou?r)$/i

/** What a drawn thing is, in a word. */
function lookOf(node: PageNode, part: string): string {
  const look = /^colou?r$/i.test(part) ? colorFamily(node.paint?.fill ?? node.paint?.stroke) : kindOf(node)
  if (look === undefined) return fail('not_found', `${shortName(node)} is not drawn: it has no ${part}.`)
  return look === 'digit' ? 'number' : look
}

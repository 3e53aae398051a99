import { z } from 'zod'
import { nodesOf, type Observation, textWithin } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { locate } from './locating/locate'
import { definePolicy } from './policy'
import { type Fraction, sayNumber, solve } from './reading/arithmetic'
import { fail } from './steps'

/** Works out a sum or an equation, given or read from the page. */
export const calculate = definePolicy({
  name: 'calculate',
  description:
    'calculate a sum, or solve an equation for its one unknown; given, or read from the page; returns the number',
  args: z.object({
    expression: z.string().optional().describe('What to calculate, such as 12 * (3 + 4) or 3x + 2 = 11'),
    from: Target.optional().describe('The text on the page that holds the expression'),
  }),
  *run({ expression, from }, page) {
    if (expression !== undefined) {
      const solved = solve(expression)
      return 'problem' in solved ? fail('bad_arguments', solved.problem) : done(sayNumber(solved.value))
    }
    if (from !== undefined) {
      const node = yield* locate(page, from, 'text')
      const text = node.value || textWithin(page, node)
      const found = expressionsIn(text)
      if (found.length !== 1) return fail(found.length ? 'ambiguous' : 'not_found', said(wordsFor(from), found, text))
      return done(sayNumber(found[0]?.value ?? { over: 0n, under: 1n }))
    }
    const found = expressionsOn(page)
    const [only, ...more] = found
    if (!only || more.length > 0) return fail(only ? 'ambiguous' : 'not_found', said('The page', found, page.title))
    return done(sayNumber(only.value))
  },
})

interface Expression {
  text: string
  value: Fraction
}

function said(where: string, found: readonly Expression[], text: string): string {
  const all = found.map((each) => `"${each.text}"`).join(', ')
  return found.length > 0
    ? `${where} shows ${found.length} expressions: ${all}. Say which in \`expression\` or \`from\`.`
    : `${where} shows nothing that can be calculated: "${text.slice(0, 80)}".`
}

/** Different sums on the page; each text alone first, then texts that stand side by side in one small group. */
function expressionsOn(page: Observation): Expression[] {
  const alone = [...nodesOf(page)].flatMap((node) => expressionsIn(node.name))
  if (alone.length > 0) return distinct(alone)
  const groups = [...nodesOf(page)].filter((node) => node.children.length > 1 && node.children.length <= 12)
  return distinct(groups.flatMap((node) => expressionsIn(textWithin(page, node))))
}

const distinct = (found: readonly Expression[]): Expression[] => [
  ...new Map(found.map((each) => [each.text.replace(/[\s=?]/g, ''), each])).values(),
]

/** Stretches of a text that are sums: numbers joined by signs, at most single letters as unknowns. */
function expressionsIn(text: string): Expression[] {
  return [...text.matchAll(STRETCH)].flatMap(([stretch]) => {
    const trimmed = stretch.trim()
    // A date, a phone number or a range of years is none: a sum has spaces around its sign, an equals sign, or a true sign.
    const isSum =
      /\d/.test(trimmed) && (/=/.test(trimmed) || /[×÷*^+]|\s[-−–/x]\s/.test(trimmed)) && /[-+−–×÷*/^x%]/i.test(trimmed)
    const solved = isSum ? solve(trimmed) : undefined
    return solved && 'value' in solved ? { text: trimmed, value: solved.value } : []
  })
}

const STRETCH =
  /(?<![\p{L}\d])(?:[-−–(]\s*)*(?:\d[\d.,]*|\p{L}(?!\p{L}))(?:\s*(?:[-+−–×÷*/^%()=?·:²³]|\d[\d.,]*|(?<!\p{L})\p{L}(?!\p{L})|(?<=\d)\p{L}(?!\p{L})))+/gu

import type { Json } from '../../page/json'
import { type Failed, failed } from '../../page/outcome'
import { tokensOf } from '../words/tokens'

/** The plan of the skill that fits a task, or a part of one. */
export type Recalled = {
  /** `skill NAME`; of several, one after the other with commas between. */
  source: string
  /** 0 to 1. */
  score: number
  calls: Json[]
  done: true
  answer?: string
}

type Recall = (part: string) => Recalled | Failed

/** A plan that fits its task so well has nothing left out: it is not looked for in parts. */
export const WHOLE = 0.9
/** What each further part costs: a skill for all of it is better than one for each half. */
const PART = 0.03
/** What it costs that a part is only understood with the verb of the part before it ("and Oslo into the city field"). */
const BORROWED_VERB = 0.05
/** So many places to cut at are looked at; all ways to cut there are. */
const CUTS = 6

/**
 * The plan for a task of several parts ("tick Wi-Fi, then press Save"), each recalled by itself: the way to cut it that fits
 * best, in the order it is said. A task that one skill knows is not cut. Fails where a part of what is asked is not known, so
 * that nothing is called done that was only begun; the message names that part.
 * @param sure - below this score a part is not known.
 */
export function inParts(task: string, recall: Recall, sure: number): Recalled | Failed {
  const known = new Map<string, Recalled | Failed>()
  const look: Recall = (part) => {
    const found = known.get(part) ?? recall(part)
    known.set(part, found)
    return found
  }
  const whole = look(task)
  const pieces = piecesOf(task)
  if ((isPlan(whole) && whole.score >= WHOLE) || pieces.length < 2) return whole
  // Of a task none of whose pieces is known, no further ways to cut are tried: most that nothing fits are such.
  const isAny = pieces.some((piece) => isPlan(look(piece)))
  const best = isAny ? (oneByOne(pieces, look, sure) ?? bestFrom(pieces, look, sure)) : undefined
  const left = isPlan(whole) ? leftOut(whole, pieces, look) : []
  if (best && (!isPlan(whole) || left.length > 0 || best.worth > whole.score)) return joined(best.plans)
  if (!isPlan(whole)) return unknownIn(pieces, look) ?? whole
  const rest = left.length > 0 ? look(without(pieces, left)) : whole
  return isPlan(rest) && rest.score > whole.score + CLEARLY ? unknownParts(left) : whole
}

const isPlan = (one: Recalled | Failed): one is Recalled => 'calls' in one
/** The task, cut wherever something else to do may begin: behind marks, and at words such as "and" and "then". */
export function piecesOf(task: string): string[] {
  const tokens = tokensOf(task)
  const pieces: { from: number; to: number }[] = []
  let from: number | undefined
  let to = 0
  let brackets = 0
  for (const { kind, text, start, end } of tokens) {
    if (kind === 'mark') brackets += Number(/^[([{]$/.test(text)) - Number(/^[)\]}]$/.test(text))
    const joins = kind === 'mark' ? MARKS.has(text) : kind === 'word' && JOINING.has(text.toLowerCase())
    const cuts = joins && brackets <= 0
    if (cuts) {
      if (from !== undefined) pieces.push({ from, to })
      from = undefined
      continue
    }
    from ??= start
    to = end
  }
  if (from !== undefined) pieces.push({ from, to })
  if (pieces.length > CUTS + 1) return [task]
  return pieces.map((piece) => task.slice(piece.from, piece.to))
}

const MARKS = new Set([',', ';', '.', '。', '，', '、', '；'])
const JOINING = new Set(
  'and then afterwards finally und dann danach et puis ensuite y luego después e poi en daarna'.split(' '),
)

interface Way {
  /** The mean score by length, less what the cuts cost. */
  worth: number
  plans: readonly Recalled[]
}

/** Each piece by itself, where each is known. */
function oneByOne(pieces: readonly string[], look: Recall, sure: number): Way | undefined {
  const plans = pieces.flatMap((_, at) => partPlan(pieces, at, at + 1, look, sure) ?? [])
  if (plans.length < pieces.length) return undefined
  const all = pieces.join('').length
  const score = plans.reduce((sum, plan, at) => sum + (plan.score * (pieces[at]?.length ?? 0)) / all, 0)
  return { worth: score - PART * (plans.length - 1), plans }
}

/** The best way to do all of the pieces, neighbours together or apart, by dynamic programming from the end. */
function bestFrom(pieces: readonly string[], look: Recall, sure: number): Way | undefined {
  const all = pieces.join('').length
  const ways: (Way | undefined)[] = []
  ways[pieces.length] = { worth: 0, plans: [] }
  for (let from = pieces.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= pieces.length; to++) {
      const rest = ways[to]
      const isAll = from === 0 && to === pieces.length
      const plan = rest && !isAll ? partPlan(pieces, from, to, look, sure) : undefined
      if (!plan || !rest || (to - from > 1 && leftOut(plan, pieces.slice(from, to), look).length > 0)) continue
      const share = pieces.slice(from, to).join('').length / all
      const worth = plan.score * share + rest.worth - (rest.plans.length > 0 ? PART : 0)
      if (worth > (ways[from]?.worth ?? 0)) ways[from] = { worth, plans: [plan, ...rest.plans] }
    }
  }
  return ways[0]
}

/** The plan for the pieces from one to before another; said as a piece before them was, its verb goes for them too. */
function partPlan(
  pieces: readonly string[],
  from: number,
  to: number,
  look: Recall,
  sure: number,
): Recalled | undefined {
  const part = pieces.slice(from, to).join(', ')
  const plain = look(part)
  if (isPlan(plain)) return plain
  const before = pieces.slice(0, from).findLast((piece) => isPlan(look(piece)))
  const [verb, ...others] = tokensOf(before ?? '').map(({ text }) => text.toLowerCase())
  const isAlike = tokensOf(part).some(({ kind, text }) => kind === 'word' && others.includes(text.toLowerCase()))
  if (verb === undefined || !isAlike) return undefined
  const helped = look(`${verb} ${part}`)
  const score = isPlan(helped) ? helped.score - BORROWED_VERB : 0
  return isPlan(helped) && score >= sure ? { ...helped, score } : undefined
}

/** What one part returns under a name is not what another does. */
function joined(plans: readonly Recalled[]): Recalled {
  const answers = plans.flatMap(({ answer }) => answer ?? [])
  return {
    source: [...new Set(plans.map(({ source }) => source))].join(', '),
    score: Math.min(...plans.map(({ score }) => score)),
    calls: plans.flatMap(({ calls }) => calls),
    done: true,
    ...(answers.length > 0 ? { answer: answers.join(', ') } : {}),
  }
}

/** Says which part nothing fits, where another is known. */
function unknownIn(pieces: readonly string[], look: Recall): Failed | undefined {
  const unknown = pieces.filter((piece) => !isPlan(look(piece)))
  if (unknown.length === 0 || unknown.length === pieces.length) return undefined
  return unknownParts(unknown)
}

const unknownParts = (parts: readonly string[]): Failed =>
  failed(
    'no_plan',
    `Nothing that was learned fits this part of the task: ${parts.map((part) => `“${part}”`).join(', ')}.`,
  )

/** The pieces that a plan leaves out: without them the same is done, and fits no worse. */
function leftOut(plan: Recalled, pieces: readonly string[], look: Recall): string[] {
  const calls = JSON.stringify(plan.calls)
  return pieces.filter((piece) => {
    const rest = look(without(pieces, [piece]))
    return isPlan(rest) && rest.score >= plan.score && JSON.stringify(rest.calls) === calls
  })
}

const without = (pieces: readonly string[], left: readonly string[]): string =>
  pieces.filter((piece) => !left.includes(piece)).join(', ')

/** What is left out is refused only where its words weigh something: a greeting does not. */
const CLEARLY = 0.05

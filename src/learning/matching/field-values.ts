import { fieldCalled } from '../../page/field-names'
import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import { collapse, similarity, wordsIn } from '../../page/words'
import { fieldOf } from '../../policies/forms/form-call'
import { tokensOf } from '../words/tokens'

/** What a task says for the fields of a form. */
export interface FieldValues {
  /** By the label that the task uses, in its order. */
  values: { [label: string]: string }
  /** What is to be done once all is filled in ("then press Save"). */
  after: readonly string[]
}

/**
 * The values that a task lists for fields of the page by their labels: `Fill in the form: name Ada, e-mail ada@example.com and country
 * Norway, then press Save`, or lines of `Name: Ada`. Undefined where the task is no such list, or names a field that is not there.
 */
export function fieldValuesIn(task: string, page: Observation): FieldValues | undefined {
  const opener = OPENER.exec(task)?.[0] ?? ''
  const pieces = piecesOf(task.slice(opener.length))
  if (opener === '' && !(pieces.length > 1 && pieces.every(({ text }) => EXPLICIT.test(text)))) return undefined
  const values = new Map<string, string>()
  const fields = new Set<string>()
  const after: string[] = []
  let last: string | undefined
  for (const { before, text } of pieces) {
    const pair = after.length === 0 ? pairIn(text, page) : undefined
    const isDeed = DEED.test(text) && (pair?.likeness ?? 0) < SURELY
    if (pair && !isDeed && !fields.has(pair.field.ref)) {
      fields.add(pair.field.ref)
      values.set(pair.label, pair.value)
      last = pair.label
    } else if (last === undefined) return undefined
    else if (after.length > 0 || isDeed) after.push(text)
    // Commas and "and" stand within values, too.
    else values.set(last, `${values.get(last)}${before}${text}`)
  }
  return values.size > 0 ? { values: Object.fromEntries(values), after } : undefined
}

/** What such tasks begin with. */
const OPENER =
  /^\s*(please\s+)?(fill|complete|enter|type|put|register|apply|sign (me )?up|book|order)\b[^:,;"\n]*?(:|\bwith\b|\busing\b|\bas follows\b:?)\s*/i
const EXPLICIT = /^[^:="]{1,60}?\s*[:=]\s*\S/
/** A field is called just so. */
const SURELY = 0.9
/** What is done with a filled form. */
const DEED = /^(press|click|tap|hit|push|submit|send|save|confirm|continue|finish)\b/i
const JOINTS = /(?:\s*[,;\n]+\s*|\.\s+|\s+(?=and\b|then\b))(?:(?:and|then)\s+)*/giy

interface Piece {
  /** What stands between the piece before and this one. */
  before: string
  text: string
}

/** The task, cut at commas, lines, "and" and "then"; nothing is cut within quotation marks. */
function piecesOf(task: string): Piece[] {
  const pieces: Piece[] = []
  const quoted = tokensOf(task).filter(({ kind }) => kind === 'quoted')
  let before = ''
  let from = 0
  for (let at = 0; at < task.length; at++) {
    const quotation = quoted.find(({ start, end }) => start <= at && at < end)
    if (quotation) at = quotation.end
    JOINTS.lastIndex = at
    const [joint] = JOINTS.exec(task) ?? []
    if (joint === undefined) continue
    pieces.push({ before, text: task.slice(from, at) })
    before = joint
    from = at + joint.length
    at = from - 1
  }
  return [...pieces, { before, text: task.slice(from) }]
    .map(({ before, text }) => ({ before, text: text.trim() }))
    .filter(({ text }) => text !== '')
}

interface Pair {
  label: string
  value: string
  field: PageNode
  /** How surely the field is called so, 0 to 1. */
  likeness: number
}

function pairIn(text: string, page: Observation): Pair | undefined {
  const [, said, explicit] = /^([^:="]{1,60}?)\s*[:=]\s*(\S[\s\S]*)$/.exec(text) ?? []
  const field = said === undefined ? undefined : fieldOf(page, bare(said))
  if (said !== undefined && explicit !== undefined && field)
    return { label: bare(said), value: unquoted(explicit), field, likeness: 1 }
  const words = bare(text).split(/\s+/)
  let best: (Pick<Pair, 'field' | 'likeness'> & { count: number }) | undefined
  for (let count = 1; count <= Math.min(LONGEST_LABEL, words.length - 1); count++) {
    const label = words.slice(0, count).join(' ')
    const called = fieldOf(page, label)
    const likeness = called ? likenessOf(called, label) : 0
    if (called && likeness >= Math.max(0.6, best?.likeness ?? 0)) best = { count, field: called, likeness }
  }
  if (!best) return undefined
  const value = words
    .slice(best.count)
    .join(' ')
    .replace(/^(is|as|to|of|should be)\s+/i, '')
  return {
    label: words.slice(0, best.count).join(' '),
    value: unquoted(value),
    field: best.field,
    likeness: best.likeness,
  }
}

/** Words that a label may have. */
const LONGEST_LABEL = 5

const likenessOf = ({ name }: PageNode, label: string): number =>
  fieldCalled(label) !== undefined && fieldCalled(label) === fieldCalled(name)
    ? 1
    : similarity(wordsIn(label), wordsIn(name))

const bare = (text: string): string => collapse(text).replace(/^((the|my|your|our|a|an|with|set) )+/i, '')

const unquoted = (text: string): string =>
  collapse(text)
    .replace(/^(["“'‘])(.*)(["”'’])\.?$/, '$2')
    .replace(/(?<=\w)\.$/, '')

import { columnHeader, labelsNearby } from '../../page/nearby'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { fold } from '../../page/words'
import type { LabelledCall } from '../demonstration'
import { camelCase } from '../generalising/generalise'
import type { LabelledStep } from './meaning'
import type { Moment } from './recorded'
import { rehearsedAlong } from './rehearsal'

/**
 * The steps with one that reads before each that types what no words of the task say but what stood on the page: it is read there
 * the next time too.
 */
export function withReadings(steps: readonly LabelledStep[], moments: readonly Moment[], task: string): LabelledStep[] {
  const result: LabelledStep[] = []
  for (const step of steps) {
    const { policy, args } = step.call
    const typed = policy === 'fill_text' && typeof args.text === 'string' ? args.text : ''
    const [first] = step.moments
    const read = isWorthReading(typed, task) && first !== undefined ? readingOf(typed, moments, first) : undefined
    if (!read) {
      result.push(step)
      continue
    }
    const { call, node, page, at } = read
    const as = freeName(`shown ${typeof call.args.target === 'string' ? call.args.target : ''}`, result)
    const place = result.findIndex((other) => other.moments.some((moment) => moment >= at))
    const reading: LabelledStep = {
      call: { ...call, as },
      moments: step.moments,
      at: step.at,
      on: { target: { page, node } },
    }
    result.splice(place < 0 ? result.length : place, 0, reading)
    result.push({ ...step, call: { ...step.call, args: { ...args, text: `{${as}}` } } })
  }
  return result
}

const isWorthReading = (typed: string, task: string): boolean =>
  typed.trim().length > 1 && !typed.includes('{') && !fold(task).includes(fold(typed))

/** A name from these words that no step returns anything as. */
export function freeName(words: string, steps: readonly LabelledStep[]): string {
  const name = camelCase(words) ?? 'shown'
  let free = name
  for (let count = 2; steps.some(({ call }) => call.as === free); count++) free = `${name}${count}`
  return free
}

interface Read {
  call: LabelledCall
  page: Observation
  node: PageNode
  /** Before which moment. */
  at: number
}

/** Where a text stood, on the page into which it was typed or on one before, and how that is read. */
function readingOf(text: string, moments: readonly Moment[], typedAt: number): Read | undefined {
  const looked = new Set<Observation>()
  for (let at = typedAt; at >= 0; at--) {
    const moment = moments[at]
    // Pages of one document differ little: the first of each, and that into which it was typed, tell enough.
    if (!moment || looked.has(moment.before)) continue
    looked.add(moment.before)
    const page = moment.before
    for (const node of nodesOf(page)) {
      if (!TEXTS.has(node.role) || !standsIn(text, node.name) || isChoice(page, node)) continue
      const call = callsReading(text, page, node).find((one) => reads(one, text, { ...moment, after: page }))
      if (call) return { call, page, node, at }
    }
  }
  return undefined
}

/** What is read rather than pressed or chosen. */
const TEXTS = new Set(
  'text paragraph cell gridcell heading listitem status alert strong emphasis generic code term definition'.split(' '),
)

const standsIn = (text: string, name: string): boolean => {
  const at = name.indexOf(text)
  const around = `${name[at - 1] ?? ' '}${name[at + text.length] ?? ' '}`
  return at >= 0 && name.length <= LONGEST && !/[\p{L}\p{N}]/u.test(around)
}
const LONGEST = 400

const isChoice = (page: Observation, node: PageNode): boolean =>
  [...ancestorsOf(page, node)].slice(0, 4).some(({ role }) => CHOICES.has(role))
const CHOICES = new Set('option listbox menu menuitem button link combobox radiogroup grid'.split(' '))

const reads = (call: LabelledCall, text: string, moment: Moment): boolean => {
  const { outcome } = rehearsedAlong(call, [moment])
  return outcome.ok && outcome.value === text
}

/** Ways to say where a text stands without saying the text: beside its label, in its column and row, after the words before it. */
function callsReading(text: string, page: Observation, node: PageNode): LabelledCall[] {
  const read = (target: string, part?: string): LabelledCall => ({
    policy: 'read_text',
    args: { target, ...(part === undefined ? {} : { part }) },
  })
  const label = labelsNearby(page).get(node.ref) ?? labelBefore(page, node)
  const header = columnHeader(page, node)
  const row = [...ancestorsOf(page, node)].find(({ role }) => role === 'row')
  const [first] = row
    ? [...subtreeOf(page, row)].filter((cell) => cell !== row && cell.name !== '' && cell !== node)
    : []
  const before = node.name.slice(0, node.name.indexOf(text)).trim()
  const words = before.replace(/[:\s]+$/, '')
  return [
    ...(header !== undefined && first ? [read(`${header} in ${first.name}`)] : []),
    ...(label && words === '' ? [read(label), read(label, 'number')] : []),
    ...(words === '' ? [] : [read(words, `after "${before}"`), read(words, 'number'), read(words, 'last word')]),
  ]
}

/** The words right before it, where they end as a label does. */
function labelBefore(page: Observation, node: PageNode): string | undefined {
  const parent = node.parent === null ? undefined : page.nodes[node.parent]
  const place = parent?.children.indexOf(node.ref) ?? -1
  const before = parent?.children[place - 1]
  const name = before === undefined ? '' : (page.nodes[before]?.name ?? '')
  return name !== '' && name.length <= 60 ? name : undefined
}

import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { placeNamed, placesForFiles } from './forms/file-places'
import { complaintsIn } from './forms/form-complaints'
import { locateOn, shortName } from './locating/locate'
import { shownOn } from './locating/openers'
import { definePolicy, Failure, type Reply, type Steps } from './policy'
import { attempt, fail, look } from './steps'

/** Goal: the page shows the files, or at least something that it did not show before. Returns their names. */
export const attachFile = definePolicy({
  name: 'attach_file',
  description:
    'give the page a file that the user gave with the task: file fields, upload buttons, places to drop files',
  args: z.object({
    file: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).describe('name of the file, or names'),
    to: Target.optional().describe('field, button or area that takes it, where the page has several'),
  }),
  applies: (page) => placesForFiles(page).length > 0,
  *run({ file, to }, start) {
    const files = typeof file === 'string' ? [file] : file
    const { before, page } = yield* handOver(start, files, to)
    yield* untilShown(before, page, files)
    return done(files.join(', '))
  },
})

/** So many things are tried: a click on the first may bring a dialog with the right one. */
const TRIES = 4

function* handOver(
  start: Observation,
  files: readonly string[],
  to: Target | undefined,
): Steps<{ before: Observation; page: Observation }> {
  let before = start
  const tried = new Set<string>()
  let refused: Reply['outcome'] | undefined
  for (let tries = 0; tries < TRIES; tries++) {
    const place: PageNode | undefined = yield* nextPlace(before, tries === 0 ? to : undefined, tried)
    if (!place) break
    tried.add(place.ref)
    const { page, outcome } = yield* attempt({ kind: 'upload', ref: place.ref, files: [...files] })
    if (outcome.ok) return { before, page }
    if (!PASSING.has(outcome.reason)) throw new Failure(outcome)
    refused = outcome
    before = page
  }
  if (refused && !refused.ok) throw new Failure(refused)
  return fail('not_found', 'The page shows nothing that takes a file.')
}

/** It took no file, and something else on the page may. */
const PASSING = new Set(['no_effect', 'hidden', 'covered', 'detached'])

/** The place that is meant, else the surest one that was not tried, else the page as a whole with its one hidden field. */
function* nextPlace(
  page: Observation,
  to: Target | undefined,
  tried: ReadonlySet<string>,
): Steps<PageNode | undefined> {
  if (to !== undefined) return placeNamed(page, to) ?? (yield* locateOn(page, to, 'any')).node
  const places = placesForFiles(page).filter(({ ref }) => !tried.has(ref))
  const [first] = places
  const fields = places.filter(({ input }) => input === 'file')
  if (fields.length > 1 && tried.size === 0) {
    const empty = fields.filter(({ value = '' }) => value === '')
    if (empty.length === 1) return empty[0]
    return fail('ambiguous', `The page has several fields for files: ${fields.map(shortName).join(', ')}. Say which.`)
  }
  const root = tried.has(page.root) ? undefined : nodeAt(page, page.root)
  return first ?? root
}

/** How long the page may take to show what it was given, in milliseconds. */
const PATIENCE = [0, 500, 1000, 1500, 2500]
/** So many looks of a second may show nothing new while something is sent, and while a bar stands still, which may wait for a click. */
const SENDING = { unsaid: 30, said: 3 }

function* untilShown(before: Observation, start: Observation, files: readonly string[]): Steps<void> {
  let page = start
  for (const wait of PATIENCE) {
    if (wait > 0) page = yield* look(wait)
    const [complaint] = complaintsIn(page, before)
    if (complaint?.text) return fail('refused', `The page does not take it: ${complaint.text}`)
    if (files.every((file) => isShown(before, page, file))) return yield* untilSent(before, page)
  }
  const known = shownOn(before)
  if ([...shownOn(page)].some((one) => !known.has(one))) return yield* untilSent(before, page)
  return fail('no_effect', `The page was given ${files.join(', ')}, but shows nothing of it.`)
}

/** Pages cut long names in the middle, and some leave out the ending. */
function isShown(before: Observation, page: Observation, file: string): boolean {
  const whole = fold(file)
  const stem = whole.replace(/\.[^.]+$/, '')
  const says = (node: PageNode): boolean => {
    const text = fold(`${node.name} ${node.value ?? ''} ${node.description ?? ''}`)
    if (text.includes(whole) || (stem.length > 4 && text.includes(stem))) return true
    const [, head = '', tail = ''] = /([^\s/\\]{3,})(?:…|\.\.\.)([^\s/\\]*)/.exec(text) ?? []
    return head !== '' && whole.startsWith(head) && whole.endsWith(tail)
  }
  const count = (shown: Observation): number => [...nodesOf(shown)].filter(says).length
  const held = [...nodesOf(page)].some((node) => node.input === 'file' && fold(node.value ?? '').includes(whole))
  return held || count(page) > count(before)
}

/** A page may go on changing without an end. */
const MOST_LOOKS = 300

/** Waits while something that came with the files says that it is being sent. */
function* untilSent(before: Observation, start: Observation): Steps<void> {
  let page = start
  for (let looks = 0, idle = 0; looks < MOST_LOOKS; looks++) {
    const bars = sendingOn(before, page)
    if (idle >= Math.max(0, ...bars.map(({ value }) => (value === undefined ? SENDING.unsaid : SENDING.said)))) break
    const was = page.nodes
    page = yield* look(1000)
    idle = was === page.nodes ? idle + 1 : 0
  }
  const [complaint] = complaintsIn(page, before)
  if (complaint?.text) fail('refused', `The page does not take it: ${complaint.text}`)
}

/** Bars that came with the files and are not full. */
const sendingOn = (before: Observation, page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(
    (node) =>
      node.role === 'progressbar' &&
      node.box !== null &&
      !before.nodes[node.ref]?.box &&
      !(Number(node.value) >= Number(node.range?.max ?? 100)),
  )

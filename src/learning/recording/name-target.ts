import { labelsNearby } from '../../page/nearby'
import type { PageNode, Ref } from '../../page/node'
import {
  ancestorsOf,
  childrenOf,
  namedByContent,
  nodeAt,
  type Observation,
  subtreeOf,
  textWithin,
} from '../../page/observation'
import type { Target } from '../../page/target'
import { fold } from '../../page/words'
import { listsOf } from '../../policies/lists/lists'
import { findOfKind, type Kind } from '../../policies/locating/locate'

/**
 * What a person would call the node, so that looking for it finds this one: its name alone where that is enough, else with its
 * role, the group it stands in or its number among its like. Undefined when nothing tells it from others.
 * @param task - the words of the task: a group that it names is preferred.
 */
export function nameTarget(page: Observation, node: PageNode, kind: Kind, task = ''): Target | undefined {
  const key = `${node.ref} ${kind} ${task}`
  const known = NAMED.get(page) ?? new Map<string, Target | undefined>()
  NAMED.set(page, known)
  if (!known.has(key)) known.set(key, workOut(page, node, kind, task))
  return known.get(key)
}

/** Pages never change, and each is asked for the same nodes again and again while a recording grows. */
const NAMED = new WeakMap<Observation, Map<string, Target | undefined>>()

function workOut(page: Observation, node: PageNode, kind: Kind, task: string): Target | undefined {
  const means = (target: Target): boolean => sameThing(page, findOfKind(page, target, kind).best, node)
  const names = namesOf(page, node)
  const folded = fold(task)
  const inTask = (name: string): boolean => fold(name).length > 1 && folded.includes(fold(name))
  // A row is opened by whichever of its words is clicked: the one that the task says is the one to go by.
  if (CONTENT.has(node.role) && !names.some(inTask)) {
    const beside = besides(page, node).find((other) => inTask(other.name))
    const target = beside && workOut(page, beside, kind, task)
    if (target) return target
  }
  for (const name of names) {
    if (means(name)) return name
    if (means({ name, role: node.role })) return { name, role: node.role }
  }
  // A sign that says nothing is a part of what the words beside it name.
  const around = names.length === 0 && CONTENT.has(node.role) ? nodeAt(page, node.parent ?? '') : undefined
  if (around && contentOf(page, around) !== '') return workOut(page, around, kind, task)
  const role = node.role === 'generic' || node.role === 'text' ? {} : { role: node.role }
  const groups = groupsOf(page, node, names, folded)
  for (const name of [...names, undefined]) {
    for (const within of groups) {
      const target = { ...(name === undefined ? role : { name }), within }
      if ((name !== undefined || node.role !== 'generic') && means(target)) return target
    }
    const nth = numberOf(page, node, kind, name === undefined ? role : { name, ...role })
    if (nth !== undefined) return nth
  }
  return undefined
}

/** A click on a link's text is a click on the link. */
const sameThing = (page: Observation, found: PageNode | undefined, node: PageNode): boolean =>
  found !== undefined &&
  (found.ref === node.ref ||
    (CONTENT.has(node.role) && [...ancestorsOf(page, node)].slice(0, 3).some(({ ref }) => ref === found.ref)) ||
    (CONTENT.has(found.role) && [...ancestorsOf(page, found)].slice(0, 3).some(({ ref }) => ref === node.ref)))

/** Words that stand in the same small clickable thing. */
export function besides(page: Observation, node: PageNode): PageNode[] {
  // A sign in a row does what it stands for.
  if (textWithin(page, node).trim() === '') return []
  for (const up of [...ancestorsOf(page, node)].slice(0, 4)) {
    const inside = [...subtreeOf(page, up)]
    if (inside.length > 14) return []
    const texts = inside.filter((other) => other !== node && other.role === 'text')
    const isItem = up.states.clickable || up.role === 'listitem' || up.role === 'row' || isListed(page, up)
    if (texts.length > 0 && isItem) return texts
  }
  return []
}

/** One of several alike, whatever it is drawn with. */
const isListed = (page: Observation, { ref }: PageNode): boolean => {
  const known =
    LISTED.get(page) ?? new Set(listsOf(page).flatMap(({ items }) => items.map(({ nodes: [first] }) => first?.ref)))
  LISTED.set(page, known)
  return known.has(ref)
}
const LISTED = new WeakMap<Observation, Set<Ref | undefined>>()

const CONTENT = new Set(['text', 'img', 'generic', 'paragraph', 'strong', 'emphasis'])

/** What it may be known by, the best first. */
export function namesOf(page: Observation, node: PageNode): string[] {
  const near = nearby(page).get(node.ref)
  const content = node.name === '' && !node.value ? contentOf(page, node) : ''
  const shown = FIELDS.has(node.role) ? undefined : node.value
  const hint = isOnlyBuilt(node.hint ?? '') ? undefined : node.hint
  const names = [node.name, near, node.description, content, shown, hint].map((name) => name?.trim() ?? '')
  return [...new Set(names.filter((name) => name !== '' && name.length <= LONGEST))]
}

const LONGEST = 120

/** Classes and ids that tell how a page is built say nothing of what a thing is. */
const isOnlyBuilt = (hint: string): boolean => hint.split(/[\s_-]+/).every((word) => BUILT.test(word))
const BUILT =
  /^(wrap(per)?|container|content|inner|outer|main|area|body|box|item|row|col(umn)?|icon|btn|button|field|input|options?|select|list|form|group|header|footer|left|right|top|bottom|\d*)$/i
const FIELDS = new Set('textbox searchbox combobox spinbutton slider'.split(' '))

const LABELS = new WeakMap<Observation, Map<Ref, string>>()
function nearby(page: Observation): Map<Ref, string> {
  const known = LABELS.get(page)
  if (known) return known
  const labels = labelsNearby(page)
  LABELS.set(page, labels)
  return labels
}

function contentOf(page: Observation, node: PageNode): string {
  const texts = [...subtreeOf(page, node)].filter(({ name }) => name !== '')
  return texts.length > 0 && texts.length <= 3 ? texts.map(({ name }) => name).join(' ') : ''
}

/** Words of the groups around it, from the smallest outwards; those that stand in the task come first. */
export function groupsOf(page: Observation, node: PageNode, own: readonly string[], task: string): string[] {
  const groups: string[] = []
  let part = node
  let level = 0
  for (const up of ancestorsOf(page, node)) {
    if (++level > HIGHEST) break
    if (up.name && up.role !== 'document') groups.push(up.name)
    const before = childrenOf(page, up).slice(0, up.children.indexOf(part.ref) + 1)
    // A heading over it is the nearest one; what stands beside it in a row comes in reading order.
    const heading = before.findLast(({ role }) => role === 'heading')
    if (heading) groups.push(heading.name)
    if (level <= 4) groups.push(...textsIn(page, up, part))
    part = up
  }
  const said = new Set(own.map(fold))
  const fitting = [...new Set(groups)].filter((text) => text.length <= 80 && text !== '' && !said.has(fold(text)))
  const inTask = (text: string): boolean => fold(text).length > 1 && task.includes(fold(text))
  return [...fitting.filter(inTask), ...fitting.filter((text) => !inTask(text))].slice(0, 12)
}

const HIGHEST = 8

/** Short texts that stand in a group beside one of its parts. */
function textsIn(page: Observation, group: PageNode, part: PageNode): string[] {
  const texts: string[] = []
  const visit = (node: PageNode): void => {
    if (texts.length >= 8 || node === part) return
    if (node.name && !FIELDS.has(node.role) && !NO_HEADING.has(node.role)) texts.push(node.name)
    if (!namedByContent(node)) for (const child of childrenOf(page, node)) visit(child)
  }
  for (const child of childrenOf(page, group)) visit(child)
  return texts
}

/** Nobody calls a group by one of its buttons or boxes. */
const NO_HEADING = new Set(['button', 'checkbox', 'radio', 'switch'])

/** Its number among those that fit the words as well; undefined when it has none. */
function numberOf(
  page: Observation,
  node: PageNode,
  kind: Kind,
  words: { name?: string; role?: string },
): Target | undefined {
  if (words.name === undefined && words.role === undefined) return undefined
  for (const nth of [-1, ...Array.from({ length: MOST }, (_, at) => at + 1)]) {
    const { best, candidates } = findOfKind(page, { ...words, nth }, kind)
    if (sameThing(page, best, node)) return { ...words, nth: nth === -1 ? lastOr(page, kind, words, node) : nth }
    if (candidates.length === 0) return undefined
  }
  return undefined
}

/** So many are counted. */
const MOST = 30

/** The first of one is rather the first than the last. */
function lastOr(page: Observation, kind: Kind, words: { name?: string; role?: string }, node: PageNode): number {
  return sameThing(page, findOfKind(page, { ...words, nth: 1 }, kind).best, node) ? 1 : -1
}

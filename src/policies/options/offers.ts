import { isInDialog } from '../../page/dialog'
import { find } from '../../page/find'
import { isSign } from '../../page/line'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { fold, similarity, wordsOf } from '../../page/words'
import { shortName } from '../locating/locate'
import { fail } from '../steps'

/** What a popup offers: options and suggestions, of whatever elements they are made. */

export interface Offer {
  node: PageNode
  text: string
}

const OFFER_ROLES = new Set('option menuitem menuitemradio menuitemcheckbox treeitem gridcell'.split(' '))
/** What a list in a dialog has to be chosen from, and one that offers nothing else. */
const BOXES = new Set(['radio', 'checkbox'])
const LISTED_ROLES = new Set(['listitem', 'link', 'button', 'row'])

/** True for what is there to be chosen: shown, and not behind anything. */
const isShown = ({ box, states }: PageNode): boolean => box !== null && box.height > 0 && !states.inert

/** What has come to the page since `before` and can be chosen: the contents of a list that opened, without what is `held`. */
export function newOffers(
  before: Observation,
  page: Observation,
  held: (node: PageNode) => boolean = () => false,
): Offer[] {
  const known = (node: PageNode): boolean => {
    const was = before.nodes[node.ref]
    return was !== undefined && isShown(was)
  }
  return offersAmong(
    page,
    [...nodesOf(page)].filter((node) => !known(node) && !held(node)),
  )
}

/** The options that stand in or are owned by this node. */
export const offersIn = (page: Observation, node: PageNode): Offer[] =>
  offersAmong(
    page,
    [...subtreeOf(page, node)].filter((below) => below !== node),
  )

/** Every option that the page shows now. */
export const offersShown = (page: Observation): Offer[] =>
  [...nodesOf(page)].flatMap((node) => (OFFER_ROLES.has(node.role) && isShown(node) ? offer(page, node) : []))

/** Options by role; where there are none, the clickable items; each text once, at its outermost element. */
function offersAmong(page: Observation, nodes: readonly PageNode[]): Offer[] {
  const shown = nodes.filter(isShown)
  const own = shown.filter(({ role }) => OFFER_ROLES.has(role))
  const boxes = shown.filter(({ role }) => BOXES.has(role))
  const options = own.length > 0 ? own : boxes.filter((node) => isInDialog(page, node))
  const listed = shown.filter(({ role, states }) => states.clickable || LISTED_ROLES.has(role))
  const ticked = boxes.filter(({ role }) => role === 'checkbox')
  const [chosen = []] = [options, listed, ticked].filter((each) => each.length > 0)
  const refs = new Set(chosen.map(({ ref }) => ref))
  // A link in its list item is one offer; a list item around many others is none.
  const inner = chosen.filter(
    (node) => ![...subtreeOf(page, node)].some((below) => below !== node && refs.has(below.ref)),
  )
  const offers = inner.map((node) => offer(page, node)).filter(({ text }) => text !== '' && !isSign(text))
  // Pictures are chosen by what their authors call them; beside words they are bars to scroll by and the like.
  const worded = offers.filter(({ node }) => node.name !== '' || textWithin(page, node).trim() !== '')
  return (worded.length > 0 ? worded : offers).map(({ node, text }) => ({ node: boxOf(page, node) ?? node, text }))
}

const offer = (page: Observation, node: PageNode): Offer => ({
  node,
  text: (node.name || textWithin(page, node) || node.hint || '').trim(),
})

/** An item with one box in it is chosen by that, and is what the box says. */
function boxOf(page: Observation, item: PageNode): PageNode | undefined {
  const [box, ...others] = [...subtreeOf(page, item)].filter(({ role }) => BOXES.has(role))
  return others.length === 0 && !OFFER_ROLES.has(item.role) ? box : undefined
}

/**
 * The offer that the words mean: the very words, else the one that begins with or contains them (the shortest such, the
 * first of equals). `starting with x`, `ending with y`, `containing z` are understood. Undefined when none fits.
 */
export function offerFor(offers: readonly Offer[], words: string): Offer | undefined {
  const test = patternIn(words)
  if (test) return offers.find(({ text }) => test(fold(text)))
  const said = wordsOf(words)
  const scored = answering(offers, words).map((one) => ({ one, score: similarity(said, wordsOf(one.text)) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best >= 0.55 ? scored.find(({ score }) => score === best)?.one : undefined
}

/** As `offerFor`, but undefined also when another offer fits nearly as well. */
export function clearOfferFor(offers: readonly Offer[], words: string): Offer | undefined {
  const test = patternIn(words)
  if (test) return offerFor(offers, words)
  const said = wordsOf(words)
  const scored = answering(offers, words)
    .map((one) => ({ one, score: similarity(said, wordsOf(one.text)) }))
    .sort((one, other) => other.score - one.score)
  const [first, second] = scored
  if (!first || first.score < 0.55) return undefined
  const twin = second && fold(second.one.text) === fold(first.one.text)
  return first.score - (second?.score ?? 0) >= 0.03 || twin ? first.one : undefined
}

/** Without the line that quotes the words to say that nothing fits them, unless it is asked for. */
const answering = (offers: readonly Offer[], words: string): readonly Offer[] =>
  offers.filter(({ text }) => !saysNone(text) || fold(text) === fold(words))

/** `No results match "x"`: what a list shows in place of options. */
export const saysNone = (text: string): boolean => NONE.test(text.trim())

const NONE =
  /^((no|keine?|aucune?|sin|ning[uú]n\w*|nessun\w*|nenhum\w*|geen|ingen|inga)( \p{L}+)? (results?|match\p{L}*|options?|items?|data|records?|entries|suggestions?|ergebniss?e?|treffer|einträge|résultats?|resultad\p{L}*|coinciden\p{L}*|risultat\p{L}*|resultat\p{L}*)|nothing( was)? found|nichts gefunden)(?!\p{L})|^(не найден|ничего не|没有|无匹配|无结果|暂无)/iu

function patternIn(words: string): ((text: string) => boolean) | undefined {
  const tests: ((text: string) => boolean)[] = []
  const found = words.matchAll(
    /(start(?:s|ing)?|begin(?:s|ning)?|end(?:s|ing)?|contain(?:s|ing)?)(?:\s+(?:with|in))?\s+["“']?([^"”']+?)["”']?[.!]?(?=$|\s+and\s|,)/gi,
  )
  for (const [, verb = '', part = ''] of found) {
    const wanted = fold(part)
    if (/^(start|begin)/i.test(verb)) tests.push((text) => text.startsWith(wanted))
    else if (/^end/i.test(verb)) tests.push((text) => text.endsWith(wanted))
    else tests.push((text) => text.includes(wanted))
  }
  const whole = /^\s*(start|begin|end|contain)/i.test(words)
  return tests.length > 0 && whole ? (text) => tests.every((test) => test(text)) : undefined
}

/** Ends the policy: the list has no such option. */
export function notOffered(options: readonly Offer[], words: string, list: PageNode): never {
  return fail('not_offered', `${shortName(list)} does not clearly offer "${words}". It offers: ${listed(options)}.`)
}

export const isChosen = ({ states }: PageNode): boolean => states.selected === true || states.checked === true

/** What is offered, for a message. */
export function listed(offers: readonly Offer[], most = 12): string {
  const texts = [...new Set(offers.flatMap(({ text }) => (saysNone(text) ? [] : text)))]
  const more = texts.length - most
  return `${texts.slice(0, most).join(', ') || 'nothing'}${more > 0 ? ` and ${more} more` : ''}`
}

/** What is to be clicked to choose it: of a node of a tree its words, as the rest of its row may do nothing. */
export function pressedFor(page: Observation, node: PageNode): PageNode {
  if (node.role !== 'treeitem') return node
  for (const part of subtreeOf(page, node)) {
    if (part.ref === node.ref) continue
    if (part.role === 'treeitem') break
    const words = fold(part.name || textWithin(page, part))
    if (part.states.clickable && words !== '' && part.role !== 'img' && fold(node.name).endsWith(words)) return part
  }
  return node
}

/** The nodes with this ref or around it. */
export const isWithin = (page: Observation, node: PageNode, outer: Ref): boolean =>
  node.ref === outer || [...ancestorsOf(page, node)].some((up) => up.ref === outer)

/** Finds by words among some nodes only. */
export const findAmong = (page: Observation, words: string, nodes: readonly PageNode[]): ReturnType<typeof find> => {
  const refs = new Set(nodes.map(({ ref }) => ref))
  return find(page, words, { suits: ({ ref }) => refs.has(ref) })
}

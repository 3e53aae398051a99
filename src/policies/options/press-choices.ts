import { isButton } from '../../page/buttons'
import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { nodeAt, type Observation, textWithin } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import { fold } from '../../page/words'
import { findOfKind, shortName } from '../locating/locate'
import type { Steps } from '../policy'
import { click, fail } from '../steps'
import { clearOfferFor, isChosen, listed, notOffered, type Offer } from './offers'

/** One of several buttons or cards under a label that names no control. */
export function buttonUnder(page: Observation, list: Target, words: string): PageNode | undefined {
  if (findOfKind(page, list, 'choice').best) return undefined
  const buttons = [...(findContainer(page, list, isButton) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])
  const named = buttons.filter(({ name }) => fold(name) === fold(words))
  if (buttons.length < 2 || named.length > 1) return undefined
  // Cards say more than what they are called.
  const cards = buttons.map((node) => ({ node, text: node.name || textWithin(page, node) }))
  return named[0] ?? clearOfferFor(cards, words)?.node
}

/** Presses each of them that is not chosen yet. */
export function* pressAll(start: Observation, buttons: readonly PageNode[]): Steps {
  let page = start
  for (const button of buttons) {
    const { states } = nodeAt(page, button.ref) ?? button
    if (states.pressed === true || isChosen(button)) continue
    page = yield* click(button)
    const now = nodeAt(page, button.ref)?.states
    if (now?.pressed === false || now?.selected === false || now?.checked === false) {
      return fail('no_effect', `${shortName(button)} was clicked, but it is not chosen.`)
    }
  }
  const texts = buttons.map(({ name }) => name)
  return done(texts.length === 1 ? (texts[0] ?? '') : texts)
}

/** Buttons of a group that stay pressed: exactly these are so in the end. A group that keeps one lets the others go by itself. */
export function* pressExactly(
  start: Observation,
  group: PageNode,
  toggles: readonly PageNode[],
  chosen: readonly Offer[],
): Steps {
  let page = start
  const isWanted = ({ ref }: PageNode): boolean => chosen.some(({ node }) => node.ref === ref)
  const isOff = (node: PageNode): boolean => nodeAt(page, node.ref)?.states.pressed !== isWanted(node)
  for (const toggle of toggles.toSorted((one, other) => Number(isWanted(other)) - Number(isWanted(one)))) {
    if (isOff(toggle)) page = yield* click(toggle)
  }
  if (toggles.some(isOff)) {
    const kept = toggles.flatMap((node) => (nodeAt(page, node.ref)?.states.pressed ? { node, text: node.name } : []))
    return fail('no_effect', `${shortName(group)} keeps ${listed(kept)} pressed.`)
  }
  const texts = chosen.map(({ text }) => text)
  return done(texts.length === 1 ? (texts[0] ?? '') : texts)
}

/** What is only drawn as one choice of several may be several choices: each is pressed, and all must then stay chosen. */
export function* chooseDrawn(
  start: Observation,
  list: PageNode,
  drawn: readonly PageNode[],
  wanted: readonly string[],
): Steps {
  const offers = drawn.map((node) => ({ node, text: node.name }))
  const chosen = wanted.map((words) => clearOfferFor(offers, words) ?? notOffered(offers, words, list))
  let page = start
  for (const { node } of offers) {
    const now = nodeAt(page, node.ref) ?? node
    if (isChosen(now) !== chosen.some((one) => one.node === node)) page = yield* click(now)
  }
  // A real choice of one has kept the last alone; with several on, it no longer looks like one.
  const kept = offers.filter(({ node }) => nodeAt(page, node.ref)?.states.checked === true)
  return kept.length === 1
    ? fail('no_effect', `${shortName(list)} keeps one only: ${listed(kept)}.`)
    : done(chosen.map(({ text }) => text))
}

import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../../page/observation'
import { fold } from '../../page/words'
import { shortName } from '../locating/locate'
import { scrollerAround, virtualScrollers } from '../locating/seek'
import type { Steps } from '../policy'
import { act, attempt, fail, look } from '../steps'
import { holds, nodesOfPopup, offersOf, type PopupList, seekOffer, tagFor } from './popup-list'
import { heldAlike, heldBefore, isHinted, saidBy, tagsOf } from './tags'

/** More than this no field holds that a person filled. */
const MOST = 50

/** Takes out of the control what is not wanted: by the cross of its tag or by the key, else by the option that is ticked in the open list. */
export function* takeOutSurplus(start: Observation, list: PopupList, texts: readonly string[]): Steps<Observation> {
  let page = start
  const isWanted = (text: string): boolean => texts.some((one) => bare(one) === bare(text))
  const sought = new Set<string>()
  for (let count = 0; count < MOST; count++) {
    const popup = nodesOfPopup(page, list)
    const tag = tagsOf(page, list.opener, popup).find(({ text }) => !isWanted(text))
    const marked = !tag && marksAll(page, list, texts)
    const ticked = tag
      ? undefined
      : offersOf(page, list).find(
          ({ node, text }) =>
            !isWanted(text) && (isTicked(page, list, node, text) || (marked && node.states.selected === true)),
        )
    const found = tag || ticked ? undefined : yield* outOfSight(page, list, isWanted, sought)
    if (found) page = found.page
    const press = tag?.remove ?? ticked?.node ?? found?.option
    if (!press) return yield* takeOutAlike(page, list, isWanted)
    const held = texts.filter((text) => holds(page, list, text))
    page = yield* act(tag?.key ? { kind: 'press', ref: press.ref, key: tag.key } : { kind: 'click', ref: press.ref })
    const lost = held.filter((text) => !holds(page, list, text))
    // A cross beside all of them takes out all of them.
    if (lost.length > 0)
      return fail('no_effect', `${lost.join(', ')} went out of ${shortName(list.opener)} with what was not wanted.`)
    const text = tag?.text ?? ticked?.text ?? ''
    if (tag ? tagFor(page, list, text) : nodeAt(page, press.ref)?.states.checked === true) {
      page = yield* look(400)
      if (tag && tagFor(page, list, text))
        return fail('no_effect', `"${text}" stays in ${shortName(list.opener)} though it was removed.`)
    }
  }
  return page
}

/** What has no cross is marked by a click and taken out by the key. */
function* takeOutAlike(
  start: Observation,
  { opener }: PopupList,
  isWanted: (text: string) => boolean,
): Steps<Observation> {
  const stands = (at: Observation, { name }: PageNode): boolean =>
    heldBefore(at, opener).some((one) => one.name === name)
  let page = start
  for (let count = 0; count < MOST; count++) {
    const held = heldAlike(page, opener, isWanted)
    if (!held) return page
    page = yield* act({ kind: 'click', ref: held.ref })
    page = (yield* attempt({ kind: 'press', ref: opener.ref, key: 'Delete' })).page
    if (stands(page, held)) page = yield* look(400)
    if (stands(page, held))
      return fail('no_effect', `"${held.name}" stays in ${shortName(opener)}: nothing takes it out.`)
  }
  return page
}

/** Libraries mark as selected also what the keyboard would take: it is chosen when the control says so too. */
const isTicked = (page: Observation, list: PopupList, { states }: PageNode, text: string): boolean =>
  states.checked === true ||
  (states.selected === true && (holds(page, list, text) || isHinted(page, list.opener, text)))

/** Without the tick that some draw before what is chosen. */
const bare = (text: string): string => fold(text).replace(/^[✓✔☑]\s*/u, '')

/** Whether a list of several marks whatever is wanted: then its marks are for what is chosen, as the keyboard stands on one alone. */
function marksAll(page: Observation, list: PopupList, texts: readonly string[]): boolean {
  const wanted = offersOf(page, list).filter(({ text }) => texts.some((one) => bare(one) === bare(text)))
  return (
    wanted.length === texts.length &&
    wanted.every(
      ({ node }) => node.states.selected && [...ancestorsOf(page, node)].some(({ states }) => states.multiselectable),
    )
  )
}

/** The option of something that the control says it holds, which a list that draws only what shows does not have now. Each is `sought` once. */
function* outOfSight(
  start: Observation,
  list: PopupList,
  isWanted: (text: string) => boolean,
  sought: Set<string>,
): Steps<{ page: Observation; option?: PageNode }> {
  let page = start
  const scroller = scrollerAround(page, offersOf(page, list).at(-1)?.node)
  if (!virtualScrollers(page).some(({ ref }) => ref === scroller?.ref)) return { page }
  for (const text of saidBy(page, list.opener, nodesOfPopup(page, list))) {
    if (isWanted(text) || sought.has(fold(text))) continue
    sought.add(fold(text))
    const found = yield* seekOffer(page, list, text, (among) => among.find((offer) => fold(offer.text) === fold(text)))
    page = found.page
    if (found.offer && isTicked(page, list, found.offer.node, text)) return { page, option: found.offer.node }
  }
  return { page }
}

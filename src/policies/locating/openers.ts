import type { Action } from '../../page/action'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, parentOf } from '../../page/observation'
import { isOfCounter } from '../sliders/stepper'

/** Drawn, reachable, and large enough to be read: menus that fold up shrink their items to specks. */
export const shows = ({ box, states, role }: PageNode): boolean =>
  box !== null && !states.inert && box.width >= 2 && box.height >= (role === 'text' ? 6 : 2)

/** A click that opens it: on the sign before the words, where there is one, as the words may do something else. */
export const openingClick = ({ ref, name, box, states }: PageNode): Extract<Action, { kind: 'click' }> => {
  const signed = states.expanded !== undefined && /^[▸▹►▶▷▾▿▼+−›>]\s/u.test(name)
  return { kind: 'click', ref, ...(signed && box && { at: { x: Math.min(12, box.width / 2), y: box.height / 2 } }) }
}

/** Whether what it controls is open: as its state says, undefined where it has none. */
export function isOpen({ role, states }: PageNode): boolean | undefined {
  if (states.expanded !== undefined) return states.expanded
  return role === 'tab' ? (states.selected ?? undefined) : undefined
}

/**
 * Closed things that show more when clicked, the surest first: tabs, collapsed sections, tree nodes, menus; then what only
 * looks or is called so. Fields, and what may do more than open, are not among them.
 */
export function openersOf(page: Observation): PageNode[] {
  const ranked = [...nodesOf(page)].flatMap((node) => {
    const sure = sureness(page, node)
    return sure > 0 ? { node, sure } : []
  })
  return ranked.sort((one, other) => other.sure - one.sure).map(({ node }) => node)
}

/** What opens the menu of a row or a card, also as an icon that only its picture tells. */
export const opensOwnMenu = (page: Observation, node: PageNode): boolean =>
  (node.name === '' && MENU_ICON.test(node.hint ?? '') && mayOpen(node)) || sureness(page, node) > 0

const MENU_ICON = /\b(more|menu|kebab|meatballs|ellipsis|overflow|dots)\b/i

/** Links to a part of this page: they may show that part, or do whatever a page lets its links do. */
export const linksWithin = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(
    (node) =>
      node.role === 'link' &&
      node.href !== undefined &&
      leadsWithin(page, node.href) &&
      isPressedToOpen(page, node) &&
      sureness(page, node) === 0,
  )

function sureness(page: Observation, node: PageNode): number {
  const { role, name, hint = '', tag } = node
  if (!mayOpen(node)) return 0
  const open = isOpen(node)
  if (open === true) return 0
  if (open === false) return role === 'button' || role === 'menuitem' ? 3 : 4
  if (tag === 'summary') return 4
  if (node.popup === 'menu' || (role === 'menuitem' && node.popup !== undefined)) return 3
  if (!isPressedToOpen(page, node) || (role === 'img' && BOTH_WAYS.test(hint))) return 0
  if (SYMBOL.test(name.trim()) || (name === '' && OPENS.test(hint))) return isOfCounter(page, node) ? 0 : 2
  if (role === 'heading' || /^h[1-6]$/.test(tag) || OPENS_CLASS.test(hint) || OPENS_NAME.test(name.trim())) return 2
  return 0
}

const mayOpen = (node: PageNode): boolean =>
  shows(node) && !node.states.disabled && (!FIELDS.has(node.role) || isFoldLabel(node)) && !ACTS.test(node.name.trim())

function isPressedToOpen(page: Observation, node: PageNode): boolean {
  const { role, states, tag } = node
  // A click on the picture in a button is one on that.
  const button = role === 'img' ? parentOf(page, node) : undefined
  if (button?.role === 'button' && (!mayOpen(button) || isOfCounter(page, button))) return false
  // The sign before a tree's node is often drawn in what takes the click.
  const isSign = role === 'img' || (role === 'generic' && parentOf(page, node)?.states.clickable === true)
  const pressable =
    states.clickable || tag === 'label' || role === 'button' || role === 'link' || role === 'menuitem' || isSign
  return pressable && mayOpen(node) && !within(page, node)
}

/** The label of a hidden box that the style of a page opens menus and sections by. */
const isFoldLabel = ({ tag, name, hint = '' }: PageNode): boolean =>
  tag === 'label' && ((name === '' && OPENS.test(hint)) || OPENS_CLASS.test(hint))

/** What is in an opener, or in a field, belongs to that. */
const within = (page: Observation, node: PageNode): boolean =>
  [...ancestorsOf(page, node)].some((up) => isOpen(up) !== undefined || FIELDS.has(up.role))

const FIELDS = new Set('textbox searchbox combobox listbox spinbutton slider checkbox radio switch option'.split(' '))

/** Names of buttons that do something, whatever else they look like. */
const ACTS =
  /^(delete|remove|log ?out|sign ?out|buy|pay|order|submit|send|reset|clear|cancel|close|save|ok|yes|no|add to|subscribe|unsubscribe|accept|decline)\b/i
const SYMBOL = /^[+＋▸▹►▶▷⯈☰≡⋮⋯…▾▿▼⌄˅]$/u
const OPENS = /\b(caret|chevron[ -](down|right)|plus|expand|toggle|spreader|menu|hamburger|ellipsis|kebab|dots|more)\b/i
/** What a list to choose from is drawn with, and what counts up and down. */
const BOTH_WAYS = /\bdouble[ -]|\bup[ -]down\b|\bunfold\b/i
const OPENS_CLASS = /\b(collapsed|collapsible|accordion|toggle|expander|expandable|disclosure)/i
const OPENS_NAME =
  /^(more|show (more|all|details)|read more|see (more|all)|view (more|all|details)|menu|expand|open|details|next page)\b|^(toggle )?(main |site )?(menu|navigation|side ?bar|drawer)$/i

const leadsWithin = (page: Observation, href: string): boolean => {
  const [address = '', fragment = ''] = href.split('#')
  return fragment !== '' && address === (page.url.split('#')[0] ?? '')
}

/**
 * What a person can read or press now, each as one string, to tell what an opening brought. Pages reuse their elements for
 * other content, so that a ref alone does not tell.
 */
export const shownOn = (page: Observation): Set<string> =>
  new Set(
    [...nodesOf(page)].filter((node) => shows(node) && (node.name !== '' || node.children.length === 0)).map(shownAs),
  )

export const shownAs = ({ ref, name }: PageNode): string => `${ref} ${name}`

/** Whether something can be read or pressed now that could not before. */
export function showsMore(before: Observation, page: Observation): boolean {
  if (before.nodes === page.nodes) return false
  const known = shownOn(before)
  return [...shownOn(page)].some((each) => !known.has(each))
}

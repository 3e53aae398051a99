import type { Action } from '../../page/action'
import { frameOf } from '../../page/difference'
import { splitKeys } from '../../page/keys'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { type Consequence, consequenceIn, deedIn, isBin, isNeutral, tokensIn } from './lexicon'
import { CONTROLS, isAboutMoney, isLongText, labelled, TEXTS, toldAround } from './surroundings'

/** What an action sets off on the page, as far as the page's own words tell. */
export interface SetOff {
  kind: Consequence
  /** The control, as the page calls it. */
  name: string
  node: PageNode
  /** Only the surroundings tell the kind: a dialog that asks, an `OK`. */
  byContext: boolean
}

/** What an action would set off that can't be taken back; undefined where it only opens, moves, fills in or looks. */
export function setOffBy(action: Action, page: Observation): SetOff | undefined {
  switch (action.kind) {
    case 'click':
      return action.button === 'right' ? undefined : byControl(controlAt(page, action.ref), page)
    case 'press':
      return byKey(action.key, action.ref, page)
    case 'type':
      return byLineBreak(action, page)
    case 'drag':
      return byDrop(nodeAt(page, action.to.ref), page)
    default:
      return undefined
  }
}

/** The control that a click at this node works: itself, or what it stands in. */
export function controlAt(page: Observation, ref: Ref): PageNode | undefined {
  const node = nodeAt(page, ref)
  if (!node || CONTROLS.has(node.role)) return node
  const around = [...ancestorsOf(page, node)].slice(0, 4)
  return (
    around.find(({ role }) => CONTROLS.has(role)) ?? (node.states.clickable ? node : (around.find(isClickable) ?? node))
  )
}

const isClickable = ({ states }: PageNode): boolean => states.clickable === true
/** What is chosen, filled in or looked at; nothing has happened before it is sent off. */
const HARMLESS = new Set(
  'tab option radio textbox searchbox combobox listbox spinbutton slider columnheader heading'.split(' '),
)
const BOXES = new Set(['checkbox', 'switch', 'menuitemcheckbox', 'menuitemradio'])

function byControl(node: PageNode | undefined, page: Observation): SetOff | undefined {
  if (!node || HARMLESS.has(node.role) || opensMenu(node)) return undefined
  const name = nameOf(node, page)
  const told = deedIn(name)
  if (BOXES.has(node.role)) {
    return told?.kind === 'grant' && node.states.checked !== true
      ? { kind: 'grant', name, node, byContext: false }
      : undefined
  }
  if (leadsElsewhere(node)) return byLink(node, name)
  if (told && (isCalledSo(node, name, told.kind) || told.said.has(0))) {
    const paysBy = (told.kind === 'submit' || told.kind === 'send') && isAboutMoney(node, page)
    return { kind: paysBy ? 'pay' : told.kind, name, node, byContext: paysBy }
  }
  if ((node.role === 'button' || node.name === '') && isBin(name))
    return { kind: 'delete', name, node, byContext: false }
  const kind = isNeutral(name) ? toldAround(node, page) : undefined
  return kind && { kind, name, node, byContext: true }
}

/** Longer texts speak of things; they are not what a control is called. Amounts don't count, and of what is grave more is believed. */
function isCalledSo({ role }: PageNode, name: string, kind: Consequence): boolean {
  const words = tokensIn(name).filter((token) => /\p{L}/u.test(token))
  const most = role === 'button' ? 6 : 3
  return words.length <= (GRAVE.has(kind) ? 2 * most : most)
}

const GRAVE = new Set<Consequence>(['pay', 'delete', 'grant'])

/** A link that is one: following it changes nothing, but for those that are called like a deed. */
function byLink(node: PageNode, name: string): SetOff | undefined {
  const words = tokensIn(name)
  const told = consequenceIn(name)
  if (isProgram(node.href ?? '')) return { kind: 'download', name, node, byContext: false }
  if (!told || !BY_LINK.has(told.kind) || words.length > 3) return undefined
  return told.said.has(0) ? { kind: told.kind, name, node, byContext: false } : undefined
}

const BY_LINK = new Set<Consequence>(['delete', 'download'])

const leadsElsewhere = ({ role, href }: PageNode): boolean =>
  role === 'link' && href !== undefined && !/^(#|javascript:)/i.test(href) && !LEADS_NOWHERE.test(href)

/** What pages write into a link that is a button: `#`, `#!`, `#0`, `#/`. */
const LEADS_NOWHERE = /#[!0/]?$/

/** Files that are programs or may hold some. */
const isProgram = (address: string): boolean =>
  /\.(exe|msi|dmg|pkg|deb|rpm|apk|appx|bat|cmd|com|scr|vbs|ps1|sh|jar|iso|zip|rar|7z|t?gz|xpi|crx|docm|xlsm)([?#]|$)/i.test(
    address,
  )

const opensMenu = ({ popup }: PageNode): boolean => popup === 'menu' || popup === 'listbox' || popup === 'true'

function nameOf(node: PageNode, page: Observation): string {
  const name = node.name || node.description || textWithin(page, node) || node.hint || ''
  return name.length > 200 ? name.slice(0, 200) : name
}

/** Typing a line break is pressing Enter: at the end of a text, and anywhere but in a field of several lines. */
function byLineBreak({ ref, text }: Extract<Action, { kind: 'type' }>, page: Observation): SetOff | undefined {
  const breaks = /[\r\n]$/.test(text) || (/[\r\n]/.test(text) && nodeAt(page, ref)?.tag !== 'textarea')
  return breaks ? byKey('Enter', ref, page) : undefined
}

function byKey(chord: string, ref: Ref | undefined, page: Observation): SetOff | undefined {
  const { modifiers, key } = splitKeys(chord)
  const node = ref === undefined ? focusedIn(page) : nodeAt(page, ref)
  if (!node) return undefined
  const isText = TEXTS.has(node.role)
  const name = nameOf(node, page)
  if (/^(Delete|Backspace)$/.test(key) && !isText && !node.states.readonly) {
    return node.role === 'document' || node === nodeAt(page, page.root)
      ? undefined
      : { kind: 'delete', name, node, byContext: true }
  }
  if (!isText) return /^(Enter| )$/.test(key) ? byControl(node, page) : undefined
  if (key !== 'Enter' || isSearch(node)) return undefined
  if (isLongText(node))
    return modifiers.some((held) => SENDS.has(held)) || (isMessage(node) && !modifiers.includes('Shift'))
      ? { kind: 'send', name, node, byContext: true }
      : undefined
  if (node.role === 'combobox' && node.states.expanded) return undefined
  if (isMessage(node)) return { kind: 'send', name, node, byContext: true }
  return byDefaultButton(node, page)
}

/** Held down with Enter they send what has several lines. */
const SENDS = new Set(['Control', 'Meta'])

const isSearch = (node: PageNode): boolean =>
  node.role === 'searchbox' ||
  /search|find|filter|query|suche|recherche|buscar|busca|cerca|zoek|sok|szukaj|hleda|поиск|пошук|ara\b|検索|搜索|검색|بحث/i.test(
    labelled(node),
  )
const isMessage = (node: PageNode): boolean =>
  /message|reply|comment|chat|tweet|post|nachricht|kommentar|antwort|commentaire|mensaje|comentario|messaggio|mensagem|bericht|melding|wiadomo|zprav|сообщен|повідом|mesaj|メッセージ|コメント|消息|评论|메시지|댓글/i.test(
    labelled(node),
  )

/** Enter in a field does what a button of its form does. */
function byDefaultButton(node: PageNode, page: Observation): SetOff | undefined {
  for (const around of [...ancestorsOf(page, node)].slice(0, 5)) {
    const buttons = [...subtreeOf(page, around)].filter(
      ({ role, input }) => role === 'button' && !PRESSED_ONLY.has(input ?? ''),
    )
    if (buttons.length > 0) return buttons.length > 4 ? undefined : firstThatSetsOff(buttons, page)
  }
  return undefined
}

/** An input of these types sends no form. */
const PRESSED_ONLY = new Set(['button', 'reset', 'file'])

/** The first that says it sends the form does (HTML, implicit submission); of others the page does not tell which. */
function firstThatSetsOff(buttons: readonly PageNode[], page: Observation): SetOff | undefined {
  const submit = buttons.findIndex(({ input }) => input === 'submit' || input === 'image')
  const may = submit < 0 ? buttons : buttons.slice(0, submit + 1)
  for (const button of may) {
    const found = byControl(button, page)
    if (found) return found
  }
  return undefined
}

const focusedIn = (page: Observation): PageNode | undefined =>
  Object.values(page.nodes).find((node) => node.states.focused && node.frame === undefined)

function byDrop(node: PageNode | undefined, page: Observation): SetOff | undefined {
  if (!node) return undefined
  const name = nameOf(node, page)
  return isBin(name) || (consequenceIn(name)?.kind === 'delete' && tokensIn(name).length <= 3)
    ? { kind: 'delete', name, node, byContext: false }
    : undefined
}

/** The address of the document that an action is done in. */
export function documentOf(action: Action, page: Observation): string {
  const ref = action.kind === 'drag' ? action.from.ref : 'ref' in action ? action.ref : undefined
  const node = ref === undefined ? focusedIn(page) : undefined
  const frame = frameOf(ref ?? node?.ref ?? page.root)
  return addressOf(page, frame)
}

/** The address of a frame; of what stands around it where it has none of its own. */
function addressOf(page: Observation, frame: number): string {
  const url = page.frames[frame]?.url ?? page.url
  return /^about:/.test(url) ? page.url : url
}

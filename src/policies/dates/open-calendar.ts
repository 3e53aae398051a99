import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import {
  ancestorsOf,
  childrenOf,
  nodesOf,
  type Observation,
  parentOf,
  subtreeOf,
  textWithin,
} from '../../page/observation'
import type { Target } from '../../page/target'
import { clickThrough } from '../locating/act-on'
import type { Reply, Steps } from '../policy'
import { attempt, look } from '../steps'
import { type Calendar, calendarsOf } from './calendar'
import { showsMonths, showsQuarters, showsYears } from './jump-calendar'

/** How long a calendar may take to appear after the page has settled from the click. */
const PATIENCE = 500

/**
 * Brings up the calendar of a date field: the one that is open already, or what a click on the field or on the button
 * beside it brings up. No calendar in the answer when the field has none.
 */
export function* openCalendar(start: Observation, field: PageNode): Steps<{ page: Observation; calendar?: Calendar }> {
  let page = start
  const before = calendarsOf(page)
  const [only] = before
  const isEntered = field.states.focused || field.states.expanded
  // The years of one that begins with them may be open, while another stands in the page.
  const hasYears = isEntered === true && before.length > 0 && showsYears(page)
  const own =
    before.find((calendar) => holds(page, calendar, field)) ??
    (isEntered
      ? before.length === 1 && !hasYears
        ? only
        : before.find(({ holder }) => isAt(holder, field))
      : undefined)
  if (own) return { page, calendar: own }
  if (hasYears) return { page }
  // A button that says it is for the calendar does so surely; a field may only take the focus.
  const [said, unsaid] = buttonsBeside(page, field)
  const pressed = new Set<PageNode>()
  // What lies over an icon may be its own field, or what another field left open: then once more when the field is clear.
  for (const opener of [...said, field, ...unsaid, ...said]) {
    if (pressed.has(opener)) continue
    const reply: Reply = yield* opener === field ? clickThrough(field) : attempt({ kind: 'click', ref: opener.ref })
    page = reply.page
    if (!reply.outcome.ok && reply.outcome.reason === 'covered') continue
    pressed.add(opener)
    let calendar = appeared(page, before)
    if (!calendar) {
      page = yield* look(PATIENCE)
      calendar = appeared(page, before)
    }
    // A picker of months has no days, and some calendars begin with their years.
    if (!calendar && (showsMonths(page) || hasCome(start, page, showsYears) || hasCome(start, page, showsQuarters)))
      return { page }
    const custom = calendar ? undefined : customAmong(start, page)
    if (custom) {
      page = (yield* attempt({ kind: 'click', ref: custom.ref })).page
      if (!appeared(page, before)) page = yield* look(PATIENCE)
      calendar = appeared(page, before)
    }
    // The click closed the one that was open.
    if (!calendar && only && calendarsOf(page).length === 0) {
      page = (yield* attempt({ kind: 'click', ref: opener.ref })).page
      calendar = appeared(page, [])
    }
    if (calendar) return { page, calendar }
  }
  // A calendar that stands open in the page all the time.
  const [standing, ...others] = calendarsOf(page)
  return standing && others.length === 0 && mayBelong(page, standing, field) ? { page, calendar: standing } : { page }
}

/** Beside spans that have a name (`Last 7 days`), what shows the calendar for any other. */
const customAmong = (before: Observation, page: Observation): PageNode | undefined =>
  [...nodesOf(page)].find(
    (node) =>
      node.box && !before.nodes[node.ref]?.box && isChosen(node) && CUSTOM.test(node.name || textWithin(page, node)),
  )

const isChosen = ({ role, states }: PageNode): boolean => CHOSEN.has(role) || states.clickable === true
const CHOSEN = new Set(['button', 'link', 'option', 'menuitem', 'radio', 'menuitemradio', 'tab'])
const CUSTOM =
  /^\s*(custom|benutzerdefiniert\w*|personnalisée?|personali[sz]ad[oa]|aangepast|自定义|自訂|カスタム)(?!\p{L})(?=.{0,20}$)/iu

/** What can be typed into needs no calendar: one that stands open is its own only where no other field is as near to it. */
function mayBelong(page: Observation, calendar: Calendar, field: PageNode): boolean {
  if (field.role !== 'textbox' || field.states.readonly) return true
  const inside = new Set([...subtreeOf(page, calendar.holder)].map(({ ref }) => ref))
  const around = new Set([...ancestorsOf(page, calendar.holder)].map(({ ref }) => ref))
  const common = [...ancestorsOf(page, field)].find(({ ref }) => around.has(ref))
  const fields = common
    ? [...subtreeOf(page, common)].filter(({ role, ref }) => FIELDS.has(role) && !inside.has(ref))
    : []
  return fields.length === 1
}

/** The calendar that stands open under words that are no field, where there is one alone. */
export function standingUnder(page: Observation, field: Target): Calendar | undefined {
  const calendars = calendarsOf(page)
  const refs = findContainer(page, field, ({ ref }) => calendars.some(({ holder }) => holder.ref === ref))
  const [one, ...others] = calendars.filter(({ holder }) => refs?.has(holder.ref))
  return others.length === 0 ? one : undefined
}

const hasCome = (before: Observation, page: Observation, shows: (page: Observation) => boolean): boolean =>
  shows(page) && !shows(before)

const appeared = (page: Observation, before: readonly Calendar[]): Calendar | undefined =>
  calendarsOf(page).find((now) => !before.some(({ holder }) => holder.ref === now.holder.ref))

/** Right below or above it, as what pops up is. */
const isAt = ({ box: one }: PageNode, { box: other }: PageNode): boolean =>
  one !== null &&
  other !== null &&
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  Math.min(Math.abs(one.y - other.y - other.height), Math.abs(one.y + one.height - other.y)) < BESIDE

/** In pixels: what a popup has around its calendar. */
const BESIDE = 50

const holds = (page: Observation, calendar: Calendar, field: PageNode): boolean =>
  [...subtreeOf(page, calendar.holder)].some((node) => node.ref === field.ref)

/** Whether something beside the field says that it opens a calendar. */
export const hasCalendarBeside = (page: Observation, field: PageNode): boolean =>
  buttonsBeside(page, field)[0].length > 0

/** Buttons and icons in the field's own small group, which holds no other field: those that name a calendar, and nameless ones. */
function buttonsBeside(page: Observation, field: PageNode): [said: PageNode[], unsaid: PageNode[]] {
  let group = field
  for (let level = 0; level < 3; ) {
    const parent = parentOf(page, group)
    if (!parent || parent.role === 'form' || parent.role === 'row') break
    group = parent
    // A wrapper of this alone is no step outwards.
    if (group.children.length === 1) continue
    level++
    const parts = childrenOf(page, group).flatMap((child) => [...subtreeOf(page, child)])
    const others = parts.filter((node) => node.ref !== field.ref && FIELDS.has(node.role))
    if (others.length > 1) break
    const buttons = parts.filter((node) => node.ref !== field.ref && (canBePressed(node) || isCalendarSign(node)))
    const apart = buttons.filter(
      (node) => !buttons.some((other) => other !== node && other.children.includes(node.ref)),
    )
    const said = apart.filter((node) => CALENDAR_WORDS.test(wordsOf(page, node)))
    const unsaid = apart.filter(
      (node) =>
        !said.includes(node) &&
        (textWithin(page, node) === '' ||
          (opensSomething(field) && node.input !== 'submit' && OPENS.test(node.name))) &&
        !OTHERS.test(wordsOf(page, node)),
    )
    if (said.length + unsaid.length === 0) continue
    // The two ends of a span share the one button that opens their calendar.
    return others.length === 0 ? [said.slice(0, 1), unsaid.slice(0, 2)] : [said.length === 1 ? said : [], []]
  }
  return [[], []]
}

/** Not number fields: they are the parts of a date typed part by part. */
const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'slider', 'listbox'])

const canBePressed = ({ role, states }: PageNode): boolean =>
  role === 'button' || role === 'img' || (states.clickable === true && role !== 'link')

/** An icon that listens for clicks without looking like it. */
const isCalendarSign = ({ role, name, hint, children }: PageNode): boolean =>
  name === '' && children.length === 0 && !FIELDS.has(role) && CALENDAR_WORDS.test(hint ?? '')

/** What a button and the icon in it say. */
const wordsOf = (page: Observation, node: PageNode): string =>
  [node, ...childrenOf(page, node)].map(({ name, description, hint }) => [name, description, hint].join(' ')).join(' ')

const CALENDAR_WORDS = /calendar|date|picker|kalender|datum|calendrier|calendario|fecha|日付|日期|📅|📆|🗓/iu

/** Whether a field says that something opens from it: beside another, `Select` may be a button of the form. */
const opensSomething = ({ popup, states }: PageNode): boolean =>
  popup !== undefined || states.expanded !== undefined || states.readonly === true

/** That it opens something, and not what. */
const OPENS = /^\s*(select|open|toggle|choose)\s*$/i
const OTHERS = /clear|close|reset|remove|delete|cancel|help|info/i

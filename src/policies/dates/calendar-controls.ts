import { isButtonOrLink } from '../../page/buttons'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, childrenOf, type Observation, shownIn, subtreeOf, textWithin } from '../../page/observation'
import { confirms } from '../locating/confirms'
import { wayOf } from '../locating/ways'
import { type Month, monthsBetween, readFullDay, readMonth } from './dates'
import { isTimePart } from './time-parts'

/** What walks a calendar. A control that the calendar does not have, or does not allow now, is absent. */
export interface CalendarControls {
  holder: PageNode
  previousMonth?: PageNode
  nextMonth?: PageNode
  previousYear?: PageNode
  nextYear?: PageNode
  /** A native select, or a number field for the year. */
  monthMenu?: PageNode
  yearMenu?: PageNode
  /** What opens the calendar's own views of years or months. */
  title?: PageNode
  /** `OK`, `Apply`: until it is clicked the chosen day does not count. */
  confirm?: PageNode
}

/**
 * Finds the controls of the calendar whose caption and days `caption` holds: in it, or where that has none, a little above.
 */
export function controlsOf(
  page: Observation,
  caption: PageNode,
  days: ReadonlySet<Ref>,
  shown: Month | undefined,
): CalendarControls {
  let controls: CalendarControls = { holder: caption }
  for (const holder of [caption, ...ancestorsOf(page, caption)].slice(0, 4)) {
    const around = [...subtreeOf(page, holder)].filter((node) => !days.has(node.ref) && node.box && !node.states.inert)
    // Beyond the calendar itself a form begins, whose `Next` is none of ours.
    if (holder !== caption && around.some(isOfForm)) break
    controls = { holder, ...menusAmong(page, around), ...confirmAmong(around) }
    controls = { ...controls, ...arrowsAmong(around, shown) }
    const leads = walks(controls) || controls.previousYear !== undefined || controls.nextYear !== undefined
    if (!leads) controls = { ...controls, ...arrowsByPlace(page, around, days) }
    if (walks(controls)) break
  }
  const found = walks(controls) ? controls : { ...controls, holder: caption }
  return { ...confirmAround(page, found.holder), ...titleIn(page, found, days, shown), ...found }
}

/** A dialog, or what pops up with the calendar in it, has its buttons below. */
function confirmAround(page: Observation, holder: PageNode): Pick<CalendarControls, 'confirm'> {
  for (const around of [...ancestorsOf(page, holder)].slice(0, 6)) {
    const nodes = [...subtreeOf(page, around)]
    // Where the form begins, its buttons are none of the calendar's.
    if (around.ref === page.root || (around.role !== 'dialog' && nodes.some(isOfForm))) break
    const found = confirmAmong(nodes)
    if (found.confirm || around.role === 'dialog') return found
  }
  return {}
}

/** `May 2026`, `2026`, `switch to year view`: those words first, then the smallest button that names the year. */
function titleIn(
  page: Observation,
  { holder, ...controls }: CalendarControls,
  days: ReadonlySet<Ref>,
  shown: Month | undefined,
): Pick<CalendarControls, 'title'> {
  const used = new Set(Object.values(controls).map(({ ref }) => ref))
  const buttons = [...subtreeOf(page, holder)].filter(
    (node) => canBePressed(node) && !used.has(node.ref) && !days.has(node.ref) && node.input !== 'select',
  )
  const named = buttons.find(
    (node) => YEARS.test(node.name) && /view|switch|choose|select|change|pick/i.test(node.name),
  )
  const year = String(shown?.year ?? '')
  const showing = buttons.findLast((node) => {
    const text = shownIn(page, node)
    return year !== '' && text.length <= 30 && text.includes(year)
  })
  const title = named ?? showing
  return title ? { title } : {}
}

const walks = ({ previousMonth, nextMonth, yearMenu, monthMenu }: CalendarControls): boolean =>
  Boolean(previousMonth ?? nextMonth ?? (yearMenu && monthMenu))

/** A field that shows a day belongs to the calendar, as do those that open its months or years, and the parts of a time. */
const isOfForm = (node: PageNode): boolean =>
  FORM_FIELDS.has(node.role) && !readFullDay(node.value ?? '') && !opensPart(node) && !isTimePart(node)

const opensPart = ({ value = '', states }: PageNode): boolean => states.readonly === true && isPartOfDate(value)

const isPartOfDate = (text: string): boolean => {
  const { month, year } = readMonth(text)
  return month !== undefined || year !== undefined
}

const FORM_FIELDS = new Set(['textbox', 'searchbox', 'checkbox', 'radio', 'form', 'main'])

function menusAmong(page: Observation, nodes: readonly PageNode[]): Pick<CalendarControls, 'monthMenu' | 'yearMenu'> {
  const menus = nodes.filter((node) => (node.input === 'select' || node.role === 'spinbutton') && !node.states.disabled)
  const yearMenu = menus.find((node) => readMonth(node.value ?? '').year !== undefined)
  const monthMenu = menus.find((node) => node !== yearMenu && node.input === 'select' && listsMonths(page, node))
  return { ...(monthMenu ? { monthMenu } : {}), ...(yearMenu ? { yearMenu } : {}) }
}

const listsMonths = (page: Observation, menu: PageNode): boolean =>
  childrenOf(page, menu).some((option) => readMonth(option.name).month !== undefined) ||
  readMonth(menu.value ?? '').month !== undefined

type Arrow = 'previousMonth' | 'nextMonth' | 'previousYear' | 'nextYear'

function arrowsAmong(nodes: readonly PageNode[], shown: Month | undefined): Pick<CalendarControls, Arrow> {
  const arrows: Pick<CalendarControls, Arrow> = {}
  const doubled: { way: 'next' | 'previous'; node: PageNode }[] = []
  const pressable = nodes.filter(
    (node) => canBePressed(node) && !node.states.disabled && !DISABLED.test(node.hint ?? ''),
  )
  for (const node of pressable) {
    const words = wordsOf(node)
    const way = wayOf(words)
    if (!way) continue
    if (YEARS.test(words)) arrows[`${way}Year`] ??= node
    else if (DOUBLE.test(words)) doubled.push({ way, node })
    else arrows[`${way}Month`] ??= node
  }
  // « and » are years beside ‹ and ›, and months where they stand alone.
  for (const { way, node } of doubled) {
    if (
      arrows[`${way}Month`] ||
      nodes.some((other) => other !== node && canBePressed(other) && SINGLE[way].test(other.name))
    ) {
      arrows[`${way}Year`] ??= node
    } else arrows[`${way}Month`] = node
  }
  // The name of a month beside it may be the caption of that: what says that it leads on goes first.
  for (const node of pressable) {
    const way = wayOf(wordsOf(node)) ? undefined : wayByMonth(node.name, shown)
    if (way) arrows[`${way}Month`] ??= node
  }
  return arrows
}

const wordsOf = ({ name, description = '', hint = '' }: PageNode): string => [name, description, hint].join(' ')

const canBePressed = (node: PageNode): boolean => isButtonOrLink(node) || node.role === 'img'

const YEARS = /(?<!\p{L})(years?|année|jahr|año|anno|ano|jaar|år|rok|год\p{L}*)(?!\p{L})|年|년/iu
const DOUBLE = /[«»]|<<|>>|(?<!\p{L})(double|chevrons|angles|super)(?!\p{L})/iu
const SINGLE = { next: /[›❯⟩▶▸►→]|^>$/u, previous: /[‹❮⟨◀◂◄←]|^<$/u }
const DISABLED = /\bdisabled(?![\w-])/i

/** Buttons with no word at all stand above the days: two for the month, or four, the outer ones for the year. */
function arrowsByPlace(
  page: Observation,
  nodes: readonly PageNode[],
  days: ReadonlySet<Ref>,
): Pick<CalendarControls, Arrow> {
  const top = Math.min(...[...days].flatMap((ref) => page.nodes[ref]?.box?.y ?? []))
  const bare = nodes
    .filter((node) => canBePressed(node) && textWithin(page, node) === '' && (node.box?.y ?? top) < top)
    .filter((node, _, all) => !all.some((other) => other !== node && [...ancestorsOf(page, node)].includes(other)))
    .sort((one, other) => (one.box?.x ?? 0) - (other.box?.x ?? 0))
  const [first, second, third, fourth] = bare
  if (bare.length === 1 && first?.box) {
    // The other one leads beyond what may be chosen.
    const columns = [...days].flatMap((ref) => page.nodes[ref]?.box ?? [])
    const left = Math.min(...columns.map(({ x }) => x))
    const right = Math.max(...columns.map(({ x, width }) => x + width))
    return first.box.x + first.box.width / 2 > (left + right) / 2 ? { nextMonth: first } : { previousMonth: first }
  }
  if (bare.length === 2 && first && second) return { previousMonth: first, nextMonth: second }
  if (bare.length === 4 && first && second && third && fourth) {
    return { previousYear: first, previousMonth: second, nextMonth: third, nextYear: fourth }
  }
  return {}
}

/** An arrow may be named by where it leads: `April` beside May. */
function wayByMonth(name: string, shown: Month | undefined): 'next' | 'previous' | undefined {
  const { month, year } = readMonth(name)
  if (!shown || month === undefined || name.length > 40) return undefined
  const steps = year === undefined ? ((month - shown.month + 18) % 12) - 6 : monthsBetween(shown, { year, month })
  return steps === 1 ? 'next' : steps === -1 ? 'previous' : undefined
}

export function confirmAmong(nodes: readonly PageNode[]): Pick<CalendarControls, 'confirm'> {
  const confirm = nodes.find(confirms)
  return confirm ? { confirm } : {}
}

import type { PageNode, Ref } from '../page/node'
import { ancestorsOf, childrenOf, type Observation, subtreeOf } from '../page/observation'
import { type Month, monthsBetween, readMonth } from './dates'
import { wayOf } from './ways'

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
    if (holder !== caption && around.some((node) => FORM_FIELDS.has(node.role))) break
    controls = { holder, ...menusAmong(page, around), ...arrowsAmong(around, shown), ...confirmAmong(around) }
    if (walks(controls)) return controls
  }
  return walks(controls) ? controls : { ...controls, holder: caption }
}

const walks = ({ previousMonth, nextMonth, yearMenu, monthMenu }: CalendarControls): boolean =>
  Boolean(previousMonth ?? nextMonth ?? (yearMenu && monthMenu))

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
  for (const node of nodes) {
    if (!isButton(node)) continue
    const words = [node.name, node.description ?? '', node.hint ?? ''].join(' ')
    const way = wayOf(words) ?? wayByMonth(node.name, shown)
    if (!way || node.states.disabled || DISABLED.test(node.hint ?? '')) continue
    if (YEARS.test(words)) arrows[`${way}Year`] ??= node
    else if (DOUBLE.test(words)) doubled.push({ way, node })
    else arrows[`${way}Month`] ??= node
  }
  // « and » are years beside ‹ and ›, and months where they stand alone.
  for (const { way, node } of doubled) {
    if (
      arrows[`${way}Month`] ||
      nodes.some((other) => other !== node && isButton(other) && SINGLE[way].test(other.name))
    ) {
      arrows[`${way}Year`] ??= node
    } else arrows[`${way}Month`] = node
  }
  return arrows
}

const isButton = (node: PageNode): boolean =>
  node.role === 'button' || node.role === 'link' || node.states.clickable === true || node.role === 'img'

const YEARS = /(?<!\p{L})(years?|année|jahr|año|anno|ano|jaar|år|rok|год\p{L}*)(?!\p{L})|年|년/iu
const DOUBLE = /[«»]|<<|>>|(?<!\p{L})(double|chevrons|angles|super)(?!\p{L})/iu
const SINGLE = { next: /[›❯⟩▶▸►→]|^>$/u, previous: /[‹❮⟨◀◂◄←]|^<$/u }
const DISABLED = /\bdisabled\b/i

/** An arrow may be named by where it leads: `April` beside May. */
function wayByMonth(name: string, shown: Month | undefined): 'next' | 'previous' | undefined {
  const { month, year } = readMonth(name)
  if (!shown || month === undefined || name.length > 40) return undefined
  const steps = year === undefined ? ((month - shown.month + 18) % 12) - 6 : monthsBetween(shown, { year, month })
  return steps === 1 ? 'next' : steps === -1 ? 'previous' : undefined
}

const CONFIRMS =
  /^(ok|okay|apply|done|set|confirm|select|choose|save|übernehmen|anwenden|fertig|aceptar|aplicar|appliquer|valider|確定|确定|확인)$/i

function confirmAmong(nodes: readonly PageNode[]): Pick<CalendarControls, 'confirm'> {
  const confirm = nodes.find((node) => isButton(node) && CONFIRMS.test(node.name.trim()))
  return confirm ? { confirm } : {}
}

import { ancestorsOf, subtreeOf } from '../../page/observation'
import { pagerOf } from '../../policies/lists/pager'
import { isOpen, openersOf } from '../../policies/locating/openers'
import { isShown } from './fields'
import type { Meaning } from './meaning'
import { nameTarget } from './name-target'
import { documentOf, type Moment } from './recorded'

/** Clicks that only opened tabs, sections, menus or pages until the thing that was clicked next could be seen. */
export function withoutSearching(all: Meaning[], moments: readonly Moment[]): Meaning[] {
  const found: Meaning[] = []
  for (const one of all) {
    let from = found.length
    if (one.is === 'click' && one.times === 1 && !one.button) {
      for (let back = found[from - 1]; back && isOpening(back, moments); back = found[from - 1]) {
        const start = moments[back.moments[0] ?? -1]
        if (!start || documentOf(start.before) !== documentOf(one.on.page)) break
        from--
      }
      const opened = found.slice(from)
      const start = moments[opened[0]?.moments[0] ?? -1]
      if (opened.length > 0 && start && !isShown(start.before, one.on.node.ref)) {
        found.splice(from)
        found.push({ is: 'find', on: one.on, moments: [...opened.flatMap(({ moments }) => moments), ...one.moments] })
        continue
      }
    }
    found.push(one)
  }
  return found
}

/** A click on what opens something and does nothing else. */
function isOpening(one: Meaning, moments: readonly Moment[]): boolean {
  if (one.is === 'find')
    return isOpening({ is: 'click', on: one.on, times: 1, moments: one.moments.slice(-1) }, moments)
  if (one.is !== 'click' || one.times !== 1 || one.button) return false
  const { page, node } = one.on
  // One of several of its kind: which one it was says something.
  const said = nameTarget(page, node, 'clickable')
  if (typeof said === 'object' && said.within !== undefined) return false
  const around = [node, ...[...ancestorsOf(page, node)].slice(0, 2), ...subtreeOf(page, node)]
  if (around.some((at) => isOpen(at) !== undefined || at.popup === 'menu' || at.tag === 'summary')) return true
  const { next, previous, numbers, more } = pagerOf(page)
  const pages = [next, previous, more, ...numbers.values()]
  if (around.some(({ ref }) => pages.some((turn) => turn?.ref === ref))) return true
  return openersOf(page).some(({ ref }) => around.some((at) => at.ref === ref)) && staysOn(one, moments)
}

const staysOn = (one: Meaning, moments: readonly Moment[]): boolean => {
  const moment = moments[one.moments.at(-1) ?? -1]
  return moment !== undefined && documentOf(moment.before) === documentOf(moment.after)
}

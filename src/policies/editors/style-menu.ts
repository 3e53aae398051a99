import type { PageNode } from '../../page/node'
import { nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { newOffers } from '../options/offers'
import type { Steps } from '../policy'
import { attempt, call, click, look } from '../steps'
import { isNamed, namesOf, nearestTo } from './styles'

/** Takes a style from the editor's list of them, as most have one for headings. Undefined where none offers it. */
export function* fromStyleMenu(start: Observation, editor: PageNode, style: string): Steps<Observation | undefined> {
  const isMeant = (name: string): boolean => namesOf(style).some((word) => isNamed({ name }, word))
  const menus = [...nodesOf(start)].filter((node) => isMenu(node) && MENU_NAMES.some((word) => isNamed(node, word)))
  let page = start
  for (const menu of menus.sort(nearestTo(editor)).slice(0, MOST_MENUS)) {
    if (menu.input === 'select') {
      const option = [...subtreeOf(page, menu)].find(({ role, name }) => role === 'option' && isMeant(name))
      if (!option) continue
      return (yield* call({ policy: 'choose_option', args: { list: menu.ref, option: option.name } })).page
    }
    const before = page
    page = yield* click(menu)
    if (newOffers(before, page).length === 0) page = yield* look(300)
    const offer = newOffers(before, page).find(({ node, text }) => isMeant(text) || isMeant(node.name))
    // Menus may be drawn from mere words, with no sign that these can be clicked.
    const offered =
      offer?.node ??
      [...nodesOf(page)].find(
        ({ ref, role, name, box }) => role === 'text' && box !== null && !before.nodes[ref] && isMeant(name),
      )
    if (offered) return yield* click(offered)
    page = (yield* attempt({ kind: 'press', key: 'Escape' })).page
  }
  return undefined
}

const MOST_MENUS = 3
const MENU_NAMES =
  'style styles paragraph format formats heading headings header block blocks normal convert turn'.split(' ')

const isMenu = ({ role, name, input, states }: PageNode): boolean =>
  (role === 'button' || role === 'combobox' || input === 'select' || states.clickable === true) &&
  !states.inert &&
  !states.disabled &&
  !/^(remove|clear)\b/i.test(name)

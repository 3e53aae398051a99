import { type Observation, subtreeOf } from '../../page/observation'
import { pageText } from '../../page/text'
import { isTextField } from './fields'
import type { Meaning, MeaningOf } from './meaning'
import { namesOf } from './name-target'
import type { Moment } from './recorded'
import type { Spot } from './spot'

/** Focusing, tabbing, opening a native list, scrolling on the way: what policies do by themselves. */
export function isIdle(one: Meaning, at: number, all: readonly Meaning[], moments: readonly Moment[]): boolean {
  const last = at === all.length - 1
  if (one.is === 'click') {
    const { node } = one.on
    if (node.input === 'select' || (node.role === 'option' && node.tag === 'option')) return true
    if (!last && BARE.has(node.role) && node.name === '' && changedNothing(moments[one.moments.at(-1) ?? -1]))
      return true
    const opensList = node.popup !== undefined && all[at + 1]?.is === 'set'
    return (isTextField(node) && !last) || opensList || (!last && isNoTarget(one.on, all[at + 1]))
  }
  if (one.is === 'scroll') return !last || one.to === undefined
  if (one.is === 'press') return isIdleKey(one, at, all, moments)
  return false
}

/** A click beside everything, or on the label of the field that is filled next. */
function isNoTarget({ page, node }: Spot, next: Meaning | undefined): boolean {
  if (node.ref === page.root || node.role === 'document') return true
  if (!BARE.has(node.role)) return false
  const labels = next?.is === 'set' ? namesOf(next.field.page, next.field.node) : []
  if (node.name !== '' && labels.includes(node.name)) return true
  return node.role !== 'text' && [...subtreeOf(page, node)].length > CROWD
}

/** The page says afterwards what it said before; the focus alone may have gone elsewhere. */
const changedNothing = (moment: Moment | undefined): boolean =>
  moment !== undefined && unfocused(moment.before) === unfocused(moment.after)

const unfocused = (page: Observation): string => pageText(page).replace(/ focused\b/g, '')

const BARE = new Set(['text', 'generic', 'form', 'group', 'list', 'paragraph'])
/** Who clicks on something that holds so much means nothing of it in particular. */
const CROWD = 25

function isIdleKey(one: MeaningOf<'press'>, at: number, all: readonly Meaning[], moments: readonly Moment[]): boolean {
  if (/^(Shift\+)?Tab$/.test(one.key)) return true
  const inText = one.at !== undefined && isTextField(one.at.node)
  if (inText && EDITING.test(one.key)) return true
  const moment = moments[one.moments[0] ?? -1]
  const changed =
    moment !== undefined && (moment.before.nodes !== moment.after.nodes || moment.before.url !== moment.after.url)
  // Keys that go through suggestions or shut them.
  if (inText && /^(Arrow(Up|Down)|Escape)$/.test(one.key)) return true
  const next = all[at + 1]
  const opensList = one.at?.node.popup !== undefined && next?.is === 'set' && next.field.node.ref === one.at.node.ref
  return opensList || (one.key === 'Escape' && at < all.length - 1) || (!changed && one.key !== 'Enter' && inText)
}

const EDITING =
  /^(Control|Meta|Shift|Alt)\+(a|z|y|x|v|Z|Backspace|Delete|Insert|Arrow\w+|Home|End|Shift\+\w+)$|^(Shift\+\w+|Backspace|Delete|Insert)$/

import type { Meaning } from './meaning'
import { readClick } from './read-clicks'
import { readDrag, readScroll } from './read-drags'
import { readPress } from './read-keys'
import { readSelect, readValue } from './read-values'
import { documentOf, type Moment } from './recorded'
import { spotOf } from './spot'

/** What each action came to by itself or with those just before it, read from what the page became. */
export function readMoments(moments: readonly Moment[]): Meaning[] {
  const meanings: Meaning[] = []
  moments.forEach((moment, index) => {
    const led = leadingTo(moments, index)
    if (led) meanings.push(led)
    meanings.push(...read(moment, index, moments, meanings))
  })
  return meanings
}

/** What seems to have come to nothing may have come late: a list that answers a key only after a while. */
function read(moment: Moment, index: number, all: readonly Moment[], meanings: Meaning[]): Meaning[] {
  const { action, before, late } = moment
  const found = READ[action.kind](moment, index, all, meanings)
  const [one] = found
  const bare = one?.is === 'press' || (one?.is === 'click' && one.times === 1)
  if (!bare || !late || documentOf(before) !== documentOf(late)) return found
  const [other] = READ[action.kind]({ ...moment, after: late }, index, all, meanings)
  return other?.is === 'set' || other?.is === 'tick' ? [other] : found
}

/** Another document than the last action led to: the person went there by the address bar, a bookmark, or it came by itself. */
function leadingTo(moments: readonly Moment[], index: number): Meaning | undefined {
  const [last, moment] = [moments[index - 1], moments[index]]
  if (!last || !moment || documentOf(last.before) === documentOf(moment.before)) return undefined
  const { action } = last
  const leads = action.kind === 'click' || action.kind === 'navigate' || action.kind === 'press'
  if (leads || moment.action.kind === 'navigate') return undefined
  return { is: 'go', to: moment.before.url, moments: [] }
}

type Reading = (moment: Moment, index: number, all: readonly Moment[], before: Meaning[]) => Meaning[]

const READ: { readonly [Kind in Moment['action']['kind']]: Reading } = {
  click: readClick,
  type: (moment, index) => readValue(moment, index),
  set_value: (moment, index) => readValue(moment, index),
  select: (moment, index) => readSelect(moment, index),
  press: readPress,
  hover: () => [],
  scroll: (moment, index) => readScroll(moment, index),
  drag: (moment, index) => readDrag(moment, index),
  select_text({ action, before }, index) {
    const on = action.kind === 'select_text' ? spotOf(before, action.ref) : undefined
    return on && action.kind === 'select_text' ? [{ is: 'mark', on, text: action.text ?? '', moments: [index] }] : []
  },
  // No recording holds one: what a person chooses in the browser's dialog is theirs alone.
  upload: () => [],
  navigate: ({ action }, index) => (action.kind === 'navigate' ? [{ is: 'go', to: action.to, moments: [index] }] : []),
}

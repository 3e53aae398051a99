import type { Json } from '../../page/json'
import { fold } from '../../page/words'
import type { Demonstration, LabelledCall } from '../demonstration'
import { Finder, type Wanted } from './finder'
import { looped } from './loops'

type Args = LabelledCall['args']

/**
 * The demonstration with the parts of its calls that stand in the task's words as values: written alike, in another casing, as
 * another form of the same date or number, in quotes, or as a list. What the task does not say stays as it was shown.
 */
export function generalise(shown: Demonstration): Demonstration {
  if (Object.keys(shown.values).length > 0) return shown
  const finder = new Finder(shown.task)
  const once = looped(shown.calls, (items, call, arg) => finder.placeList(items, nameFor(call, arg)))
  const calls = once.calls.map((call) => ({ ...call, args: argsWithSlots(call, finder) }))
  const { recorded, differs } = shown
  const meaning = meaningIn(calls, finder)
  const placed = <Of extends { call?: number | undefined }>(one: Of): Of =>
    one.call === undefined ? one : { ...one, call: once.places[one.call] ?? one.call }
  return {
    ...shown,
    values: finder.values,
    calls: meaning?.calls ?? calls,
    ...(meaning ? { meanings: { ...shown.meanings, [meaning.word]: meaning.name } } : {}),
    ...(recorded ? { recorded: { ...recorded, actions: recorded.actions.map(placed) } } : {}),
    ...(differs ? { differs: differs.map(placed) } : {}),
  }
}

/** The one thing that was clicked, where the task quotes another word for it: `"x"` for the button Close. */
function meaningIn(
  calls: readonly LabelledCall[],
  finder: Finder,
): { calls: LabelledCall[]; word: string; name: string } | undefined {
  const [call, ...others] = calls
  const name = call?.policy === 'click' ? call.args.target : undefined
  const word = others.length === 0 && typeof name === 'string' && !name.includes('{') ? finder.onlyQuoted() : undefined
  if (!call || typeof name !== 'string' || word === undefined) return undefined
  const slot = finder.place(word, { put: true, name: nameFor(call, 'target'), text: false })
  return slot === undefined ? undefined : { calls: [{ ...call, args: { ...call.args, target: slot } }], word, name }
}

function argsWithSlots(call: LabelledCall, finder: Finder): Args {
  const { text, suggestion } = call.args
  const ends =
    call.policy === 'fill_text' && typeof text === 'string' && suggestion === undefined
      ? finder.placeEnds(text)
      : undefined
  if (ends) {
    const ending = ends.end === undefined ? '' : ` and ending with ${ends.end}`
    return { ...call.args, text: ends.start, suggestion: `starting with ${ends.start}${ending}` }
  }
  return Object.fromEntries(
    Object.entries(call.args).map(([arg, value]) => {
      const text = arg === 'text' || arg === 'date'
      return [arg, withSlots(value, finder, { put: isPutIn(call, arg), name: nameFor(call, arg), text })]
    }),
  )
}

/** What is put in is a value wherever the task says it; what is only named must be said as a name. */
const isPutIn = ({ policy }: LabelledCall, arg: string): boolean =>
  PUT_IN.has(arg) ||
  (policy === 'choose_option' && arg === 'option') ||
  (policy === 'set_checkboxes' && arg === 'names')

/** What a slot for an argument's value is called. */
export const nameFor = (call: LabelledCall, arg: string): string =>
  (isPutIn(call, arg) ? slotName(call.args) : undefined) ?? NAMES[arg] ?? arg

const PUT_IN = new Set('text date time value option names from to query answer criterion n count'.split(' '))
/** What a slot for a thing that is only named is called. */
const NAMES: { readonly [arg: string]: string } = { target: 'what', names: 'boxes', option: 'choice' }

/** A slot is called as the field that it fills. */
function slotName({ field, list, slider, group }: Args): string | undefined {
  const [target] = [field, list, slider, group].filter((one) => one !== undefined && one !== null)
  const name =
    typeof target === 'string' ? target : isRecord(target) && typeof target.name === 'string' ? target.name : ''
  return camelCase(name)
}

/** `Travel date` as a value's name: `travelDate`; undefined where there are no letters or digits for one. */
export function camelCase(words: string): string | undefined {
  const [first, ...rest] = (fold(words).match(/[a-z0-9]+/g) ?? []).slice(0, 4)
  if (first === undefined) return undefined
  const joined = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[a-z]/.test(joined) ? joined : `value${joined}`
}

const isRecord = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function withSlots(json: Args[string], finder: Finder, wanted: Wanted): Args[string] {
  if (typeof json === 'string') return finder.place(json, wanted) ?? json
  if (typeof json === 'number') return finder.placeNumber(json, wanted.name) ?? json
  if (Array.isArray(json)) {
    const texts = json.filter((one) => typeof one === 'string')
    if (texts.length === json.length && json.length > 0) return finder.placeList(texts, wanted.name) ?? json
    return json
  }
  if (!isRecord(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, part]) => {
      const inner: Wanted = key === 'within' ? { ...wanted, put: false, name: 'within' } : { ...wanted, put: false }
      const kept =
        key === 'role'
          ? roleSlot(json, finder, inner)
          : key === 'nth'
            ? nthSlot(part, finder)
            : withSlots(part, finder, inner)
      return [key, kept]
    }),
  )
}

/** A kind of thing is this time's only where nothing else says what is meant, and the task quotes it: `a "checkbox"`. */
function roleSlot({ name, role }: { readonly [key: string]: Json }, finder: Finder, wanted: Wanted): string {
  const said = String(role)
  return (name === undefined ? finder.placeQuoted(said, wanted.name) : undefined) ?? said
}

const nthSlot = (nth: Args[string], finder: Finder): Args[string] =>
  typeof nth === 'number' ? (finder.placeOrdinal(nth) ?? nth) : nth

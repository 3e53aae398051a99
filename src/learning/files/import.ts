import { type Failed, failed } from '../../page/outcome'
import { type Demonstration, demonstrationsOf } from '../demonstration'
import { isDemonstration, type LibraryEntry, learnedPolicyIn } from '../learned-policy'
import { label } from '../recording/label'
import { momentsOf } from '../recording/recorded'
import { demonstrationOf } from '../recording/to-demonstration'
import { isRecorder, readRecorder } from './recorder-import'
import { readStanford } from './stanford'

type Read<Entry = Demonstration> = { ok: true; value: Entry[] } | Failed

/** No honest file is larger; what is might be meant to choke us. */
const LARGEST = 20_000_000

/**
 * Reads a file of demonstrations: Errand's own format, a recording of Chrome DevTools, or one of a person at work with the page
 * before each event. A file is taken whole or not at all; the failure says what is wrong with it.
 */
export function demonstrationsIn(text: string): Read {
  const read = entriesIn(text)
  return read.ok ? { ok: true, value: read.value.filter(isDemonstration) } : read
}

/** The same with the learned policies that Errand's own format may hold. */
export function entriesIn(text: string): Read<LibraryEntry> {
  if (text.length > LARGEST) return failed('bad_arguments', 'This file is too large for demonstrations (over 20 MB).')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return failed('bad_arguments', `This is not a file of demonstrations: it is no JSON (${String(error)}).`)
  }
  if (isRecorder(json)) return readRecorder(json)
  if (typeof json === 'object' && json !== null && 'states' in json && 'utterance' in json) return fromEpisode(json)
  return ownEntries(json)
}

/** Our own format: demonstrations and learned policies, in any order. */
function ownEntries(json: unknown): Read<LibraryEntry> {
  const all = Array.isArray(json) ? json : [json]
  const isPolicy = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'policy'
  const learned = all.filter(isPolicy).map(learnedPolicyIn)
  const wrong = learned.find((one) => !one.ok)
  if (wrong) return wrong
  const policies = learned.flatMap((one) => (one.ok ? one.value : []))
  const shown = learned.length === 0 ? demonstrationsOf(json) : demonstrationsOf(all.filter((one) => !isPolicy(one)))
  return shown.ok ? { ok: true, value: [...shown.value, ...policies] } : shown
}

function fromEpisode(json: unknown): Read {
  const read = readStanford(json)
  if (!read.ok) return read
  const { task, recorded, right } = read.value
  if (right === false) return failed('bad_arguments', 'The page counted this as wrong: nothing is learned from it.')
  const { moments } = momentsOf(recorded)
  return { ok: true, value: [demonstrationOf({ task, steps: label(moments, task), moments })] }
}

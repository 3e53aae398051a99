import { type Failed, failed } from '../../page/outcome'
import { type Demonstration, demonstrationsOf, LARGEST, tooLarge } from '../demonstration'
import { label } from '../recording/label'
import { momentsOf } from '../recording/recorded'
import { demonstrationOf } from '../recording/to-demonstration'
import { isRecorder, readRecorder } from './recorder-import'
import { readStanford } from './stanford'

type Read = { ok: true; value: Demonstration[] } | Failed

/**
 * Reads a file of demonstrations: Errand's own format, a recording of Chrome DevTools, or one of a person at work with the page
 * before each event. A file is taken whole or not at all; the failure says what is wrong with it.
 */
export function demonstrationsIn(text: string): Read {
  if (text.length > LARGEST) return tooLarge
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return failed('bad_arguments', `This is not a file of demonstrations: it is no JSON (${String(error)}).`)
  }
  if (isRecorder(json)) return readRecorder(json)
  if (typeof json === 'object' && json !== null && 'states' in json && 'utterance' in json) return fromEpisode(json)
  return demonstrationsOf(json)
}

function fromEpisode(json: unknown): Read {
  const read = readStanford(json)
  if (!read.ok) return read
  const { task, recorded } = read.value
  const { moments } = momentsOf(recorded)
  return { ok: true, value: [demonstrationOf({ task, steps: label(moments, task), moments })] }
}

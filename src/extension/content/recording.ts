import { createRecorder, type Told } from '../../dom/record/recorder'
import type { FromRecorder } from '../from-frame'
import { ToRecorder } from '../to-frame'
import { keepAwake } from './wake'

/** Tells the background what happens in this frame; what was not confirmed is told again. */
interface Recording {
  id: string
  stop: () => void
  /** What nobody has confirmed yet; the first of it is line `from`. */
  told: Told[]
  from: number
  telling: Promise<void> | undefined
}

let recording: Recording | undefined

export function record(frame: number): void {
  if (recording) return
  const begun: Recording = { id: crypto.randomUUID(), stop: () => {}, told: [], from: 0, telling: undefined }
  recording = begun
  const letGo = frame === 0 ? keepAwake() : () => {}
  const stop = createRecorder({
    frame,
    tell(told) {
      begun.told.push(told)
      begun.telling ??= tellAll(begun)
    },
  })
  begun.stop = () => {
    letGo()
    stop()
  }
}

/** Resolves once all that happened has been told. */
export async function stopRecording(): Promise<void> {
  const ending = recording
  recording = undefined
  ending?.stop()
  await ending?.telling
}

/** A background that was killed in the middle wakes up for the next try. */
const TRIES = 5

async function tellAll(at: Recording): Promise<void> {
  // All that one event brings goes together.
  await Promise.resolve()
  for (let tries = 0; at.told.length > 0 && tries < TRIES; ) {
    const told = [...at.told]
    const answer = await send({ kind: 'recorded', recorder: at.id, from: at.from, told })
    if (!answer) {
      tries += 1
      continue
    }
    tries = 0
    at.told.splice(0, told.length)
    at.from += told.length
    if (answer.recording) continue
    at.told.length = 0
    if (recording === at) recording = undefined
    at.stop()
  }
  at.telling = undefined
}

async function send(message: FromRecorder): Promise<ToRecorder | undefined> {
  try {
    return ToRecorder.safeParse(await chrome.runtime.sendMessage(message)).data
  } catch {
    return undefined
  }
}

import { effect, signal } from '@preact/signals'
import browser from 'webextension-polyfill'
import { WATCH_RECORDING } from '../../ports'
import type { RecordingShown, RecordingWatched, WatchRecording } from '../../recording-messages'
import { tab } from '../tab'
import { ask } from '../talk'
import { saying } from '../trouble'

/** The recording of the tab that is shown, as it is now; null when there is none. */
export const recording = signal<RecordingShown | null>(null)

let followed: string | undefined

/** Finds the recording of whichever tab the panel is beside, and follows it. */
export function followRecordings(): void {
  effect(() => {
    const id = tab.value?.id
    if (id !== undefined) void find(id)
  })
}

async function find(id: number): Promise<void> {
  await saying(async () => {
    const { shown } = await ask({ kind: 'recording', tab: id })
    recording.value = shown
    if (shown) follow(shown.recording)
  })
}

/** Follows a recording until it is kept or discarded, also past deaths of the background. */
function follow(id: string): void {
  if (followed === id) return
  followed = id
  const connect = (): void => {
    if (followed !== id) return
    const port = browser.runtime.connect({ name: WATCH_RECORDING })
    port.onDisconnect.addListener(connect)
    port.onMessage.addListener((message: unknown) => {
      if (!isRecordingWatched(message)) return
      recording.value = message.shown
      if (message.shown === null) {
        followed = undefined
        port.disconnect()
      }
    })
    port.postMessage({ recording: id } satisfies WatchRecording)
  }
  connect()
}

const isRecordingWatched = (message: unknown): message is RecordingWatched =>
  typeof message === 'object' && message !== null && 'shown' in message

export async function startRecording(task: string): Promise<void> {
  const id = tab.value?.id
  if (id === undefined) return
  await saying(async () => {
    const said = task.trim()
    const { shown } = await ask({ kind: 'record_start', tab: id, ...(said ? { task: said } : {}) })
    recording.value = shown
    if (shown) follow(shown.recording)
  })
}

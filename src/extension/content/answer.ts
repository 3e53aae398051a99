import { createFrame, type Frame } from '../../dom/frame'
import type { Difference } from '../../page/difference'
import type { FromFrame } from '../from-frame'
import { fileOf } from '../handed-file'
import type { ToFrame } from '../to-frame'
import { forgetDialogs, saidByDialogs } from './dialogs'
import { record, stopRecording } from './recording'
import { keepAwake } from './wake'

interface AtWork {
  frame: Frame
  /** The document that this frame shows, once it has been seen. */
  document: string | undefined
  letGo: () => void
}

let atWork: AtWork | undefined
let leaving = false

// A page that is about to be replaced says so first; then what comes after is worth waiting for.
addEventListener('beforeunload', () => {
  leaving = true
})

/** What the background wants to know of this frame, or wants done in it. */
export async function answer(asked: ToFrame): Promise<FromFrame> {
  if (asked.kind === 'ping') return { kind: 'here', document: atWork?.document ?? null }
  if (asked.kind === 'rest') return rest()
  if (asked.kind === 'record' || asked.kind === 'stop_recording') {
    if (asked.kind === 'record') record(asked.frame)
    else await stopRecording()
    return { kind: 'here', document: atWork?.document ?? null }
  }
  if (asked.kind === 'light') {
    atWork?.frame.light(asked.ref)
    return { kind: 'here', document: atWork?.document ?? null }
  }
  if (asked.kind === 'act' && atWork?.document !== asked.document) return { kind: 'another_document' }
  atWork ??= begin(asked.frame)
  switch (asked.kind) {
    case 'observe':
      return saw(atWork, atWork.frame.observe(asked.since))
    case 'look':
      return saw(atWork, await atWork.frame.look(asked.wait))
    case 'act': {
      const { outcome, seen, ms } = await atWork.frame.act(asked.id, asked.action, asked.files?.map(fileOf))
      atWork.document = seen.document
      return { kind: 'acted', outcome, seen: withDialogs(seen), settling: ms.settling, leaving: consumeLeaving() }
    }
  }
}

function begin(frame: number): AtWork {
  return { frame: createFrame({ frame }), document: undefined, letGo: frame === 0 ? keepAwake() : () => {} }
}

function rest(): FromFrame {
  atWork?.letGo()
  atWork?.frame.dispose()
  forgetDialogs()
  atWork = undefined
  return { kind: 'here', document: null }
}

function saw(at: AtWork, seen: ReturnType<Frame['observe']>): FromFrame {
  at.document = seen.document
  return { kind: 'seen', seen: withDialogs(seen), leaving: consumeLeaving() }
}

/** What a native dialog says is announced like what the page announces itself. */
const withDialogs = (seen: Difference): Difference => ({ ...seen, announced: [...saidByDialogs(), ...seen.announced] })

/** Said once: a download or a refused navigation leaves the page where it was. */
function consumeLeaving(): boolean {
  const was = leaving
  leaving = false
  return was
}

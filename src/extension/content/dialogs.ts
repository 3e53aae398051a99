import { DIALOG_OPENS, DIALOGS_UNTOLD } from '../../dom/dialogs'

/** Who waits for an answer from this frame, and is told that a dialog keeps it from answering. */
const waiting = new Set<(says: string) => void>()
/** What dialogs have said that nobody was given yet. */
let said: string[] = []

document.addEventListener(DIALOG_OPENS, (event) => {
  if (!(event instanceof CustomEvent)) return
  const says = String(event.detail).slice(0, 500)
  if (says) said = [...said, says].slice(-20)
  opens(says)
})

// Whether the browser asks before it leaves is the page's wish; it says so in this event, which scripts after ours may still answer.
addEventListener('beforeunload', (event) => {
  if (event.defaultPrevented || event.returnValue) opens('Leave this page?')
})

function opens(says: string): void {
  for (const tell of waiting) tell(says)
  waiting.clear()
}

/** `tell` is called, in the same turn, when a dialog opens that will keep this frame from answering. Returns the end of that. */
export function whenDialogOpens(tell: (says: string) => void): () => void {
  waiting.add(tell)
  return () => waiting.delete(tell)
}

/** What dialogs have said since it was last asked. */
export function saidByDialogs(): string[] {
  const texts = said
  said = []
  return texts
}

/** The page's own world need not tell of dialogs any more. */
export function forgetDialogs(): void {
  document.dispatchEvent(new Event(DIALOGS_UNTOLD))
}

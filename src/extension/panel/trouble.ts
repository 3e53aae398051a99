import { signal } from '@preact/signals'
import { texts } from '../texts/texts'

/** What went wrong between panel and background, in a sentence; shown until it is closed or something else is tried. */
export const trouble = signal<string | null>(null)

/** What has just happened, for the live region that announces it and the note that shows it; `undo` takes it back. */
export const note = signal<{ text: string; undo?: () => void } | null>(null)

export function tell(text: string, undo?: () => void): void {
  const told = undo ? { text, undo } : { text }
  note.value = told
  // What can be undone stands longer; both may be closed before.
  setTimeout(
    () => {
      if (note.value === told) note.value = null
    },
    undo ? 15_000 : 4000,
  )
}

/** Said to those who can't see that it has happened. */
export const announced = signal('')

/** Does it and shows what went wrong, if anything. True when it went well. */
export async function saying(doing: () => Promise<unknown>): Promise<boolean> {
  trouble.value = null
  try {
    await doing()
    return true
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : texts.broke(String(error))
    return false
  }
}

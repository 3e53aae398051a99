import { isDemonstration, type LibraryEntry } from '../learned-policy'
import { toPlaywright } from './playwright'
import { toRecorder } from './recorder-json'

export type Format = 'errand' | 'recorder' | 'playwright'

/** A file of these entries of the library: its name and its text. Other tools have no learned policies. */
export function exported(
  entries: readonly LibraryEntry[],
  format: Format,
): { file: string; text: string } | { refused: string } {
  if (format === 'errand') return { file: 'errand.json', text: `${JSON.stringify(entries, null, 2)}\n` }
  const demonstrations = entries.filter(isDemonstration)
  if (format === 'playwright') return { file: 'errand.spec.ts', text: toPlaywright(demonstrations) }
  const [only] = demonstrations
  if (!only || demonstrations.length > 1) {
    return { refused: 'A file of Chrome’s Recorder holds one recording. Choose one demonstration.' }
  }
  return { file: 'recording.json', text: `${JSON.stringify(toRecorder(only), null, 2)}\n` }
}

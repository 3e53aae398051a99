import type { Demonstration } from '../demonstration'

export type Format = 'errand' | 'recorder' | 'playwright'

/** A file of these demonstrations: its name and its text. */
export function exported(
  demonstrations: readonly Demonstration[],
  format: Format,
): { file: string; text: string } | { refused: string } {
  if (format === 'errand') return { file: 'errand.json', text: `${JSON.stringify(demonstrations, null, 2)}\n` }
  return { refused: 'This format can’t be written yet. Export as Errand’s own format.' }
}

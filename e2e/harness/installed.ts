import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))

const Installed = z.object({
  /** Path of a Chromium that loads extensions from a folder. */
  chromium: z.string(),
  /** Folder with MiniWoB++'s `core/`, `common/` and `miniwob/`. */
  miniwob: z.string(),
})
export type Installed = z.infer<typeof Installed>

/** What set-up (`e2e/setup/setup.mjs`) found or installed. Throws with the way out when it has not run yet. */
export function installed(): Installed {
  try {
    return Installed.parse(JSON.parse(readFileSync(`${REPOSITORY}.cache/setup.json`, 'utf8')))
  } catch {
    throw new Error('Nothing is set up yet: run `npm run setup` first.')
  }
}

import { z } from 'zod'
import { PATIENCE } from './presets'

/** How to reach one model on any server that speaks OpenAI's chat API. */
export const ModelSettings = z.object({
  /** Up to and with the version: `http://127.0.0.1:11434/v1`. */
  baseUrl: z.url({ protocol: /^https?$/, error: 'The address must begin with http:// or https://.' }),
  /** Left out or empty for servers that want none. */
  key: z.string().optional(),
  model: z.string().trim().min(1, { error: 'Name the model, as the server calls it.' }),
  /** Seconds that one request may take. */
  timeout: z.number().positive().default(PATIENCE),
})
export type ModelSettings = z.output<typeof ModelSettings>

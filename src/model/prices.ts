import { z } from 'zod'
import type { ModelSettings } from './settings'
import type { Usage } from './usage'

/** US dollars for a million tokens. */
export const Price = z.object({
  input: z.number().nonnegative(),
  /** Of input that the server had read before; the price of input where a server makes no difference. */
  cached: z.number().nonnegative(),
  output: z.number().nonnegative(),
})
export type Price = z.infer<typeof Price>

/** By the model's name as its server calls it; a name ending in `*` stands for all that begin so. */
export const PriceTable = z.record(z.string().trim().min(1), Price)
export type PriceTable = z.infer<typeof PriceTable>

const FREE: Price = { input: 0, cached: 0, output: 0 }

/**
 * What a model costs: the user's own price, nothing where it runs on their own computer or network, else the price that is
 * known of its name. Undefined when none is known: what it costs is then not known, which is not nothing.
 */
export function priceFor(settings: ModelSettings | 'on-device', own: PriceTable, known: PriceTable): Price | undefined {
  if (settings === 'on-device') return FREE
  return priceOf(settings.model, own) ?? (isNearby(settings.baseUrl) ? FREE : priceOf(settings.model, known))
}

/** The longest name that fits. Names differ by who sells the model, by dots, and by the day that a version was made on. */
function priceOf(model: string, table: PriceTable): Price | undefined {
  const names = Object.keys(table).sort((one, other) => other.length - one.length)
  for (const called of [model, plainName(model)]) {
    const best = names.find((name) =>
      name.endsWith('*') ? called.startsWith(name.slice(0, -1)) : name === called || plainName(name) === called,
    )
    if (best !== undefined) return table[best]
  }
  return undefined
}

/** `anthropic/claude-haiku-4.5-20251001` as `claude-haiku-4-5`. */
const plainName = (model: string): string =>
  model
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/-(\d{4}-\d{2}-\d{2}|\d{8}|latest)$/, '')
    .replaceAll('.', '-')

/** A server on this computer or in the network around it. */
const isNearby = (baseUrl: string): boolean =>
  /^(localhost|.+\.local|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|\[::1\])$/.test(
    new URL(baseUrl).hostname,
  )

/** US dollars for so many tokens. Some servers count as cached more than they have read. */
export function costOf({ input, cached, output }: Usage, price: Price): number {
  const read = Math.min(cached, input)
  return ((input - read) * price.input + read * price.cached + output * price.output) / 1_000_000
}

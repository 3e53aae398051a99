import { z } from 'zod'
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

/** The price of a model: the longest name that fits, first in the user's table; undefined when none does. */
export function priceOf(model: string, ...tables: readonly PriceTable[]): Price | undefined {
  for (const table of tables) {
    const [best] = Object.keys(table)
      .filter((name) => (name.endsWith('*') ? model.startsWith(name.slice(0, -1)) : name === model))
      .sort((one, other) => other.length - one.length)
    if (best !== undefined) return table[best]
  }
  return undefined
}

/** US dollars for so many tokens. */
export const costOf = ({ input, cached, output }: Usage, price: Price): number =>
  ((input - cached) * price.input + cached * price.cached + output * price.output) / 1_000_000

import { z } from 'zod'
import type { Usage } from '../../agent/log'
import { costOf, type Price, PriceTable, priceFor } from '../../model/prices'
import shipped from '../../model/prices.json'
import type { ModelSettings } from '../../model/settings'
import { Budget, Spending } from '../settings-messages'
import { kept } from './kept'

export const SHIPPED: PriceTable = shipped

export const ownPrices = kept('prices', PriceTable, {})

export const budget = kept('budget', Budget, {
  run: { tokens: null, money: null },
  day: { tokens: null, money: null },
})

const spending = kept('spending', z.array(Spending), [])

/** Today first. */
export const spent = (): Promise<readonly Spending[]> => spending.get()

/** What the model of these settings costs; undefined where that is not known. */
export const priceNow = async (settings: ModelSettings | 'on-device'): Promise<Price | undefined> =>
  priceFor(settings, await ownPrices.get(), SHIPPED)

/** The usage with what it cost, where the model's price is known. */
export const priced = (usage: Usage, price: Price | undefined): Usage =>
  price ? { ...usage, cost: costOf(usage, price) } : usage

/** Adds what one completion cost to the day's account. */
export const spend = ({ input, cached, output, cost }: Usage): Promise<void> =>
  spending.change((days) => {
    const day = today()
    const before = days.find((one) => one.day === day) ?? { ...NOTHING, day }
    const after: Spending = {
      day,
      calls: before.calls + 1,
      input: before.input + input,
      cached: before.cached + cached,
      output: before.output + output,
      money: before.money + (cost ?? 0),
      unpriced: before.unpriced + (cost === undefined ? 1 : 0),
    }
    return [after, ...days.filter((one) => one.day !== day)].slice(0, DAYS)
  })

/** What the day that it is now has cost so far. */
export async function spentToday(): Promise<Spending> {
  const day = today()
  return (await spent()).find((one) => one.day === day) ?? { ...NOTHING, day }
}

const NOTHING = { calls: 0, input: 0, cached: 0, output: 0, money: 0, unpriced: 0 }
const DAYS = 60

/** As the user's calendar has it: `2026-11-23`. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

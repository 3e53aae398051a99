import { z } from 'zod'
import type { Usage } from '../../agent/log'
import { costOf, PriceTable, priceOf } from '../../model/prices'
import shipped from '../../model/prices.json'
import { Budget, Spending } from '../messages'
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

/** The usage with its price, where the model has one. */
export async function priced(usage: Usage): Promise<Usage> {
  const price = priceOf(usage.model, await ownPrices.get(), SHIPPED)
  return price ? { ...usage, cost: costOf(usage, price) } : usage
}

/** Adds what one completion cost to the day's account. */
export const spend = ({ input, cached, output, cost = 0 }: Usage): Promise<void> =>
  spending.change((days) => {
    const day = today()
    const before = days.find((one) => one.day === day) ?? { ...NOTHING, day }
    const after: Spending = {
      day,
      calls: before.calls + 1,
      input: before.input + input,
      cached: before.cached + cached,
      output: before.output + output,
      money: before.money + cost,
    }
    return [after, ...days.filter((one) => one.day !== day)].slice(0, DAYS)
  })

/** What the day that it is now has cost so far. */
export async function spentToday(): Promise<Spending> {
  const day = today()
  return (await spent()).find((one) => one.day === day) ?? { ...NOTHING, day }
}

const NOTHING = { calls: 0, input: 0, cached: 0, output: 0, money: 0 }
const DAYS = 60

/** As the user's calendar has it: `2026-11-23`. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

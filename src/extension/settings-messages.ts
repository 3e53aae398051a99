import { z } from 'zod'
import { Rule } from '../agent/guard/approval'
import { Secret, SecretName } from '../agent/guard/secret'
import { AVAILABILITIES } from '../model/language-model'
import { PriceTable } from '../model/prices'
import { ModelSettings } from '../model/settings'
import { Outcome } from './seen'

/** Messages by which Errand's pages ask for and change what the user decides once. Part of `messages.ts`. */

const count = z.number().int().nonnegative()

/** The most that models may cost, null for no bound: a call that would go beyond it is not made. Money in US dollars. */
const Bound = z.object({ tokens: count.nullable(), money: z.number().nonnegative().nullable() })
export const Budget = z.object({ run: Bound, day: Bound })
export type Budget = z.infer<typeof Budget>

/** What the models of one day (`2026-11-23`, local time) cost. `money` leaves out models without a price. */
export const Spending = z.object({
  day: z.string(),
  calls: count,
  input: count,
  cached: count,
  output: count,
  money: z.number().nonnegative(),
  /** Calls of models whose price is not known: they are in no sum of money. */
  unpriced: count.default(0),
})
export type Spending = z.infer<typeof Spending>

/** The cheap model that is asked before the configured one: the browser's own, or one on a server; null for none. */
export const SmallModel = z.union([z.literal('on-device'), ModelSettings])
export type SmallModel = z.infer<typeof SmallModel>

export const ABOUT_SETTINGS = [
  z.object({ kind: z.literal('get_model') }),
  /** Null: no model. */
  z.object({ kind: z.literal('set_model'), settings: ModelSettings.nullable() }),
  /** Asks the model something small, without keeping the settings. */
  z.object({ kind: z.literal('try_model'), settings: ModelSettings }),
  z.object({ kind: z.literal('get_small_model') }),
  z.object({ kind: z.literal('set_small_model'), settings: SmallModel.nullable() }),
  /** Whether the browser has a model of its own. To download it: `download` in `model/language-model.ts`, on the user's click. */
  z.object({ kind: z.literal('on_device') }),
  /** What the user allowed for good, site by site. */
  z.object({ kind: z.literal('rules') }),
  z.object({ kind: z.literal('revoke_rules'), ids: z.array(z.number().int()) }),
  z.object({ kind: z.literal('secrets') }),
  /** Adds a secret or changes one; without a value the one that is kept stays. */
  z.object({ kind: z.literal('set_secret'), secret: Secret, value: z.exactOptional(z.string().min(1).max(1000)) }),
  z.object({ kind: z.literal('remove_secret'), name: SecretName }),
  /** Seals the values of secrets on disk with a passphrase, or another one; null: with none any more. */
  z.object({
    kind: z.literal('set_passphrase'),
    passphrase: z.string().min(8, 'A passphrase has at least 8 characters.').max(1000).nullable(),
  }),
  /** Opens them until the browser is closed, or `lock_secrets`. */
  z.object({ kind: z.literal('unlock_secrets'), passphrase: z.string().max(1000) }),
  z.object({ kind: z.literal('lock_secrets') }),
  z.object({ kind: z.literal('prices') }),
  /** The user's own prices; they go before those that ship. */
  z.object({ kind: z.literal('set_prices'), prices: PriceTable }),
  z.object({ kind: z.literal('budget') }),
  z.object({ kind: z.literal('set_budget'), budget: Budget }),
  /** The last days, today first; what one run cost stands in its log. */
  z.object({ kind: z.literal('spending') }),
] as const

export const FROM_SETTINGS = [
  z.object({ kind: z.literal('model'), settings: ModelSettings.nullable() }),
  z.object({ kind: z.literal('tried'), outcome: Outcome }),
  z.object({ kind: z.literal('small_model'), settings: SmallModel.nullable() }),
  z.object({ kind: z.literal('on_device'), availability: z.enum(AVAILABILITIES) }),
  z.object({ kind: z.literal('rules'), rules: z.array(Rule) }),
  /** `lock`: whether there is a passphrase, and whether it was said in this session of the browser. */
  z.object({ kind: z.literal('secrets'), secrets: z.array(Secret), lock: z.enum(['none', 'locked', 'open']) }),
  /** The prices that ship, and the user's own. */
  z.object({ kind: z.literal('prices'), shipped: PriceTable, own: PriceTable }),
  z.object({ kind: z.literal('budget'), budget: Budget }),
  z.object({ kind: z.literal('spending'), days: z.array(Spending) }),
] as const

import { leastTokens, usedUp } from '../../agent/budget'
import type { LogEntry, Seen } from '../../agent/log'
import { createModel, type Model } from '../../model/model'
import { createOnDevice } from '../../model/on-device'
import type { Price } from '../../model/prices'
import type { ModelSettings } from '../../model/settings'
import { type Failed, failed, type Outcome } from '../../page/outcome'
import type { Prompt } from '../../policies/policy'
import { modelSettings, smallModel } from './settings'
import { budget, priced, priceNow, spend, spentToday } from './spending'

const made = new Map<string, Model>()

/** The model of these settings; made once, for it learns what its server can. */
function modelOf(settings: ModelSettings | 'on-device'): Model {
  const of = JSON.stringify(settings)
  const known = made.get(of)
  if (known) return known
  const model = settings === 'on-device' ? createOnDevice() : createModel(settings)
  made.set(of, model)
  return model
}

/** Completes a prompt with the model that the user set up, if it may still cost something. `log` is the run's. */
export async function complete(
  prompt: Prompt,
  by: 'small' | 'model',
  log: readonly LogEntry[],
  signal: AbortSignal,
): Promise<Seen> {
  const asked = performance.now()
  const ms = () => ({ total: performance.now() - asked, settling: 0 })
  const settings = by === 'small' ? await smallModel.get() : await modelSettings.get()
  if (!settings) return { outcome: NO_MODEL, seen: [], ms: ms() }
  const model = modelOf(settings)
  const price = await priceNow(settings)
  const refusal = await tooDear(prompt, model.name, price, log)
  if (refusal) return { outcome: refusal, seen: [], ms: ms() }
  const { outcome, usage, setbacks } = await model.complete(prompt, signal)
  const cost = priced(usage, price)
  await spend(cost)
  return { outcome, usage: cost, ...(setbacks.length && { setbacks }), seen: [], ms: ms() }
}

const NO_MODEL = failed('no_model', 'No model is set up. Set one up in the settings of the panel.')

/** Why this prompt would lead beyond what models may cost, before anything is asked: judged by its length and a short answer. */
async function tooDear(
  prompt: Prompt,
  model: string,
  price: Price | undefined,
  log: readonly LogEntry[],
): Promise<Failed | undefined> {
  const bounds = await budget.get()
  if (!price && (bounds.run.money !== null || bounds.day.money !== null)) {
    return failed(
      'budget',
      `It is not known what “${model}” costs, so no limit in money can hold. Nothing was sent. Enter its price in the settings, or take the limit away.`,
    )
  }
  const tokens = leastTokens(prompt) + SHORT_ANSWER
  const money = price ? (leastTokens(prompt) * price.input + SHORT_ANSWER * price.output) / 1_000_000 : 0
  const run = usedUp(log)
  const day = await spentToday()
  for (const [bound, used, of] of [
    [bounds.run, run, 'one run'],
    [bounds.day, { tokens: day.input + day.output, money: day.money }, 'one day'],
  ] as const) {
    if (bound.tokens !== null && used.tokens + tokens > bound.tokens) {
      return failed(
        'budget',
        `Models may use ${bound.tokens} tokens in ${of}, and the next call would go beyond. ${MORE}`,
      )
    }
    if (bound.money !== null && used.money + money > bound.money) {
      return failed('budget', `Models may cost $${bound.money} in ${of}, and the next call would go beyond. ${MORE}`)
    }
  }
  return undefined
}

const MORE = 'Nothing was sent. Allow more in the settings, or go on by hand.'
/** Tokens of an answer that is a plan of a few calls. */
const SHORT_ANSWER = 100

export const tryModel = (settings: ModelSettings): Promise<Outcome> =>
  createModel(settings).test(AbortSignal.timeout(settings.timeout * 1000))

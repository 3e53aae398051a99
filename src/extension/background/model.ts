import type { Seen } from '../../agent/log'
import { createModel, type Model } from '../../model/model'
import type { ModelSettings } from '../../model/settings'
import { failed, type Outcome } from '../../page/outcome'
import type { Prompt } from '../../policies/policy'
import { modelSettings } from './settings'

let made: { of: string; model: Model } | undefined

/** The model of the settings as they are now; made once, for it learns what its server can. */
function modelOf(settings: ModelSettings): Model {
  const of = JSON.stringify(settings)
  if (made?.of !== of) made = { of, model: createModel(settings) }
  return made.model
}

/** Completes a prompt with the model that the user set up. */
export async function complete(prompt: Prompt, signal: AbortSignal): Promise<Seen> {
  const asked = performance.now()
  const ms = () => ({ total: performance.now() - asked, settling: 0 })
  const settings = await modelSettings()
  if (!settings) return { outcome: NO_MODEL, seen: [], ms: ms() }
  const { outcome, usage } = await modelOf(settings).complete(prompt, signal)
  return { outcome, usage, seen: [], ms: ms() }
}

const NO_MODEL = failed('no_model', 'No model is set up. Set one up in the settings of the panel.')

export const tryModel = (settings: ModelSettings): Promise<Outcome> =>
  createModel(settings).test(AbortSignal.timeout(settings.timeout * 1000))

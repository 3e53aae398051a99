import { availability } from '../../model/language-model'
import type { FromBackground, ToBackground } from '../messages'
import { addDemonstrations, removeDemonstrations } from './library'
import { tryModel } from './model'
import { allRules, revokeRules } from './rules'
import * as runs from './runs'
import { keepSecret, listSecrets, removeSecret } from './secrets'
import { keepModelSettings, modelSettings, smallModel } from './settings'
import { budget, ownPrices, SHIPPED, spent } from './spending'
import * as store from './store'

type Of<Kind extends ToBackground['kind']> = Extract<ToBackground, { kind: Kind }>

/** What the background does for each question of Errand's own pages. */
export const ANSWERS: { readonly [Kind in ToBackground['kind']]: (asked: Of<Kind>) => Promise<FromBackground> } = {
  async start({ tab, errand, run }) {
    const started = await runs.start(tab, errand, run)
    return 'run' in started ? { kind: 'started', run: started.run } : { kind: 'refused', message: started.refused }
  },
  async stop({ run }) {
    await runs.stop(run)
    return DONE
  },
  async pause({ run }) {
    return (await runs.pause(run)) ? DONE : { kind: 'refused', message: OVER }
  },
  async resume({ run, plan }) {
    return (await runs.handBack(run, plan)) ? DONE : { kind: 'refused', message: 'This run is not paused.' }
  },
  async decide({ run, n, decision }) {
    return (await runs.decide(run, n, decision)) ? DONE : { kind: 'refused', message: 'That is not asked any more.' }
  },
  async answer({ run, text }) {
    return (await runs.answer(run, text)) ? DONE : { kind: 'refused', message: 'This run is not asking anything now.' }
  },
  runs: async ({ tab }) => ({ kind: 'runs', runs: await runs.runs(tab) }),
  log: async ({ run, from }) => ({ kind: 'log', entries: [...(await runs.log(run, from))] }),
  get_model: async () => ({ kind: 'model', settings: await modelSettings() }),
  async set_model({ settings }) {
    await keepModelSettings(settings)
    return DONE
  },
  try_model: async ({ settings }) => ({ kind: 'tried', outcome: await tryModel(settings) }),
  get_small_model: async () => ({ kind: 'small_model', settings: await smallModel.get() }),
  async set_small_model({ settings }) {
    await smallModel.set(settings)
    return DONE
  },
  on_device: async () => ({ kind: 'on_device', availability: await availability() }),
  rules: async () => ({ kind: 'rules', rules: [...(await allRules())] }),
  async revoke_rules({ ids }) {
    await revokeRules(ids)
    return DONE
  },
  secrets: async () => ({ kind: 'secrets', secrets: await listSecrets() }),
  async set_secret({ secret, value }) {
    if (await keepSecret(secret, value)) return DONE
    return { kind: 'refused', message: `There is no secret “${secret.name}” yet: give its value too.` }
  },
  async remove_secret({ name }) {
    await removeSecret(name)
    return DONE
  },
  prices: async () => ({ kind: 'prices', shipped: SHIPPED, own: await ownPrices.get() }),
  async set_prices({ prices }) {
    await ownPrices.set(prices)
    return DONE
  },
  budget: async () => ({ kind: 'budget', budget: await budget.get() }),
  async set_budget({ budget: wanted }) {
    await budget.set(wanted)
    return DONE
  },
  spending: async () => ({ kind: 'spending', days: [...(await spent())] }),
  library: async () => ({ kind: 'library', demonstrations: await store.demonstrations() }),
  async add_demonstrations({ demonstrations }) {
    await addDemonstrations(demonstrations)
    return DONE
  },
  async remove_demonstrations({ ids }) {
    await removeDemonstrations(ids)
    return DONE
  },
}

const OVER = 'This run is over.'
const DONE: FromBackground = { kind: 'done' }

/** Answers a question; what goes wrong on the way is said, not thrown. */
export async function answer<Kind extends ToBackground['kind']>(asked: Of<Kind>): Promise<FromBackground> {
  try {
    const reply: (asked: Of<Kind>) => Promise<FromBackground> = ANSWERS[asked.kind]
    return await reply(asked)
  } catch (error) {
    console.error(error)
    return { kind: 'refused', message: `That did not work: ${error instanceof Error ? error.message : String(error)}` }
  }
}

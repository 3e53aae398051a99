import type { FromBackground, ToBackground } from '../messages'
import { addDemonstrations, removeDemonstrations } from './library'
import { tryModel } from './model'
import * as runs from './runs'
import { keepModelSettings, modelSettings } from './settings'
import * as store from './store'

type Of<Kind extends ToBackground['kind']> = Extract<ToBackground, { kind: Kind }>

/** What the background does for each question of Errand's own pages. */
export const ANSWERS: { readonly [Kind in ToBackground['kind']]: (asked: Of<Kind>) => Promise<FromBackground> } = {
  async start({ tab, errand }) {
    const started = await runs.start(tab, errand)
    return 'run' in started ? { kind: 'started', run: started.run } : { kind: 'refused', message: started.refused }
  },
  async stop({ run }) {
    await runs.stop(run)
    return DONE
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

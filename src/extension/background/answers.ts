import { runDemonstration } from '../../agent/run-demonstration'
import { demonstrationsOf } from '../../learning/demonstration'
import { putBack } from '../../learning/mend'
import { corrected } from '../../learning/retell'
import { availability } from '../../model/language-model'
import { policies } from '../../policies'
import { pauseBatch, runBatch } from '../many/work'
import type { FromBackground, ToBackground } from '../messages'
import type { RecordingShown } from '../recording-messages'
import { deleteAll } from './delete-all'
import { dismissProposal, keepPolicy, policiesLearned } from './learned-policies'
import * as library from './library'
import { light } from './light'
import { meantByModel } from './meant-by-model'
import { tryModel } from './model'
import * as recording from './recording'
import { isFull, NO_ROOM } from './room'
import { allRules, revokeRules } from './rules'
import * as runs from './runs'
import {
  keepSecret,
  listSecrets,
  lockSecrets,
  removeSecret,
  secretsLock,
  setPassphrase,
  unlockSecrets,
} from './secrets'
import { modelSettings, smallModel } from './settings'
import { budget, ownPrices, SHIPPED, spent } from './spending'
import { removeRuns, versionsOf } from './store'
import { undo } from './undo'
import { listRuns, logFrom } from './watch'

type Of<Kind extends ToBackground['kind']> = Extract<ToBackground, { kind: Kind }>

/** What the background does for each question of Errand's own pages. */
const ANSWERS: { readonly [Kind in ToBackground['kind']]: (asked: Of<Kind>) => Promise<FromBackground> } = {
  async start({ tab, errand, run, files }) {
    const started = await runs.start(tab, errand, run, files)
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
  runs: async ({ tab, before, most }) => ({ kind: 'runs', runs: await listRuns(tab, before, most) }),
  log: async ({ run, from }) => ({ kind: 'log', entries: [...(await logFrom(run, from))] }),
  async remove_runs({ runs: ids }) {
    await removeRuns(ids)
    return DONE
  },
  undo: async ({ run, look }) => {
    const undone = await undo(run, look)
    return 'ok' in undone ? { kind: 'refused', message: undone.message } : { kind: 'undo', ...undone }
  },
  async keep_run({ run }) {
    const shown = runDemonstration(await logFrom(run, 0))
    if (!shown) return { kind: 'refused', message: NOTHING_SHOWN }
    const [id = 0] = await library.addToLibrary([shown], `Kept “${shown.task}”`)
    return { kind: 'kept', id, learned: !shown.differs?.length }
  },
  async light({ run, ref }) {
    await light(run, ref)
    return DONE
  },
  policies: async () => ({
    kind: 'policies',
    policies: [
      ...policies.map(({ name, description, args }) => ({ name, description, args: Object.keys(args.shape) })),
      ...(await policiesLearned()).learned.map(({ policy: { name, description, args } }) => ({
        ...{ name, description },
        args: args.map((arg) => arg.name),
      })),
    ],
  }),
  async delete_all() {
    await deleteAll()
    return DONE
  },
  async run_batch({ batch, tab }) {
    return (await runBatch(batch, tab)) ? DONE : { kind: 'refused', message: NO_TABLE }
  },
  async pause_batch({ batch }) {
    return (await pauseBatch(batch)) ? DONE : { kind: 'refused', message: NO_TABLE }
  },
  get_model: async () => ({ kind: 'model', settings: await modelSettings.get() }),
  async set_model({ settings }) {
    await modelSettings.set(settings)
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
  secrets: async () => ({ kind: 'secrets', secrets: await listSecrets(), lock: await secretsLock() }),
  async set_secret({ secret, value }) {
    const refused = await keepSecret(secret, value)
    if (refused === undefined) return DONE
    return refused === 'locked'
      ? LOCKED
      : { kind: 'refused', message: `There is no secret “${secret.name}” yet: give its value too.` }
  },
  async remove_secret({ name }) {
    await removeSecret(name)
    return DONE
  },
  set_passphrase: async ({ passphrase }) => ((await setPassphrase(passphrase)) ? DONE : LOCKED),
  async unlock_secrets({ passphrase }) {
    return (await unlockSecrets(passphrase)) ? DONE : { kind: 'refused', message: 'That is not the passphrase.' }
  },
  async lock_secrets() {
    await lockSecrets()
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
  library: async ({ search }) => ({ kind: 'library', demonstrations: await library.searchLibrary(search) }),
  async add_demonstrations({ demonstrations }) {
    await library.addToLibrary(demonstrations, `Added ${demonstrations.length}`)
    return DONE
  },
  async remove_demonstrations({ ids }) {
    await library.removeDemonstrations(ids)
    return DONE
  },
  rename_demonstration: async ({ id, name }) =>
    doneIf(await library.editDemonstration(id, (one) => ({ ...one, name }))),
  async edit_demonstration({ id, demonstration }) {
    const read = demonstrationsOf(demonstration)
    if (!read.ok) return { kind: 'refused', message: read.message }
    return doneIf(await library.editDemonstration(id, (before) => corrected(before, demonstration)))
  },
  learned_policies: async () => ({ kind: 'learned_policies', ...(await policiesLearned()) }),
  async keep_policy({ id, policy }) {
    const kept = await keepPolicy(policy, id)
    return 'refused' in kept ? { kind: 'refused', message: kept.refused } : { kind: 'policy_kept', id: kept.id }
  },
  async dismiss_proposal({ policy, dismissed }) {
    await dismissProposal(policy, dismissed)
    return DONE
  },
  versions: async ({ id }) => ({ kind: 'versions', versions: await versionsOf(id) }),
  contradictions: async () => ({ kind: 'contradictions', contradictions: await library.contradictions() }),
  put_back_demonstration: async ({ id }) => doneIf(await library.editDemonstration(id, putBack)),
  undo_library: async () => ({ kind: 'undone', change: await library.undoLibrary() }),
  async import_demonstrations({ text }) {
    const read = await library.importFile(text)
    return 'refused' in read ? { kind: 'refused', message: read.refused } : { kind: 'imported', ids: read.ids }
  },
  async export_demonstrations({ ids, format }) {
    const made = await library.exportFile(ids, format)
    return 'refused' in made ? { kind: 'refused', message: made.refused } : { kind: 'exported', ...made }
  },

  async record_start({ tab, task }) {
    const started = await recording.start(tab, task ?? '')
    return 'refused' in started ? { kind: 'refused', message: started.refused } : { kind: 'recording', shown: started }
  },
  record_pause: async ({ recording: id }) => shown(await recording.setState(id, 'paused')),
  record_resume: async ({ recording: id }) => shown(await recording.setState(id, 'recording')),
  record_stop: async ({ recording: id }) => shown(await recording.setState(id, 'stopped')),
  record_drop: async ({ recording: id, step }) => shown(await recording.drop(id, step)),
  record_redact: async ({ recording: id, step, name }) => shown(await recording.redact(id, step, name)),
  async record_keep({ recording: id, task, name, calls }) {
    const kept = await recording.keep(id, task, name, calls)
    return kept ? { kind: 'kept', ...kept } : NO_RECORDING
  },
  async record_discard({ recording: id }) {
    await recording.discard(id)
    return DONE
  },
  record_ask_model: async ({ recording: id }) => ({ kind: 'steps_meant', proposals: await meantByModel(id) }),
  recording: async ({ tab }) => ({ kind: 'recording', shown: await recording.current(tab) }),
}

const NOTHING_SHOWN = 'Only a run that did what it was asked can be kept as a demonstration.'
const NO_TABLE = 'This table was deleted.'
const LOCKED: FromBackground = { kind: 'refused', message: 'Your secrets are locked. Say the passphrase first.' }
const OVER = 'This run is over.'
const shown = (now: RecordingShown | undefined): FromBackground =>
  now ? { kind: 'recording', shown: now } : NO_RECORDING

const NO_RECORDING: FromBackground = {
  kind: 'refused',
  message: 'There is no such recording any more: it was kept or discarded.',
}

const doneIf = (found: boolean): FromBackground =>
  found ? DONE : { kind: 'refused', message: 'The library has no such demonstration any more.' }

const DONE: FromBackground = { kind: 'done' }

/** Answers a question; what goes wrong on the way is said, not thrown. */
export async function answer<Kind extends ToBackground['kind']>(asked: Of<Kind>): Promise<FromBackground> {
  try {
    const reply: (asked: Of<Kind>) => Promise<FromBackground> = ANSWERS[asked.kind]
    return await reply(asked)
  } catch (error) {
    if (isFull(error)) return { kind: 'refused', message: NO_ROOM }
    console.error(error)
    return { kind: 'refused', message: `That did not work: ${error instanceof Error ? error.message : String(error)}` }
  }
}

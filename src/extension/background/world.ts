import type { Decision } from '../../agent/guard/approval'
import { asksForPassword } from '../../agent/guard/passwords'
import { siteOf } from '../../agent/guard/sites'
import type { LogEntry } from '../../agent/log'
import { nothingSeen } from '../../agent/run'
import type { World } from '../../agent/world'
import { done } from '../../page/outcome'
import { Plan } from '../../policies/plan'
import type { AtWork, HandedBack } from './at-work'
import { confidentially } from './confidential'
import { filesOf } from './files'
import { recallFor } from './library'
import { complete } from './model'
import { allRules } from './rules'
import { heldForRun, holdForRun, secretsFor } from './secrets'
import type { RunRecord } from './store'
import { inTab, urlOf } from './tab'

/** What a run has to do with: its tab, the models, the library, and the user. */
export function worldOf(at: AtWork): World {
  const { id, tab } = at.record
  return {
    ...confidentially(
      inTab(tab, unanswered(id, at.log), (names) => filesOf(id, names)),
      () => secretsFor(id),
    ),
    complete: (prompt, by, signal) => complete(prompt, by, at.log, signal),
    recall: recallFor,
    async ask(question, options, signal) {
      const asked = performance.now()
      const text = await said<string>((hear) => (at.hear = hear), '', signal)
      at.hear = undefined
      const heard = options.length === 0 && asksForPassword(question) ? await inConfidence(at.record, text) : text
      return { ...nothingSeen(done(heard)), ms: { total: performance.now() - asked, settling: 0 } }
    },
    granted: async () => ({ rules: await allRules(), secrets: await secretsFor(at.record.id) }),
    async approve(_n, _approval, signal) {
      const decision = await said<Decision>((judge) => (at.judge = judge), 'no', signal)
      at.judge = undefined
      return decision
    },
    paused: () => at.paused || isPlanToReview(at),
    async handedBack(signal) {
      const back = at.back ?? (await said<HandedBack>((handBack) => (at.handBack = handBack), {}, signal))
      at.handBack = undefined
      at.back = undefined
      at.paused = false
      return back
    },
  }
}

/** A password that the user was asked for, kept apart: the run is told its name. */
async function inConfidence({ id, tab }: RunRecord, value: string): Promise<string> {
  const held = await secretsFor(id)
  const name = `answer_${held.length + 1}`
  await holdForRun(id, [...(await heldForRun(id)), { name, value, sites: [siteOf(await urlOf(tab))] }])
  return `{{${name}}}`
}

/** The user wants to see the plan before its first call, and it is there. */
function isPlanToReview({ record, log }: AtWork): boolean {
  if (!record.errand.review || log.some(({ kind }) => kind === 'pause')) return false
  const last = log.at(-1)
  if (last?.kind === 'start') return last.errand.calls !== undefined
  return last?.kind === 'reply' && last.outcome.ok && isPlan(last.outcome.value)
}

const isPlan = (value: unknown): boolean => Plan.pick({ calls: true }).safeParse(value).success

/** What the user says, by whom it is listened for; `otherwise` when the run is stopped first. */
const said = <Said>(
  listen: (hear: (said: Said) => void) => void,
  otherwise: Said,
  signal: AbortSignal,
): Promise<Said> =>
  new Promise((resolve) => {
    // One that was aborted already tells of it no more.
    if (signal.aborted) return resolve(otherwise)
    listen(resolve)
    signal.addEventListener('abort', () => resolve(otherwise), { once: true })
  })

/** The id of the step whose reply is missing: it may have been performed before the worker died. */
function unanswered(id: string, log: readonly LogEntry[]): string | undefined {
  const last = log.at(-1)
  return last?.kind === 'step' ? `${id}/${last.n}` : undefined
}

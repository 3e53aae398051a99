import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Errand } from '../../src/agent/log'
import type { RecordingShown } from '../../src/extension/recording-messages'
import type { ErrandBrowser, Tab } from '../harness/errand'
import { errandTest } from '../harness/fixtures'

export const test = errandTest('e2e/learn/pages', { sameEverywhere: true })
export { expect } from 'playwright/test'

/** The question and its answer of that kind. */
export async function recordingOf(
  errand: ErrandBrowser,
  question: Parameters<ErrandBrowser['ask']>[0],
): Promise<RecordingShown> {
  const answer = await errand.ask(question)
  if (answer.kind !== 'recording' || !answer.shown) throw new Error(`Errand answered ${JSON.stringify(answer)}`)
  return answer.shown
}

export const record = (errand: ErrandBrowser, tab: Tab): Promise<RecordingShown> =>
  recordingOf(errand, { kind: 'record_start', tab: tab.id })

/** An errand in words, without a model. */
export const say = (task: string): Errand => ({
  task,
  policies: 'code',
  sources: ['skill'],
  attended: false,
  limits: DEFAULT_LIMITS,
})

/** The steps as short text, for comparing. */
export const inShort = ({ steps }: RecordingShown): string[] =>
  steps.map(
    ({ call }) =>
      `${call.policy} ${Object.values(call.args)
        .map((arg) => JSON.stringify(arg))
        .join(' ')}`,
  )

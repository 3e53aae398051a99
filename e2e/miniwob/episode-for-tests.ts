import type { Episode } from './episode'

/** For tests: an episode of which only what is given matters. */
export const episode = (given: Partial<Episode>): Episode => ({
  task: 'a',
  seed: 0,
  mode: 'demonstrations',
  model: null,
  raw: 0,
  done: true,
  outcome: 'done',
  reason: '',
  source: null,
  utterance: '',
  modelCalls: 0,
  inputTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  actions: 2,
  ms: 10,
  msOurs: [5, 5],
  ...given,
})

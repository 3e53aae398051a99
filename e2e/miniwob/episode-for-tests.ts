import { type Episode, NOTHING_TAKEN } from './episode'

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
  ...NOTHING_TAKEN,
  actions: 2,
  ms: 10,
  msOurs: [5, 5],
  ...given,
})

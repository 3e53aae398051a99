interface Runs {
  numRuns: number
  seed?: number
  path?: string
}

const { VITE_RUNS, VITE_SEED, VITE_PATH } = import.meta.env

/**
 * How often a property is tried. Tests try the same cases each time; `npm run fuzz` tries more, and others each time. What
 * fails prints its seed and path: `VITE_SEED=… VITE_PATH=… npm run fuzz -- -t "name of the test"` plays it again.
 */
export function runs(usual: number): Runs {
  const numRuns = Number(VITE_RUNS ?? usual)
  if (VITE_SEED) return { numRuns, seed: Number(VITE_SEED), ...(VITE_PATH && { path: VITE_PATH }) }
  return VITE_RUNS ? { numRuns } : { numRuns, seed: 1 }
}

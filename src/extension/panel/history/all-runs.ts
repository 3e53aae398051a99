import type { RunListed } from '../../messages'
import { ask } from '../talk'

const PAGE = 200

/** Every run, the latest first, some at a time. */
export async function* allRuns(): AsyncGenerator<readonly RunListed[]> {
  let before: number | undefined
  for (;;) {
    const { runs } = await ask({ kind: 'runs', most: PAGE, ...(before === undefined ? {} : { before }) })
    yield runs
    before = runs.at(-1)?.at
    if (runs.length < PAGE) return
  }
}

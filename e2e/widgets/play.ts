import { expect } from 'playwright/test'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import { EVERYTHING } from '../../src/agent/guard/approval'
import type { Errand, LogEntry } from '../../src/agent/log'
import { errandTest } from '../harness/fixtures'
import { tell } from '../harness/story'
import { buildWidgets } from './build'
import type { Suite } from './case'

const test = errandTest(buildWidgets(), { sameEverywhere: true })

/** One test for each case: opens the page, makes the calls with no model, and asks the library what it holds then. */
export function playCases(suites: readonly Suite[]): void {
  for (const { page, cases } of suites) {
    for (const { behaviour, name, calls, files, holds, reads, fails } of cases) {
      test(`${page}: ${name}`, { annotation: { type: behaviour } }, async ({ errand, site }) => {
        const tab = await errand.open(`${site}/?page=${page}`)
        try {
          await tab.page.waitForFunction(() => window.values !== undefined)
          const asked: Errand = {
            task: 'Make these calls.',
            calls: [...calls],
            policies: 'code',
            sources: [],
            attended: false,
            allow: EVERYTHING,
            limits: { ...DEFAULT_LIMITS, seconds: 45 },
          }
          const { log, ending } = await errand.run(tab, asked, undefined, files)
          const told = `\n${storyOf(log)}\n${ending.reason}`
          expect(failureIn(log), told).toBe(fails)
          if (reads) expect(ending.answer, told).toMatchObject({ rows: reads })
          const wanted = JSON.stringify(holds)
          await expect
            .poll(async () => JSON.stringify(await tab.page.evaluate(read, Object.keys(holds))), {
              message: told,
              timeout: 1500,
            })
            .toBe(wanted)
        } finally {
          await tab.page.close()
        }
      })
    }
  }
}

/** Runs in the page. */
async function read(names: readonly string[]): Promise<object> {
  const values = await Promise.all(names.map(async (name) => [name, await window.values?.[name]?.()]))
  return Object.fromEntries(values)
}

const storyOf = (log: readonly LogEntry[]): string =>
  tell(log)
    .map(({ depth, what, failure }) => `${'  '.repeat(depth)}${what}${failure === undefined ? '' : ` ✗ ${failure}`}`)
    .join('\n')

/** Why the last call of the plan failed; undefined when all succeeded. */
function failureIn(log: readonly LogEntry[]): string | undefined {
  const calls = new Set(log.flatMap((entry) => (entry.kind === 'step' && entry.step.kind === 'call' ? entry.n : [])))
  const last = log.findLast((entry) => entry.kind === 'reply' && calls.has(entry.n))
  return last?.kind === 'reply' && !last.outcome.ok ? last.outcome.reason : undefined
}

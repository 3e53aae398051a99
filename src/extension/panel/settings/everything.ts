import { batches, rowsOf } from '../../many/store'
import { allRuns } from '../history/all-runs'
import { ask } from '../talk'

/** All that Errand keeps, but for the model's key and the values of secrets. */
export async function everything(): Promise<object> {
  const [{ demonstrations }, { settings }, { rules }, { secrets }, { own }, { budget }] = await Promise.all([
    ask({ kind: 'library' }),
    ask({ kind: 'get_model' }),
    ask({ kind: 'rules' }),
    ask({ kind: 'secrets' }),
    ask({ kind: 'prices' }),
    ask({ kind: 'budget' }),
  ])
  const { key: _, ...model } = settings ?? {}
  const runs = []
  for await (const page of allRuns()) {
    for (const run of page) runs.push({ ...run, log: (await ask({ kind: 'log', run: run.run, from: 0 })).entries })
  }
  const tables = await Promise.all(
    (await batches()).map(async (batch) => ({ ...batch, rows: await rowsOf(batch.id, 0, batch.size) })),
  )
  return { errand: 1, model, rules, secrets, prices: own, budget, demonstrations, runs, tables }
}

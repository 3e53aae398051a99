import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { Demonstration } from '../../src/learning/demonstration'
import { demonstrationsIn } from '../../src/learning/files/import'
import { learn } from '../../src/learning/skill'
import { buildExtension } from '../harness/build'
import { installed, REPOSITORY } from '../harness/installed'
import { playBenchmark } from '../miniwob/play'
import { chooseSeeds, chooseTasks } from '../miniwob/tasks'
import { readModel } from './model-argument'
import { bestOf, tryEach, writeShown } from './pick-demonstrations'
import { command, count, Usage } from './usage'

const HOW = `npm run learn -- --from DIR [options]
  Learns skills from the recordings and demonstrations in a folder (.json, .json.gz), says what became of each file, and
  writes what was learned as data. Files in a folder of their own show one task.
  --k N                  (3) take so many of each task
  --tasks NAME,…         only these folders
  --out DIR              where to write what was learned (results/learned-…)
  --metric miniwob       play MiniWoB++ with what was learned, no model
  --seeds 0-9            the seeds to play
  --pick N               play each task with each of its demonstrations alone (--k of them, on --seeds, which should not be those
                         that are scored later) and write the N of each with which most was solved
  --model BASE_URL[,MODEL]  with --metric: that model plans, with the demonstrations in its prompt
  --workers N            (2) browsers at once
  --json FILE            one JSON object a line, one an episode`

interface Learned {
  file: string
  task: string
  demonstrations: readonly Demonstration[]
  problem: string | undefined
}

/** Every file below a folder that may hold recordings. */
function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesIn(path)
    else if (/\.json(\.gz)?$/.test(name)) yield path
  }
}

/** The folder that a file lies in, or its own name at the top. */
const taskOf = (file: string, from: string): string =>
  dirname(relative(from, file)) === '.' ? basename(file).replace(/\.json(\.gz)?$/, '') : basename(dirname(file))

/** A file's demonstrations under the name of their folder, or why it has none. */
function learnFile(file: string, from: string): Learned {
  const task = taskOf(file, from)
  const bytes = readFileSync(file)
  const read = demonstrationsIn((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  const demonstrations = read.ok ? read.value.filter(({ calls }) => calls.length > 0) : []
  const problem = read.ok ? (demonstrations.length > 0 ? undefined : 'Nothing was done in it.') : read.message
  return { file, task, demonstrations: demonstrations.map((one) => ({ ...one, name: one.name ?? task })), problem }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      k: { type: 'string', default: '3' },
      tasks: { type: 'string' },
      out: { type: 'string' },
      metric: { type: 'string' },
      seeds: { type: 'string', default: '0-9' },
      workers: { type: 'string', default: '2' },
      json: { type: 'string' },
      pick: { type: 'string' },
      model: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HOW)
    return 0
  }
  if (values.from === undefined) throw new Usage(`Which folder? Give it with --from DIR.\n\n${HOW}`)
  if (values.metric !== undefined && values.metric !== 'miniwob') throw new Usage('--metric knows miniwob only.')
  if (values.pick !== undefined && values.metric === undefined)
    throw new Usage('--pick needs a measure: add --metric miniwob.')
  const from = resolve(values.from)
  const wanted = values.tasks?.split(',')
  const files = [...filesIn(from)].filter((file) => !wanted || wanted.includes(taskOf(file, from)))
  const asked = files.map((file) => learnFile(file, from))
  if (asked.length === 0) throw new Usage(`There are no recordings of these in ${from}.`)
  const tasks = [...new Set(asked.map(({ task }) => task))]
  const out = resolve(
    values.out ?? join(REPOSITORY, 'results', `learned-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`),
  )
  const most = count('--k', values.k)
  const shown = new Map(
    tasks.map((task) => {
      const own = asked.filter((one) => one.task === task).flatMap(({ demonstrations }) => demonstrations)
      return [task, own.slice(0, most)]
    }),
  )
  const kept = [...shown.values()].flat()
  writeShown(shown, out)
  const { refused } = learn(kept)
  for (const { file, problem } of asked) if (problem) console.log(`${relative(from, file)}: ${problem}`)
  for (const reason of refused) console.log(reason)
  const imported = asked.filter(({ problem }) => problem === undefined).length
  console.log(
    `${imported} of ${asked.length} files came out as calls; ${kept.length - refused.length} demonstrations of ${tasks.length} tasks are learned: ${out}`,
  )
  if (values.metric === undefined) return 0
  buildExtension((line) => console.error(line))
  const model = values.model === undefined ? null : await readModel(values.model)
  const play = (played: readonly string[], demonstrations: string, json: string | null): Promise<number> =>
    playBenchmark(
      {
        seeds: chooseSeeds(values.seeds, chooseTasks(played.join(','), installed().miniwob)),
        mode: model ? 'heap' : 'demonstrations',
        zeroShot: false,
        demonstrations,
        model,
        headed: false,
        folder: join(out, 'runs'),
        json,
      },
      count('--workers', values.workers),
    )
  if (values.pick === undefined) return play(tasks, out, values.json === undefined ? null : resolve(values.json))
  const best = bestOf(await tryEach(shown, join(out, 'runs'), play), count('--pick', values.pick))
  writeShown(new Map([...best].map(([task, all]) => [task, all.map(({ demonstration }) => demonstration)])), out)
  for (const [task, all] of best) {
    const rates = all.map(({ demonstration, solved, of }) => `${solved}/${of} “${demonstration.task}”`)
    console.log(`${task}: ${rates.join(', ')}`)
  }
  return 0
}

await command(main)

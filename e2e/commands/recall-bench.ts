import { parseArgs } from 'node:util'
import { groundOf } from '../../src/learning/matching/ground'
import { matchesOf, recall } from '../../src/learning/matching/recall'
import { learn } from '../../src/learning/skill'
import { sketch } from '../../src/page/sketch'
import { asked, thousand } from '../recall-bench/thousand'
import { command, count } from './usage'

const HOW = `npm run bench:recall -- [options]
  --rounds N  (50) how often each task is asked

How long it takes to learn a thousand skills, to match a task against them, and to make a plan for a page; in milliseconds.`

/** A page of some hundred controls, as forms have. */
const page = sketch(
  Array.from({ length: 150 }, (_, at) => `textbox "Field ${at}" value="x"\nbutton "Do ${at}"\n"Some words ${at}"`).join(
    '\n',
  ),
)

function timed(rounds: number, work: () => void): { median: number; p95: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((one, other) => one - other)
  return { median: times[Math.floor(rounds / 2)] ?? 0, p95: times[Math.floor(rounds * 0.95)] ?? 0 }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '50' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    console.log(HOW)
    return 0
  }
  const rounds = count('--rounds', values.rounds)
  const learning = timed(3, () => learn(thousand))
  const library = learn(thousand)
  console.log(`${library.skills.length} skills learned in ${learning.median.toFixed(0)} ms\n`)
  console.log('| task | matching | p95 | plan | p95 | found |\n| --- | --: | --: | --: | --: | --- |')
  for (const { task, skill } of asked) {
    const ground = groundOf(page)
    matchesOf(library, task, ground)
    const match = timed(rounds, () => matchesOf(library, task, ground))
    const plan = timed(rounds, () => recall(library, task, page))
    const outcome = recall(library, task, page)
    const value = outcome.ok && outcome.value && typeof outcome.value === 'object' ? outcome.value : {}
    const found = 'source' in value ? String(value.source).replace('skill ', '') : undefined
    const cells = [match.median, match.p95, plan.median, plan.p95].map((ms) => ms.toFixed(1))
    const short = task.length > 60 ? `${task.slice(0, 59)}…` : task
    console.log(
      `| ${short} | ${cells.join(' | ')} | ${found === skill ? (found ?? 'nothing') : `${found ?? 'nothing'} (not ${skill ?? 'nothing'})`} |`,
    )
  }
  return 0
}

await command(main)

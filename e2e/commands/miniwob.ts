import { existsSync } from 'node:fs'
import { buildExtension } from '../harness/build'
import { installed } from '../harness/installed'
import { playBenchmark } from '../miniwob/play'
import { publish } from '../miniwob/publish'
import { readResults, resumed } from '../miniwob/results'
import { HOW, readBenchmark } from './miniwob-arguments'
import { command, Usage } from './usage'

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    console.log(HOW)
    return 0
  }
  const { benchmark, workers, report } = await readBenchmark(args, installed().miniwob)
  if (report.length > 0) {
    const missing = report.find((file) => !existsSync(file))
    if (missing !== undefined) throw new Usage(`There is no file ${missing}.`)
    publish(report.flatMap(readResults), benchmark.folder)
    return 0
  }
  const { played, left } = resumed(benchmark, benchmark.json === null ? [] : readResults(benchmark.json))
  if (played.length > 0)
    console.error(`${played.length} episodes are in ${benchmark.json} already and stay as they are.`)
  if (Object.keys(left.seeds).length === 0) {
    publish(played, benchmark.folder)
    return 0
  }
  buildExtension((line) => console.error(line))
  return playBenchmark(left, workers)
}

// Last, when all that it uses is there.
await command(main)

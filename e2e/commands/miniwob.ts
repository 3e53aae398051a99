import { buildExtension } from '../harness/build'
import { installed } from '../harness/installed'
import { playBenchmark } from '../miniwob/play'
import { HOW, readBenchmark } from './miniwob-arguments'
import { command } from './usage'

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    console.log(HOW)
    return 0
  }
  const { benchmark, crew } = await readBenchmark(args, installed().miniwob)
  buildExtension((line) => console.error(line))
  return playBenchmark(benchmark, crew)
}

// Last, when all that it uses is there.
await command(main)

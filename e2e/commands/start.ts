import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildExtension } from '../harness/build'
import { REPOSITORY } from '../harness/installed'
import { playBenchmark } from '../miniwob/play'
import { chooseSeeds, HEAP45 } from '../miniwob/tasks'
import { command } from './usage'

/** One episode of each of HeaP's tasks, with no model and no key: what Errand can do, to look at. */
async function main(): Promise<number> {
  buildExtension((line) => console.error(line))
  const headed = hasDisplay()
  console.log(
    `Errand does one episode of each of HeaP’s 45 MiniWoB++ tasks, with no model${headed ? '' : ', headless'}:\n`,
  )
  const folder = join(REPOSITORY, 'results', 'start')
  // Each start plays all of them.
  rmSync(folder, { recursive: true, force: true })
  return playBenchmark(
    {
      seeds: chooseSeeds('0', HEAP45),
      mode: 'demonstrations',
      zeroShot: false,
      model: null,
      headed,
      folder,
      json: join(folder, 'episodes.jsonl'),
    },
    // One window is enough to look at.
    headed ? 1 : 2,
  )
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

// Last, when all that it uses is there.
await command(main)

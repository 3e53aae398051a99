import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildExtension } from '../harness/build'
import { REPOSITORY } from '../harness/installed'
import { buildWidgets } from '../widgets/build'
import { choosing } from '../widgets/suites'
import { command, count } from './usage'

const HOW = `npm run widgets -- [options] [words …]
  words         only cases whose page and name contain one of them, separated by commas
  --workers N   (2) browsers at once

Without words all cases are run and docs/widgets.md is written.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { workers: { type: 'string', default: '2' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    console.log(HOW)
    return 0
  }
  const workers = count('--workers', values.workers)
  buildExtension((line) => console.error(line))
  buildWidgets((line) => console.error(line))
  const playwright = join(REPOSITORY, 'node_modules', 'playwright', 'cli.js')
  const config = join(REPOSITORY, 'e2e', 'widgets', 'widgets.config.ts')
  const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config, `--workers=${workers}`], {
    cwd: REPOSITORY,
    env: { ...process.env, ...choosing(positionals.join(' ')) },
    stdio: 'inherit',
  })
  return status ?? 1
}

// Last, when all that it uses is there.
await command(main)

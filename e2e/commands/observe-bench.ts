import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installed } from '../harness/installed'
import { serveFolder } from '../harness/server'
import { pageOf, tasksIn } from '../miniwob/tasks'
import { type Row, startBench } from '../observe-bench/bench'
import { document } from '../observe-bench/document'
import { type BenchPage, gauntletPages, miniwobPages, realPages } from '../observe-bench/pages'
import { pagesOf, reportOf } from '../observe-bench/report'
import { buildWidgets } from '../widgets/build'
import { command, count } from './usage'

const HOW = `npm run bench:observe -- [options] [words …]
  words       only pages whose set and name contain one of them
  --rounds N  (5) how often each page is looked at
  --each      also a line for each page
  --document  writes docs/observation.md anew with what it finds
  --texts DIR keeps there what Errand and page-agent say of each page

How long looking at a page takes and what it costs in tokens: Errand, a bare walk, page-agent's page controller and Playwright's
snapshot for models, side by side. Times are those of the page's own thread, so that a busy machine does little to them. Real pages are
taken from the folder ERRAND_REAL_PAGES, where there is one.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      each: { type: 'boolean', default: false },
      document: { type: 'boolean', default: false },
      texts: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(HOW)
    return 0
  }
  const rounds = count('--rounds', values.rounds)
  const wanted = ({ set, name }: BenchPage): boolean =>
    positionals.length === 0 || positionals.some((word) => `${set} ${name}`.toLowerCase().includes(word.toLowerCase()))
  const gauntlet = gauntletPages('').some(wanted)
  const widgets = gauntlet ? await serveFolder(buildWidgets((line) => console.error(line))) : undefined
  const miniwob = await serveFolder(installed().miniwob)
  const bench = await startBench()
  try {
    // Every fifth task: they are small and alike.
    const tasks = tasksIn(installed().miniwob).filter((_, index) => index % 5 === 0)
    const pages = [...realPages(), ...gauntletPages(widgets?.url ?? ''), ...miniwobPages(miniwob.url, tasks, pageOf)]
    const rows: Row[] = []
    for (const page of pages.filter(wanted)) {
      const row = await bench.look(page, rounds)
      rows.push(row)
      if (values.texts) keep(values.texts, row)
      process.stderr.write(`\r${page.set}: ${page.name}`.padEnd(60))
    }
    process.stderr.write('\r'.padEnd(60))
    if (values.each) console.log(`\n${pagesOf(rows)}`)
    const report = reportOf(rows, await bench.changes(8 * rounds), await bench.weight())
    console.log(`\n${report}`)
    if (values.document) {
      document(report, { day: new Date().toISOString().slice(0, 10), load: loadavg()[0] ?? 0, cores: cpus().length })
    }
    return 0
  } finally {
    await bench.close()
    await Promise.all([widgets?.close(), miniwob.close()])
  }
}

function keep(folder: string, { page, texts }: Row): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${page.name}.errand.txt`), texts.ours)
  writeFileSync(join(folder, `${page.name}.page-agent.txt`), texts.pageAgent)
}

// Last, when all that it uses is there.
await command(main)

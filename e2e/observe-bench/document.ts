import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../harness/installed'

/** Writes `docs/observation.md` anew around what the bench found. */
export function document(report: string, found: { day: string; load: number; cores: number }): void {
  writeFileSync(join(REPOSITORY, 'docs', 'observation.md'), `${pageOf(report, found)}\n`)
}

const pageOf = (report: string, { day, load, cores }: { day: string; load: number; cores: number }): string =>
  `# What a look at a page costs

Made by \`npm run bench:observe -- --document\` on ${day}, on a machine of ${cores} cores with a load of ${load.toFixed(0)}: a busy one makes all of these
numbers larger, so read the ratios rather than the milliseconds. Which pages were there is said in the tables; those of real sites are not
part of the repository.

- **Milliseconds** are what the page's own thread worked (\`Performance.getMetrics\` in thread time), not what the clock said. A look is
  repeated until a sample lasts 20 ms, and of the samples the least counts, for Errand and for all others.
- **The bare walk** takes tag, text, attributes and box of each element that can be seen, and nothing else: the limit.
- **page-agent** is its page controller looking at the whole page; its tokens are those of what its agent puts before a model, and ours those of
  \`pageText\` (counted by gpt-tokenizer). Both are timed warm; the first look, with no code compiled yet, stands in columns of its own.
- **Missed** is what a slow search of the bench's own finds to work with and what does not appear.
- **A look after one change** ends at a row in the middle of the page: that moves half of it, and each box that moved is told.

${report}`

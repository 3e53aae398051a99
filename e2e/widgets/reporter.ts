import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, TestCase, TestError, TestResult } from 'playwright/types/testReporter'
import { REPOSITORY } from '../harness/installed'
import type { Behaviour } from './case'
import { chosenSuites, suites } from './suites'
import { failuresOf, type Result, tableOf } from './table'

/** Prints each case as it ends, then the table; a run of all cases also writes docs/widgets.md. */
export default class WidgetReporter implements Reporter {
  private readonly results: Result[] = []
  private readonly began = Date.now()

  onTestEnd(test: TestCase, { status, error, duration }: TestResult): void {
    const [page = '', ...rest] = test.title.split(': ')
    const passed = status === 'passed'
    const why = passed ? '' : stripVTControlCharacters(error?.message ?? status)
    const behaviour = (test.annotations[0]?.type ?? 'form') as Behaviour
    this.results.push({ page, name: rest.join(': '), behaviour, passed, why })
    console.log(
      `${passed ? '✓' : '✗'} ${test.title} (${(duration / 1000).toFixed(1)} s)${passed ? '' : `\n${indented(why)}`}`,
    )
  }

  onError(error: TestError): void {
    console.error(error.message ?? String(error.value))
  }

  onEnd(): void {
    const passed = this.results.filter((result) => result.passed).length
    const table = tableOf(this.results)
    const said = `${passed} of ${this.results.length} cases pass, with no model.`
    const minutes = ((Date.now() - this.began) / 60_000).toFixed(1)
    console.log(`\n${table}\n\n${said} ${minutes} minutes.`)
    if (this.results.length !== countOf(suites) || countOf(chosenSuites()) !== countOf(suites)) return
    writeFileSync(join(REPOSITORY, 'docs', 'widgets.md'), documentOf(said, table, failuresOf(this.results)))
  }

  printsToStdio(): boolean {
    return true
  }
}

const countOf = (all: typeof suites): number => all.reduce((sum, { cases }) => sum + cases.length, 0)
const indented = (text: string): string => text.replace(/^/gm, '    ')

const documentOf = (said: string, table: string, failures: string): string =>
  `# Widgets that Errand works

Made by \`npm run widgets\`: each library as it comes from npm, in the built extension, in a real Chromium. A case passes when
the library itself holds the wanted value afterwards. ${said}

Seven of the libraries (pikaday, jquery-ui, select2, antd, element-plus, tabulator, codemirror) were added after the policies had been
written against the others, their cases first: 45 of these 58 cases passed the first time, which tells more about a library
that is not here than the table does. Of 137 cases of trees, lists side by side, further tables, masks, colours and editors, written later in
the same way, 85 passed the first time; at least seven of the others failed by a slip in the case itself, and some libraries that still fail
are not in the table.

${table}
${failures}`

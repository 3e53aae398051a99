import type { Suite } from './case'
import { suitesOfComponents } from './cases/components'
import { concert } from './cases/concert'
import { dates } from './cases/dates'
import { everyday } from './cases/everyday'
import { files } from './cases/files'
import { frameworks } from './cases/frameworks'
import { inputs } from './cases/inputs'
import { lists } from './cases/lists'
import { more } from './cases/more'
import { options } from './cases/options'
import { own } from './cases/own'
import { react } from './cases/react'
import { rich } from './cases/rich'
import { selects } from './cases/selects'
import { sites } from './cases/sites'
import { fullSuites } from './cases/suites'
import { trees } from './cases/trees'
import { vue } from './cases/vue'

/** All cases, page by page. */
export const suites: readonly Suite[] = [
  ...dates,
  ...options,
  ...suitesOfComponents,
  ...files,
  ...lists,
  ...more,
  ...frameworks,
  ...inputs,
  ...own,
  ...everyday,
  ...sites,
  ...concert,
  ...trees,
  ...rich,
  ...fullSuites,
  ...react,
  ...vue,
  ...selects,
]

const ONLY = 'ERRAND_WIDGETS'

/** For the runner's workers: only cases whose page and name contain these words. */
export const choosing = (words: string): Record<string, string> => ({ [ONLY]: words })

export function chosenSuites(): readonly Suite[] {
  const words = process.env[ONLY]?.toLowerCase() ?? ''
  const wanted = (text: string): boolean => words.split(',').some((one) => text.toLowerCase().includes(one.trim()))
  return suites.map((suite) => ({
    ...suite,
    cases: suite.cases.filter(({ name }) => wanted(`${suite.page}: ${name}`)),
  }))
}

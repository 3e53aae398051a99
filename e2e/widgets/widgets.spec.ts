import { playCases } from './play'
import { suites } from './suites'

// A few of each kind; `npm run widgets` runs them all.
playCases(suites.map((suite) => ({ ...suite, cases: suite.cases.filter(({ always }) => always) })))

import { render } from 'preact'
import { language } from '../texts/say'
import { App } from './app'
import { readLimits } from './settings/limits'
import { followRecordings } from './show/recording-state'
import { followRuns, followWords } from './shown-run'
import { followTab } from './tab'

document.documentElement.lang = language
const root = document.getElementById('panel')
if (root) render(<App />, root)
performance.mark('interactive')
followTab()
followRuns()
followWords()
followRecordings()
void readLimits()

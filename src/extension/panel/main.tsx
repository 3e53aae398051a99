import '../strict'
import { render } from 'preact'
import { App } from './app'
import { followTab } from './state'

const root = document.getElementById('panel')
if (root) render(<App />, root)
followTab()

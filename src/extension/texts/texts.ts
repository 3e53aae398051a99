import { ask } from './ask'
import { calls } from './calls'
import { frame } from './frame'
import { history } from './history'
import { many } from './many'
import { reasons } from './reasons'
import { run } from './run'
import { settings } from './settings'
import { show } from './show'
import { task } from './task'
import { practice, welcome } from './welcome'
import { words } from './words'

/** Every word that Errand's own pages show, in the language of this page. What the browser shows of us stands in `_locales`. */
export const texts = {
  ...frame,
  task,
  run,
  reasons,
  words,
  calls,
  ask,
  history,
  many,
  show,
  settings,
  welcome,
  practice,
}

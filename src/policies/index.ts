import { askUser } from './ask-user'
import { attachFile } from './attach-file'
import { calculate } from './calculate'
import { chooseColor } from './choose-color'
import { chooseDate } from './choose-date'
import { chooseDates } from './choose-dates'
import { chooseItem } from './choose-item'
import { chooseOption } from './choose-option'
import { chooseTime } from './choose-time'
import { click } from './click'
import { clickAll } from './click-all'
import { copyLabelled } from './copy-labelled'
import { copyText } from './copy-text'
import { count } from './count'
import { drag } from './drag'
import { draw } from './draw'
import { editCell } from './edit-cell'
import { expand } from './expand'
import { fillForm } from './fill-form'
import { fillText } from './fill-text'
import { findAndClick } from './find-and-click'
import { formatText } from './format-text'
import { markPoint } from './mark-point'
import { moveItem } from './move-item'
import { navigate } from './navigate'
import { openResult } from './open-result'
import type { Policy } from './policy'
import { pressKeys } from './press-keys'
import { readTable } from './read-table'
import { readText } from './read-text'
import { resize } from './resize'
import { reveal } from './reveal'
import { runCommand } from './run-command'
import { scrollTo } from './scroll-to'
import { selectText } from './select-text'
import { setCheckboxes } from './set-checkboxes'
import { setNumber } from './set-number'
import { setSlider } from './set-slider'
import { sortTable } from './sort-table'
import { waitFor } from './wait-for'
import { waitUntil } from './wait-until'

/** All policies in code, in the order in which prompts list them: what is needed most comes first. */
export const policies: readonly Policy[] = [
  click,
  clickAll,
  fillText,
  chooseOption,
  chooseDate,
  chooseDates,
  chooseTime,
  setCheckboxes,
  setSlider,
  setNumber,
  chooseColor,
  attachFile,
  fillForm,
  expand,
  reveal,
  findAndClick,
  chooseItem,
  openResult,
  readText,
  readTable,
  sortTable,
  editCell,
  copyText,
  selectText,
  count,
  formatText,
  copyLabelled,
  calculate,
  pressKeys,
  scrollTo,
  drag,
  moveItem,
  draw,
  markPoint,
  resize,
  waitFor,
  waitUntil,
  runCommand,
  navigate,
  askUser,
]

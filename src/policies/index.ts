import { askUser } from './ask-user'
import { calculate } from './calculate'
import { chooseDate } from './choose-date'
import { chooseDates } from './choose-dates'
import { chooseItem } from './choose-item'
import { chooseOption } from './choose-option'
import { chooseTime } from './choose-time'
import { click } from './click'
import { copyText } from './copy-text'
import { drag } from './drag'
import { editCell } from './edit-cell'
import { expand } from './expand'
import { fillForm } from './fill-form'
import { fillText } from './fill-text'
import { findAndClick } from './find-and-click'
import { navigate } from './navigate'
import { openResult } from './open-result'
import type { Policy } from './policy'
import { pressKeys } from './press-keys'
import { readText } from './read-text'
import { reveal } from './reveal'
import { scrollTo } from './scroll-to'
import { selectText } from './select-text'
import { setCheckboxes } from './set-checkboxes'
import { setNumber } from './set-number'
import { setSlider } from './set-slider'
import { waitFor } from './wait-for'

/** All policies in code, in the order in which prompts list them: what is needed most comes first. */
export const policies: readonly Policy[] = [
  click,
  fillText,
  chooseOption,
  chooseDate,
  chooseDates,
  chooseTime,
  setCheckboxes,
  setSlider,
  setNumber,
  fillForm,
  expand,
  reveal,
  findAndClick,
  chooseItem,
  openResult,
  readText,
  editCell,
  copyText,
  selectText,
  calculate,
  pressKeys,
  scrollTo,
  drag,
  waitFor,
  navigate,
  askUser,
]

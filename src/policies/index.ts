import { askUser } from './ask-user'
import { click } from './click'
import { copyText } from './copy-text'
import { drag } from './drag'
import { fillText } from './fill-text'
import { navigate } from './navigate'
import type { Policy } from './policy'
import { pressKeys } from './press-keys'
import { readText } from './read-text'
import { selectText } from './select-text'
import { waitFor } from './wait-for'

/** All policies in code, in the order in which prompts list them. */
export const policies: readonly Policy[] = [
  click,
  fillText,
  pressKeys,
  readText,
  copyText,
  selectText,
  drag,
  waitFor,
  navigate,
  askUser,
]

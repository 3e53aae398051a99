import { Picker } from 'emoji-picker-element'
import data from 'emoji-picker-element-data/en/emojibase/data.json?url'
import type { Show } from '../stage'

/** A message with a button that opens the picker under it. */
export const show: Show = (stage) => {
  stage.innerHTML =
    '<label>Message <input id="message" value="Well done "></label> <button id="open" aria-label="Add emoji">☺</button>'
  const message = stage.querySelector('input')
  const picker = new Picker({ dataSource: data })
  picker.hidden = true
  stage.append(picker)
  stage.querySelector('#open')?.addEventListener('click', () => {
    picker.hidden = !picker.hidden
  })
  picker.addEventListener('emoji-click', ({ detail }) => {
    if (message) message.value += detail.unicode
    picker.hidden = true
  })
  return { message: () => message?.value ?? '' }
}

import 'quill/dist/quill.snow.css'
import Quill from 'quill'
import type { Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h2>Message</h2><div id="message"></div><h2>Notes</h2><div id="notes"><p>An old note.</p></div>'
  const message = new Quill('#message', { theme: 'snow', placeholder: 'Write a message' })
  const notes = new Quill('#notes', { theme: 'snow' })
  return {
    message: () => message.getText().trim(),
    notes: () => notes.getText().trim(),
    html: () => notes.getSemanticHTML().replaceAll('&nbsp;', ' '),
  }
}

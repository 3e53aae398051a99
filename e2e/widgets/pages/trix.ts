import 'trix/dist/trix.css'
import 'trix'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = `<h3>Body</h3><input id="body" type="hidden" value="<div>Dear all, the ferry is late.</div>"><trix-editor input="body"></trix-editor>`
  const field = one(stage, '#body') as HTMLInputElement
  return { html: () => field.value }
}

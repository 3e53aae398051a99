import 'jodit/es2021/jodit.min.css'
import { Jodit } from 'jodit'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h3>Minutes</h3><textarea id="minutes"><p>Dear all, the ferry is late.</p></textarea>'
  const editor = Jodit.make(one(stage, '#minutes') as HTMLTextAreaElement)
  return { html: () => editor.value }
}

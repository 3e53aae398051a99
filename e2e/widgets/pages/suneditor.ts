import 'suneditor/css/editor'
import 'suneditor/css/contents'
import suneditor from 'suneditor'
import plugins from 'suneditor/plugins'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h3>Biography</h3><textarea id="biography"><p>Dear all, the ferry is late.</p></textarea>'
  const editor = suneditor.create(one(stage, '#biography') as HTMLTextAreaElement, {
    plugins,
    buttonList: [
      ['undo', 'redo'],
      ['blockStyle', 'bold', 'italic', 'underline', 'fontColor'],
      ['list_bulleted', 'list_numbered', 'link', 'removeFormat'],
    ],
  })
  return { html: () => String(editor.$.html.get()).replace(' style="list-style-type: "', '') }
}

import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h2>Comment</h2><div id="comment" style="border: 1px solid gray; padding: 8px"></div>'
  const editor = new Editor({ element: one(stage, '#comment'), extensions: [StarterKit], content: '<p></p>' })
  return { comment: () => editor.getText() }
}

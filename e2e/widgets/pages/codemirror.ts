import { basicSetup, EditorView } from 'codemirror'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h2>Query</h2><div id="query"></div><h2>Notes</h2><div id="notes"></div>'
  const query = new EditorView({ parent: one(stage, '#query'), extensions: [basicSetup] })
  const notes = new EditorView({ parent: one(stage, '#notes'), doc: 'An old note.', extensions: [basicSetup] })
  return { query: () => query.state.doc.toString(), notes: () => notes.state.doc.toString() }
}

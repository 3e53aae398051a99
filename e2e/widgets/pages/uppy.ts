import Uppy from '@uppy/core'
import Dashboard from '@uppy/dashboard'
import DragDrop from '@uppy/drag-drop'
import '@uppy/core/css/style.min.css'
import '@uppy/dashboard/css/style.min.css'
import '@uppy/drag-drop/css/style.min.css'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = `<h2>Documents</h2><div id="dashboard"></div>
    <h2>Pictures</h2><div id="drop"></div><ul id="dropped"></ul>
    <p><button id="open">Open uploader</button></p>`
  const dashboard = new Uppy().use(Dashboard, { inline: true, target: one(stage, '#dashboard'), height: 300 })
  const drop = new Uppy().use(DragDrop, { target: one(stage, '#drop') })
  drop.on('file-added', ({ name }) => {
    const item = document.createElement('li')
    item.textContent = name
    one(stage, '#dropped').append(item)
  })
  const dialog = new Uppy().use(Dashboard, { trigger: one(stage, '#open') })
  const contents = (uppy: Uppy) => () =>
    Promise.all(
      uppy.getFiles().map(async ({ name, data }) => `${name}: ${data instanceof Blob ? await data.text() : ''}`),
    )
  return { dashboard: contents(dashboard), drop: contents(drop), dialog: contents(dialog) }
}

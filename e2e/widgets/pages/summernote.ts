import 'summernote/dist/summernote-lite.css'
import jquery from 'jquery'
import type { Show } from '../stage'

export const show: Show = async (stage) => {
  Object.assign(window, { jQuery: jquery, $: jquery })
  await import('summernote/dist/summernote-lite.js')
  stage.innerHTML = '<h3>Description</h3><div id="description"><p>Dear all, the ferry is late.</p></div>'
  const editor = jquery('#description') as unknown as { summernote(call: string | object): string }
  editor.summernote({ height: 160 })
  return { html: () => editor.summernote('code').replace(' class=""', '') }
}

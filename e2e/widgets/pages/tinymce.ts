import 'tinymce/tinymce'
import 'tinymce/models/dom/model'
import 'tinymce/themes/silver'
import 'tinymce/icons/default'
import 'tinymce/skins/ui/oxide/skin'
import 'tinymce/plugins/lists'
import 'tinymce/plugins/link'
import 'tinymce/skins/content/default/content'
import 'tinymce/skins/ui/oxide/content'
import tinymce from 'tinymce/tinymce'
import type { Show } from '../stage'

/** The text stands in a frame of its own, the buttons around it. */
export const show: Show = async (stage) => {
  stage.innerHTML = '<h3>Article</h3><textarea id="article"><p>Dear all, the ferry is late.</p></textarea>'
  const [editor] = await tinymce.init({
    selector: '#article',
    license_key: 'gpl',
    plugins: 'lists link',
    skin: 'oxide',
    content_css: 'default',
    height: 300,
    promotion: false,
    toolbar: 'undo redo | blocks | bold italic underline | forecolor | bullist numlist | link',
  })
  return { html: () => editor?.getContent() ?? '' }
}

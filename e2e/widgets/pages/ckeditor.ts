import 'ckeditor5/ckeditor5.css'
import {
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Heading,
  Italic,
  Link,
  List,
  Paragraph,
  Underline,
} from 'ckeditor5'
import { one, type Show } from '../stage'

export const show: Show = async (stage) => {
  stage.innerHTML = '<h3>Announcement</h3><div id="announcement"><p>Dear all, the ferry is late.</p></div>'
  const editor = await ClassicEditor.create(one(stage, '#announcement'), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Heading, Bold, Italic, Underline, Link, List, BlockQuote],
    toolbar: [
      'undo',
      'redo',
      '|',
      'heading',
      '|',
      'bold',
      'italic',
      'underline',
      '|',
      'link',
      'bulletedList',
      'numberedList',
      'blockQuote',
    ],
  })
  return { html: () => editor.getData().replace(/ data-list-item-id="\w+"/g, '') }
}

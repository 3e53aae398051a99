import { type Case, call, type Suite } from '../case'

type Args = Case['calls'][number]['args']
const one =
  (behaviour: Case['behaviour'], policy: string) =>
  (name: string, args: Args, holds: Case['holds']): Case => ({ behaviour, name, calls: [call(policy, args)], holds })
const text = one('text', 'fill_text')
const style = one('text', 'format_text')

/** Editors of rich text beyond those of `inputs.ts`, pickers of emoji, spreadsheets, trees and boards. */
export const rich: readonly Suite[] = [
  {
    page: 'ckeditor',
    library: 'ckeditor5',
    cases: [
      text('text', { field: 'Announcement', text: 'See you\non Monday.' }, { html: '<p>See you</p><p>on Monday.</p>' }),
      text(
        'more text',
        { field: 'Announcement', text: ' Sorry.', append: true },
        { html: '<p>Dear all, the ferry is late. Sorry.</p>' },
      ),
      style('heading', { style: 'heading 2' }, { html: '<h3>Dear all, the ferry is late.</h3>' }),
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { html: '<p>Dear all, the <a href="https://example.com">ferry</a> is late.</p>' },
      ),
    ],
  },
  {
    page: 'editorjs',
    library: '@editorjs/editorjs',
    cases: [
      text(
        'lines',
        { field: 'Story', text: 'See you\non Monday.' },
        { blocks: ['paragraph: See you', 'paragraph: on Monday.'] },
      ),
      style('bold', { style: 'bold', text: 'ferry' }, { blocks: ['paragraph: Dear all, the <b>ferry</b> is late.'] }),
      style('heading', { style: 'heading' }, { blocks: ['heading: Dear all, the ferry is late.'] }),
      style(
        'link',
        { style: 'link to https://example.com', text: 'ferry' },
        { blocks: ['paragraph: Dear all, the <a href="https://example.com">ferry</a> is late.'] },
      ),
    ],
  },
  {
    page: 'suneditor',
    library: 'suneditor',
    cases: [
      style('list', { style: 'numbered list' }, { html: '<ol><li>Dear all, the ferry is late.</li></ol>' }),
      style('heading', { style: 'heading 2' }, { html: '<h2>Dear all, the ferry is late.</h2>' }),
      style(
        'colour',
        { style: 'red', text: 'ferry' },
        { html: '<p>Dear all, the <span style="color: #ef4444;">ferry</span> is late.</p>' },
      ),
    ],
  },
  {
    page: 'jodit',
    library: 'jodit',
    cases: [
      style('list', { style: 'numbered list' }, { html: '<ol><li>Dear all, the ferry is late.</li></ol>' }),
      style(
        'colour',
        { style: 'red', text: 'ferry' },
        { html: '<p>Dear all, the <span style="color: rgb(255, 0, 0);">ferry</span> is late.</p>' },
      ),
    ],
  },
]

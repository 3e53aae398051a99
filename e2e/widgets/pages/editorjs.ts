import EditorJS from '@editorjs/editorjs/dist/editorjs.mjs'
import type { Show } from '../stage'

/** A block of its own for headings, as the library wants it. */
class Heading {
  static readonly toolbox = { title: 'Heading', icon: '<b>H</b>' }
  static readonly conversionConfig = { import: 'text', export: 'text' }
  private readonly field = document.createElement('h2')

  constructor({ data }: { data: { text?: string } }) {
    this.field.contentEditable = 'true'
    this.field.innerHTML = data.text ?? ''
  }

  render(): HTMLElement {
    return this.field
  }

  save(): { text: string } {
    return { text: this.field.innerHTML }
  }
}

/** Blocks, each with a field of its own; the buttons come beside what is marked. */
export const show: Show = async (stage) => {
  stage.innerHTML = '<h3>Story</h3><div id="story" style="border: 1px solid #ccc"></div>'
  const editor = new EditorJS({
    holder: 'story',
    tools: { heading: Heading },
    data: { blocks: [{ type: 'paragraph', data: { text: 'Dear all, the ferry is late.' } }] },
  })
  await editor.isReady
  return { blocks: async () => (await editor.save()).blocks.map(({ type, data }) => `${type}: ${data.text}`) }
}

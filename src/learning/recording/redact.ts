import type { LabelledCall } from '../demonstration'
import type { Recorded } from './recorded'

/** Taking a value out of a recording, wherever it stands. */

/** The text that a call puts into the page. */
export function filledIn({ args }: LabelledCall): string | undefined {
  const value = args.text ?? args.option ?? args.date ?? args.time ?? args.value
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' && !/^\{\{\w+\}\}$/.test(value) ? value : undefined
}

/** The line with the value as `{{name}}`: of it, only what a page or a person wrote, never how it is built. */
export function redacted(entry: Recorded, value: string, name: string): Recorded {
  const hidden = (text: string): string => text.replaceAll(value, `{{${name}}}`)
  if (entry.kind === 'did') {
    const { action } = entry
    if (action.kind === 'type') return { ...entry, action: { ...action, text: hideStages(action.text, value, name) } }
    if (action.kind === 'set_value') return { ...entry, action: { ...action, value: hidden(action.value) } }
    if (action.kind === 'select_text' && action.text !== undefined) {
      return { ...entry, action: { ...action, text: hidden(action.text) } }
    }
    return entry
  }
  const { seen } = entry
  const changed = seen.changed.map((node) => {
    const held = node.value === undefined ? {} : { value: hideStages(node.value, value, name) }
    const said = node.description === undefined ? {} : { description: hidden(node.description) }
    return { ...node, name: hidden(node.name), ...held, ...said }
  })
  return {
    ...entry,
    seen: { ...seen, changed, url: hidden(seen.url), title: hidden(seen.title), announced: seen.announced.map(hidden) },
  }
}

/** Letter by letter the value came to be: its beginnings of some length say much of it too. */
function hideStages(text: string, value: string, name: string): string {
  const beginning = text.length >= 2 && value.startsWith(text)
  return beginning ? `{{${name}}}` : text.replaceAll(value, `{{${name}}}`)
}

import { deleteText, insertText, isEditable, isField, mayInput } from './field'

/** What was copied in this frame: a page may not let a script read the system's clipboard. */
let copied = ''

/** Copies what is marked, unless the page does it itself. */
export function copy(target: Element): void {
  const data = new DataTransfer()
  const goesOn = send(target, 'copy', data)
  const text = goesOn ? marked(target) : data.getData('text/plain')
  if (!text) return
  copied = text
  document.execCommand('copy')
}

export function cut(target: Element): void {
  const text = marked(target)
  const goesOn = send(target, 'cut', new DataTransfer())
  if (text) copied = text
  if (text && goesOn && mayInput(target, 'deleteByCut', null)) deleteText(target, 'backward')
}

export function paste(target: Element): void {
  const data = new DataTransfer()
  data.setData('text/plain', copied)
  if (!send(target, 'paste', data) || !copied) return
  const writes = (isField(target) && !target.readOnly && !target.disabled) || isEditable(target)
  if (writes && mayInput(target, 'insertFromPaste', copied)) insertText(target, copied)
}

const send = (target: Element, type: string, clipboardData: DataTransfer): boolean =>
  target.dispatchEvent(new ClipboardEvent(type, { bubbles: true, cancelable: true, composed: true, clipboardData }))

function marked(target: Element): string {
  if (isField(target)) return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
  return getSelection()?.toString() ?? ''
}

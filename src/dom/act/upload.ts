import type { Action } from '../../page/action'
import { done, type Failed, failed, type Outcome } from '../../page/outcome'
import { isDisabled } from '../observe/states'
import { drawnParent, shadowRootOf } from '../tree'
import type { Acting } from './acting'
import { click } from './click'
import { changed } from './focus'
import { UPLOAD_OVER } from './loose-fields'
import { elementOf, pointAt, say } from './reach'

/**
 * Hands files to the page as a person would: into the field that the node is, holds or labels; into the one that a click on it asks to
 * be filled, before the browser's own dialog opens; or dropped onto it. No file dialog ever opens.
 */
export async function upload(action: Upload, acting: Acting): Promise<Outcome> {
  try {
    return await handOver(action, acting)
  } finally {
    document.dispatchEvent(new Event(UPLOAD_OVER))
  }
}

type Upload = Extract<Action, { kind: 'upload' }>

async function handOver(action: Upload, acting: Acting): Promise<Outcome> {
  const node = acting.find(action.ref)
  const element = node && elementOf(node)
  if (!element?.isConnected) return failed('detached', 'What was to take the file is no longer in the page.')
  if (acting.files.length === 0) return failed('not_found', 'No file came with this action.')
  const own = fieldIn(element, acting.files)
  if (own) return own instanceof HTMLInputElement ? give(own, acting.files) : own
  const ways: Way[] = isPressable(element) ? [byClick, nearby, byDrop] : [nearby, byDrop, byClick]
  for (const way of ways) {
    const outcome = await way(element, action, acting)
    if (outcome) return outcome
  }
  return failed(
    'no_effect',
    `${say(element)} takes no files: it asked for none when clicked, and none can be dropped there.`,
  )
}

/** A way that does not apply, and has done nothing, gives undefined. */
type Way = (element: Element, action: Upload, acting: Acting) => Outcome | undefined | Promise<Outcome | undefined>

const isPressable = (element: Element): boolean =>
  element.closest('button,a[href],label,summary,[role="button"],[role="link"],[role="menuitem"]') !== null

/** The file field that the element is, labels or holds; a refusal where it holds several that would all do. */
function fieldIn(element: Element, files: readonly File[]): HTMLInputElement | Failed | undefined {
  if (isFileField(element)) return element
  const labelled = element.closest('label')?.control
  if (labelled && isFileField(labelled)) return labelled
  const inside = fieldsBelow(element)
  const suited = inside.filter((field) => !isDisabled(field) && !refusalOf(field, files))
  const [field, other] = suited.length > 0 ? suited : inside
  if (!other) return field
  const names = inside.map((one) => one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent?.trim() ?? one.name)
  return failed(
    'ambiguous',
    `The page has ${inside.length} fields for files (${names.join(', ')}). Say which by its label or section.`,
  )
}

const isFileField = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'file'

/** All file fields in the element, hidden ones and those in shadow roots too; those for whole folders apart. */
function fieldsBelow(root: Element | ShadowRoot): HTMLInputElement[] {
  const own = root instanceof Element ? shadowRootOf(root) : null
  const below = [...root.querySelectorAll('*')].flatMap((element) => {
    if (isFileField(element)) return element.webkitdirectory ? [] : element
    const shadow = shadowRootOf(element)
    return shadow ? fieldsBelow(shadow) : []
  })
  return own ? [...below, ...fieldsBelow(own)] : below
}

/** How far around a button its hidden field is looked for. */
const LEVELS = 4

/** The only file field of the smallest group around the element that has one. */
function nearby(element: Element, _action: Upload, { files }: Acting): Outcome | undefined {
  let around = drawnParent(element)
  for (let level = 0; around && level < LEVELS && around !== document.body; level++) {
    const [field, other] = fieldsBelow(around)
    if (field) return other ? undefined : give(field, files)
    around = drawnParent(around)
  }
  return undefined
}

/** Clicks, and fills the field for which the page then wants to open the browser's dialog. */
async function byClick(_element: Element, { ref }: Upload, acting: Acting): Promise<Outcome | undefined> {
  let asked: HTMLInputElement | undefined
  const hear = (event: Event): void => {
    const [target] = event.composedPath()
    if (!(target instanceof Element) || !isFileField(target)) return
    asked = target
    // Or the browser's own dialog would open.
    event.preventDefault()
  }
  const watch = watchChanges()
  window.addEventListener('click', hear, true)
  try {
    const clicked = await click({ kind: 'click', ref }, acting)
    if (!clicked.ok) return clicked
    for (let frames = 0; frames < 3 && !asked; frames++) await acting.frame()
  } finally {
    window.removeEventListener('click', hear, true)
    watch.stop()
  }
  if (asked) return give(asked, acting.files)
  if (!watch.any()) return undefined
  return failed(
    'no_effect',
    'The click asked for no file, but the page has changed: look for what takes the file there.',
  )
}

/** Drags the files in from outside and drops them, where the page lets them be dropped. */
async function byDrop(element: Element, _action: Upload, { files, frame }: Acting): Promise<Outcome | undefined> {
  const hit = pointAt(element)
  if (!hit.ok) return hit
  const data = carrying(files)
  const send = (type: string): boolean =>
    hit.element.dispatchEvent(
      new DragEvent(type, {
        view: window,
        bubbles: true,
        cancelable: type !== 'dragleave',
        composed: true,
        clientX: hit.x,
        clientY: hit.y,
        dataTransfer: data,
      }),
    )
  const watch = watchChanges()
  try {
    send('dragenter')
    // Who takes a drop says so by preventing what would be done otherwise.
    const taken = !send('dragover')
    if (taken) send('drop')
    else send('dragleave')
    for (let frames = 0; frames < 3 && taken && !watch.any(); frames++) await frame()
    // Many pages only keep what is dropped beside from replacing them.
    return taken && watch.any() ? done() : undefined
  } finally {
    watch.stop()
  }
}

/** Tells whether anything in the document changed since. */
function watchChanges(): { any(): boolean; stop(): void } {
  let some = false
  const observer = new MutationObserver(() => {
    some = true
  })
  const any = (): boolean => {
    some ||= observer.takeRecords().length > 0
    return some
  }
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  return {
    any,
    stop() {
      any()
      observer.disconnect()
    },
  }
}

/** Fills a file field. The page may take the files and empty it again, so that what it holds afterwards says nothing. */
function give(field: HTMLInputElement, files: readonly File[]): Outcome {
  if (isDisabled(field)) return failed('disabled', `${say(field)} is disabled.`)
  const refusal = refusalOf(field, files)
  if (refusal) return failed('refused', refusal)
  field.files = carrying(files).files
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  changed(field)
  return done()
}

function carrying(files: readonly File[]): DataTransfer {
  const data = new DataTransfer()
  for (const file of files) data.items.add(file)
  return data
}

/** Why a person could not choose these files for the field; undefined when they could. */
function refusalOf(field: HTMLInputElement, files: readonly File[]): string | undefined {
  if (files.length > 1 && !field.multiple) return `${say(field)} takes one file, not ${files.length}.`
  const accepted = field.accept.split(',').map((kind) => kind.trim().toLowerCase())
  if (field.accept.trim() === '') return undefined
  const foreign = files.find((file) => !accepted.some((kind) => isOfKind(file, kind)))
  return foreign && `${say(field)} takes ${field.accept}, and "${foreign.name}" is none of these.`
}

/** `.pdf`, `image/*`, `text/plain`, as the `accept` attribute has them. */
function isOfKind({ name, type }: File, kind: string): boolean {
  if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind)
  if (kind === '*' || kind === '*/*') return true
  // Where the type of a file is not known, what it is called is no reason to refuse it.
  return type === '' || (kind.endsWith('/*') ? type.startsWith(kind.slice(0, -1)) : type === kind)
}

import type { Action } from '../../page/action'
import { done, type Failed, failed, type Outcome } from '../../page/outcome'
import { isDisabled, isEditingHost } from '../observe/states'
import { drawnParent, focusedElement } from '../tree'
import type { Acting } from './acting'
import { click } from './click'
import { CHOSEN, deleteText, insertText, inUseFor, isEditable, isField, mayInput, selectAll, textOf } from './field'
import { moveFocus } from './focus'
import { keyOf } from './key'
import { keyDown, keyTarget, keyUp } from './keyboard'
import { nextTask } from './next-task'
import { boxOf, bringIntoView, elementOf, pointAt, say } from './reach'

type Type = Extract<Action, { kind: 'type' }>

/** Types key by key, and checks that the field then holds what was typed. */
export async function type(action: Type, acting: Acting): Promise<Outcome> {
  const node = acting.find(action.ref)
  if (!node?.isConnected) return failed('detached', 'The field is no longer in the page.')
  const field = typable(elementOf(node))
  if ('ok' in field) return field
  bringIntoView(field)
  if (!isField(field) && !isEditable(field)) return typeAt(field, action, acting)
  const before = focusedElement()
  const isEntered = before !== field
  if (isEntered && isEditable(field)) pressOn(field, acting)
  moveFocus(field)
  if (isEntered) {
    // Pages write their fields anew because one was left, or show another one that is entered: before the first key, as with a person.
    await nextTask()
    // What popped up meanwhile may have taken the focus.
    if (!takesKeys(focusedElement())) moveFocus(field)
  }
  if (isDisabled(field)) return failed('disabled', `${say(field)} became disabled when it was entered.`)
  // Some pages put another field in place of the one that is entered.
  const isInUse = focusedElement() !== before || inUseFor(field) !== field
  if (focusedElement() !== field && !isEditable(field) && !(isInUse && takesKeys(focusedElement())))
    return failed('refused', `${say(field)} does not take the focus.`)
  if (action.replace) clear(current(field), action.text === '')
  else caretToEnd(current(field))
  // Editors that draw what they hold learn some frames later that they were entered, and where the caret stands.
  if (isEditable(field)) for (let frames = FRAMES; frames > 0; frames -= 1) await acting.frame()
  for (const character of action.text) {
    const from = caret()
    typeCharacter(character, field)
    // Editors that draw what they hold have put the caret behind a letter by their next task.
    if (isEditable(field)) await (character === '\n' ? enteredFrom(from, acting) : nextTask())
  }
  const typed = current(field)
  const around = aroundBoth(typed, focusedElement())
  return verify(around, action.text, (action.replace ?? false) && around === typed)
}

/** An editor may keep every line in a field of its own: what holds the first and the one that has the focus now. */
function aroundBoth(field: Element, focused: Element | null): Element {
  let at = field
  while (isEditable(field) && isEditable(focused) && !at.contains(focused) && at.parentElement) at = at.parentElement
  return at
}

const takesKeys = (element: Element | null): element is Element =>
  element !== null && (isField(element) || isEditable(element))

function typable(element: Element | null): Element | Failed {
  if (!element) return failed('detached', 'The field is no longer in the page.')
  const field = element instanceof HTMLLabelElement && element.control ? element.control : element
  if (isDisabled(field)) return failed('disabled', `${say(field)} is disabled.`)
  if (field instanceof HTMLInputElement && CHOSEN.has(field.type)) {
    return failed('unsupported', `A ${field.type} field is not typed into: its value has to be set as a whole.`)
  }
  if (isField(field)) return field.readOnly ? failed('readonly', `${say(field)} is read-only.`) : field
  if (isEditable(field)) return hostOf(field)
  const inner = field.querySelector('input,textarea,[contenteditable=""],[contenteditable="true"]')
  if (inner && (isField(inner) || isEditable(inner))) return typable(inner)
  return field
}

/**
 * Keys reach what listens to them though it is no field: a grid, a game, a terminal. A click first, as a person would, lets the
 * page put the focus where it wants the keys. Something of them must then be seen.
 */
async function typeAt(element: Element, { ref, text }: Type, acting: Acting): Promise<Outcome> {
  const clicked = await click({ kind: 'click', ref }, acting)
  if (!clicked.ok) return clicked
  await acting.frame()
  const observer = new MutationObserver(() => undefined)
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  const field = keyTarget()
  const before = textOf(field)
  let changes = 0
  for (const character of text) {
    typeCharacter(character, field)
    changes += observer.takeRecords().length
  }
  await acting.frame()
  changes += observer.takeRecords().length
  observer.disconnect()
  if (changes > 0 || textOf(keyTarget()) !== before) return done()
  return failed('no_effect', `${say(element)} is no field, and typing there changed nothing.`)
}

function hostOf(element: Element): Element {
  for (let at: Element | null = element; at; at = drawnParent(at)) if (isEditingHost(at)) return at
  return element
}

/** The field that has the focus now: a page may replace it at every key, or once it is entered. */
function current(field: Element): Element {
  if (field.isConnected) return inUseFor(field)
  const focused = focusedElement()
  return takesKeys(focused) ? focused : field
}

function clear(field: Element, andDelete: boolean): void {
  if (textOf(field) === '' && !isEditable(field)) return
  selectAll(field)
  const backspace = keyOf('Backspace')
  if (!andDelete || !backspace) return
  if (keyDown(backspace) && mayInput(field, 'deleteContentBackward', null)) deleteText(field, 'backward')
  keyUp(backspace)
}

function caretToEnd(field: Element): void {
  if (isField(field)) {
    if (field.selectionStart !== null) field.setSelectionRange(field.value.length, field.value.length)
    return
  }
  const selection = getSelection()
  if (!isEditable(field) || !selection) return
  const last = lastText(field)
  if (last) selection.collapse(last, last.data.length)
  else {
    selection.selectAllChildren(field)
    selection.collapseToEnd()
  }
}

/** The last text in an editor that is drawn and can be edited: behind its last letter is where the key for the end leads. */
function lastText(editor: Element): Text | undefined {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
  let last: Text | undefined
  for (let at = walker.nextNode(); at; at = walker.nextNode())
    if (at instanceof Text && isEditable(at.parentElement) && boxOf(at).height > 0) last = at
  return last
}

/** Within these an editor has drawn what became of it. */
const FRAMES = 6

/** Editors take note of where they are pressed: some know by that alone which of their parts keys are for. */
function pressOn(field: Element, { pointer }: Acting): void {
  const hit = pointAt(field)
  if (!hit.ok) return
  pointer.moveTo(hit.x, hit.y, hit.element)
  pointer.down(0, 1)
  pointer.up(0, 1)
}

/** Waits until Enter has moved the caret: at once, or some frames later where an editor draws what it holds. */
async function enteredFrom({ node, offset }: Caret, acting: Acting): Promise<void> {
  for (let frames = 0; frames < FRAMES; frames += 1) {
    await acting.frame()
    const now = caret()
    if (now.node !== node || now.offset !== offset) return
  }
}

interface Caret {
  node: Node | null
  offset: number
}

const caret = (): Caret => {
  const selection = getSelection()
  return { node: selection?.focusNode ?? null, offset: selection?.focusOffset ?? 0 }
}

function typeCharacter(character: string, field: Element): void {
  const key = keyOf(character)
  if (!key) return
  if (keyDown(key)) {
    const at = current(field)
    const isBreak = key.key === 'Enter'
    if (isField(at) && !(isBreak && at instanceof HTMLInputElement)) {
      if (mayInput(at, isBreak ? 'insertLineBreak' : 'insertText', isBreak ? null : character))
        insertText(at, character)
    } else if (isEditable(at)) {
      if (mayInput(at, isBreak ? 'insertParagraph' : 'insertText', isBreak ? null : character)) {
        if (isBreak) document.execCommand('insertParagraph')
        else insertText(at, character)
      }
    }
  }
  keyUp(key)
}

/** A page may format what is typed (brackets in a phone number, capitals), but it must still be what was typed. */
function verify(field: Element, text: string, replaced: boolean): Outcome {
  const holds = textOf(field)
  const [is, wanted] = [bare(holds), bare(text)]
  if (replaced ? is === wanted || isFormatted(is, wanted) : is.includes(wanted)) return done()
  if (field instanceof HTMLInputElement && field.type === 'password') {
    return failed('refused', `${say(field)} does not hold what was typed: the page changed or refused it.`)
  }
  const length = isField(field) && field.maxLength >= 0 ? ` It takes at most ${field.maxLength} characters.` : ''
  return failed('refused', `${say(field)} holds "${holds.slice(0, 200)}" instead of "${text.slice(0, 200)}".${length}`)
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || text.trim()

/** A prefix such as a country code, or digits added after the decimal point. */
const isFormatted = (is: string, wanted: string): boolean =>
  wanted !== '' && is.includes(wanted) && is.length <= wanted.length + 4

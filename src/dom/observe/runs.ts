import type { Draft, TextDraft } from './draft'
import { type Item, isBlank } from './item'
import { drawnText } from './words'

/** A run out of one text of the document. */
export function textRun(text: Text, around: Item): TextDraft {
  return {
    kind: 'text',
    raw: drawnText(text.data, around),
    node: text,
    last: text,
    whole: null,
    around,
    clickable: false,
  }
}

/** Ends a line: what stands before and after a `<br>` is not one run. */
export interface Break {
  kind: 'break'
}
export const BREAK: Break = { kind: 'break' }

/**
 * Joins the runs that a reader sees as one. Where an element has words of its own, its inline parts (bold, spans) belong to
 * the same sentence; where it only holds elements, each of them says its own, unless that is a letter.
 */
export function joinRuns(parts: readonly (Draft | Break)[], around: Item): Draft[] {
  const [only] = parts
  if (!only) return []
  if (parts.length === 1) return only.kind === 'break' || (only.kind === 'text' && !hasWords(only.raw)) ? [] : [only]
  const prose =
    around.children.some(({ letter }) => letter) || parts.some((part) => part.kind === 'text' && isOwn(part, around))
  const joined: Draft[] = []
  let open: TextDraft | undefined
  const close = (run: TextDraft | undefined): undefined => {
    if (run && hasWords(run.raw)) joined.push(run)
  }
  for (const part of parts) {
    if (part.kind === 'break') open = close(open)
    else if (part.kind === 'node') {
      open = close(open)
      joined.push(part)
    } else if (!prose || part.clickable || startsLine(part, around)) {
      open = close(open)
      if (hasWords(part.raw)) joined.push(part)
    } else if (open) {
      open = { ...open, raw: open.raw + part.raw, last: part.last, whole: null, node: firstText(open, part), around }
    } else open = part
  }
  close(open)
  return joined
}

const isOwn = ({ node, raw }: TextDraft, around: Item): boolean =>
  node instanceof Text && node.parentNode === around.node && hasWords(raw)

/** The ref should name what has words, not the blanks before it. */
const firstText = (open: TextDraft, next: TextDraft): Element | Text => (hasWords(open.raw) ? open.node : next.node)

const hasWords = (raw: string): boolean => !isBlank(raw)

/** What it stands in begins a line of its own within `around`. */
function startsLine(run: TextDraft, around: Item): boolean {
  for (let at: Item | null = run.whole ?? run.around; at && at !== around; at = at.parent)
    if (at.display !== 'inline' && at.display !== 'contents') return true
  return false
}

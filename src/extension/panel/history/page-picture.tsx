import type { JSX } from 'preact'
import type { Box, PageNode, Ref } from '../../../page/node'
import { namedByContent, nodesOf, type Observation } from '../../../page/observation'
import { texts } from '../../texts/texts'

/** So many nodes make a picture that is quick to draw; what lies further down is left out. */
const MOST = 1500

/** Pixels around what is drawn. */
const EDGE = 40

/** Pixels that a label takes above its field, where pages leave room for it. */
const LABEL = 20

/** What the page showed, drawn from what the log says of it; `lit` is outlined. */
export function PagePicture({ page, lit }: { page: Observation; lit: Ref | undefined }): JSX.Element {
  const { width, height } = page.viewport
  const drawn: JSX.Element[] = []
  const named = new Set<Ref>()
  const edges = { left: width, right: 0, bottom: 0 }
  for (const node of nodesOf(page)) {
    if (drawn.length >= MOST) break
    // What stands in a button or link is its name, which is drawn with it.
    if (node.parent !== null && named.has(node.parent)) named.add(node.ref)
    else if (node.box && isIn(node.box, width, height)) {
      const shape = drawingOf(node, node.box)
      if (shape) {
        drawn.push(shape)
        widen(edges, node.box)
      }
      if (namedByContent(node) && node.role !== 'text') named.add(node.ref)
    }
  }
  // Without the empty edges that many pages have, the rest is larger.
  const left = Math.max(0, Math.min(edges.left - EDGE, width / 4))
  const right = Math.min(width, Math.max(edges.right + EDGE, (width * 3) / 4))
  const bottom = Math.min(height, Math.max(edges.bottom + EDGE, height / 2))
  const box = lit === undefined ? undefined : page.nodes[lit]?.box
  return (
    <svg
      class="page-picture"
      viewBox={`${left} 0 ${right - left} ${bottom}`}
      role="img"
      aria-label={texts.history.pageOf(page.title)}
    >
      {drawn}
      {box && <rect class="lit" x={box.x - 5} y={box.y - 5} width={box.width + 10} height={box.height + 10} rx="6" />}
    </svg>
  )
}

function widen(edges: { left: number; right: number; bottom: number }, box: Box): void {
  edges.left = Math.min(edges.left, box.x)
  edges.right = Math.max(edges.right, box.x + box.width)
  edges.bottom = Math.max(edges.bottom, box.y + box.height)
}

const isIn = ({ x, y, width, height }: Box, wide: number, high: number): boolean =>
  width > 1 && height > 1 && x < wide && y < high && x + width > 0 && y + height > 0

function drawingOf(node: PageNode, box: Box): JSX.Element | undefined {
  const { ref, role, name, value, states } = node
  if (role === 'text' || role === 'heading') return <Words key={ref} box={box} kind={role} text={name} />
  if (role === 'checkbox' || role === 'radio' || role === 'switch') {
    const beside = { x: box.x + box.width + 5, y: box.y - 3, width: 240, height: box.height + 6 }
    return (
      <g key={ref}>
        <rect {...box} rx={role === 'checkbox' ? 3 : box.height / 2} class={states.checked ? 'tick on' : 'tick'} />
        {name && <Words box={beside} kind="label" text={name} />}
      </g>
    )
  }
  if (FIELDS.has(role)) {
    const above = { x: box.x, y: box.y - LABEL, width: Math.max(box.width, 120), height: LABEL }
    return (
      <g key={ref}>
        {name && above.y >= 0 && <Words box={above} kind="label" text={name} />}
        <Control box={box} kind="field" text={value || node.description || ''} />
      </g>
    )
  }
  if (role === 'button' || role === 'tab' || role === 'menuitem' || role === 'option') {
    return <Control key={ref} box={box} kind="press" text={name} />
  }
  if (role === 'link') return <Words key={ref} box={box} kind="link" text={name} />
  if (role === 'img' || role === 'image' || role === 'graphics-symbol')
    return <rect key={ref} {...box} rx="4" class="image" />
  if (role === 'dialog' || role === 'alertdialog') return <rect key={ref} {...box} rx="8" class="sheet" />
  return undefined
}

const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'listbox', 'date'])

const Control = ({ box, kind, text }: { box: Box; kind: string; text: string }): JSX.Element => (
  <g>
    <rect {...box} rx="5" class={kind} />
    {text && (
      <Words box={{ ...box, x: box.x + 6, width: Math.max(1, box.width - 12) }} kind={`${kind}-words`} text={text} />
    )}
  </g>
)

/** Text in the size in which it fills its box about as it did on the page; what stands in or at a control is one line. */
function Words({ box, kind, text }: { box: Box; kind: string; text: string }): JSX.Element {
  const oneLine = box.width / (text.length * 0.5 + 1)
  const manyLines = RUNNING.has(kind) ? Math.sqrt((box.width * box.height) / (text.length * 0.75 + 1)) : 0
  const size = Math.max(7, Math.min(30, box.height * 0.72, Math.max(oneLine, manyLines)))
  return (
    <foreignObject {...box}>
      <div class={`words ${kind}`} style={{ fontSize: `${size}px` }}>
        {text.slice(0, 400)}
      </div>
    </foreignObject>
  )
}

const RUNNING = new Set(['text', 'heading', 'link'])

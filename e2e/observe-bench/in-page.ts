import { PageController } from '@page-agent/page-controller'
import { createSight, type Sight } from '../../src/dom/sight'
import { apply } from '../../src/page/difference'
import { pageText } from '../../src/page/text'
import { bareWalk } from './bare-walk'
import { CHANGES } from './changes'
import { interactiveElements } from './oracle'

/** Runs in the page: every way to look at it. What a look costs is measured from outside. */

export type Way = 'nothing' | 'bare' | 'observe' | 'text' | 'pageAgent'

/** What there is to work with on the page, and what each way says and misses of it. */
export interface Said {
  elements: number
  interactive: number
  ours: string
  pageAgent: string
  /** What is worked with and does not appear, in a few words each. */
  missed: { ours: string[]; pageAgent: string[] }
}

export interface InPage {
  /** Gets ready to look this way, and for nothing else: what watches the page for one way would slow down the others. */
  begin(way: Way): void
  look(times: number): Promise<void>
  said(): Promise<Said>
  /** Makes a change of this kind to the large page, and lets the page lay itself out. */
  change(kind: string, round: number): void
  /** Changes something for which all must be laid out anew, and looks before it is; so many times. */
  unsettle(times: number): void
}

declare global {
  interface Window {
    observeBench: InPage
  }
}

interface Looking {
  look(): unknown
  end(): void
}

/** `observe` is a whole look as data, `text` the same with the text for a model made of it. */
function looking(way: Way): Looking {
  if (way === 'nothing' || way === 'bare')
    return { look: way === 'bare' ? bareWalk : () => undefined, end: () => undefined }
  if (way === 'pageAgent') {
    const controller = pageAgent()
    return { look: () => controller.getBrowserState(), end: () => controller.cleanUpHighlights() }
  }
  const sight = createSight(0)
  const see = (): string | undefined => {
    sight.forget()
    const seen = sight.see()
    return way === 'text' ? pageText(apply(undefined, [seen])) : undefined
  }
  return { look: see, end: () => sight.changes.dispose() }
}

const pageAgent = (): PageController =>
  new PageController({ enableMask: false, viewportExpansion: -1, highlightOpacity: 0 })

let current: Looking | undefined
/** Of the large page, which is looked at again after each change. */
let followed: Sight | undefined

async function said(): Promise<Said> {
  current?.end()
  current = undefined
  const sight = createSight(0)
  const page = apply(undefined, [sight.see()])
  const wanted = interactiveElements()
  const shown = new Set<Node>(Object.keys(page.nodes).flatMap((ref) => sight.refs.find(ref) ?? []))
  sight.changes.dispose()
  const controller = pageAgent()
  const { header, content, footer } = await controller.getBrowserState()
  const marked = new Set<Node>(markedBy(controller))
  await controller.cleanUpHighlights()
  return {
    elements: document.getElementsByTagName('*').length,
    interactive: wanted.length,
    ours: pageText(page),
    // As its agent puts it before the model.
    pageAgent: [header, content, footer].join('\n'),
    missed: { ours: missing(wanted, shown), pageAgent: missing(wanted, marked) },
  }
}

function markedBy(controller: PageController): Node[] {
  const map: unknown = Reflect.get(controller, 'selectorMap')
  if (!(map instanceof Map)) return []
  return [...map.values()].flatMap((node: unknown) =>
    typeof node === 'object' && node !== null && 'ref' in node && node.ref instanceof Node ? [node.ref] : [],
  )
}

/**
 * What neither appears itself nor by what it stands for: its only content, what it is the only content of, or the control that a
 * click on this label works.
 */
function missing(wanted: readonly Element[], shown: ReadonlySet<Node>): string[] {
  return wanted.filter((element) => !stands(element, shown)).map(inWords)
}

function stands(element: Element, shown: ReadonlySet<Node>): boolean {
  if (shown.has(element)) return true
  if (element instanceof HTMLLabelElement && element.control && shown.has(element.control)) return true
  for (const inner of element.querySelectorAll('*')) if (shown.has(inner)) return true
  for (const text of element.childNodes) if (shown.has(text)) return true
  const up = element.parentElement
  return up !== null && up.childElementCount === 1 && shown.has(up)
}

const inWords = (element: Element): string =>
  `${element.localName} ${(element.getAttribute('class') ?? '').slice(0, 30)} "${(element.textContent ?? '').trim().slice(0, 30)}"`

/** Everything finds the layout done. */
const settle = (): unknown => document.documentElement.getBoundingClientRect()

window.observeBench = {
  begin(way) {
    current?.end()
    current = looking(way)
    settle()
  },
  async look(times) {
    for (let time = 0; time < times; time += 1) await current?.look()
  },
  said,
  change(kind, round) {
    if (!followed) {
      const sight = createSight(0)
      sight.see()
      followed = sight
      current = { look: () => sight.see(), end: () => undefined }
    }
    CHANGES[kind]?.(round)
    settle()
  },
  unsettle(times) {
    for (let time = 0; time < times; time += 1) {
      document.body.style.paddingTop = time % 2 === 0 ? '3px' : ''
      current?.look()
    }
  },
}

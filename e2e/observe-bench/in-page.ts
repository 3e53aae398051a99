import { PageController } from '@page-agent/page-controller'
import { createSight } from '../../src/dom/sight'
import { apply } from '../../src/page/difference'
import { pageText, tokensOf } from '../../src/page/text'
import { bareWalk } from './bare-walk'
import { interactiveElements } from './oracle'

/** Runs in the page: every way to look at it, timed one after the other, so that they meet the same page on the same machine. */

export interface Measured {
  elements: number
  interactive: number
  /** Milliseconds, one a round. */
  bare: number[]
  observe: number[]
  text: number[]
  pageAgent: number[]
  tokens: { ours: number; pageAgent: number }
  /** What is worked with and does not appear, in a few words each. */
  missed: { ours: string[]; pageAgent: string[] }
}

declare global {
  interface Window {
    observeBench: { measure(rounds: number): Promise<Measured>; changes(rounds: number): Record<string, number[]> }
  }
}

const timed = <T>(ms: number[], work: () => T): T => {
  // Every one of them finds the layout done.
  document.documentElement.getBoundingClientRect()
  const started = performance.now()
  const made = work()
  ms.push(performance.now() - started)
  return made
}

async function measure(rounds: number): Promise<Measured> {
  const sight = createSight(0)
  const controller = new PageController({ enableMask: false, viewportExpansion: -1, highlightOpacity: 0 })
  const ms = { bare: [] as number[], observe: [] as number[], text: [] as number[], pageAgent: [] as number[] }
  let ours = ''
  let theirs = ''
  for (let round = 0; round < rounds; round += 1) {
    timed(ms.bare, bareWalk)
    sight.forget()
    const seen = timed(ms.observe, sight.see)
    const page = apply(undefined, [seen])
    ours = timed(ms.text, () => pageText(page))
    document.documentElement.getBoundingClientRect()
    const started = performance.now()
    theirs = (await controller.getBrowserState()).content
    ms.pageAgent.push(performance.now() - started)
    await controller.cleanUpHighlights()
  }
  const wanted = interactiveElements()
  const shown = new Set<Node>(shownBy(sight))
  await controller.getBrowserState()
  const marked = new Set<Node>(markedBy(controller))
  await controller.cleanUpHighlights()
  return {
    elements: document.getElementsByTagName('*').length,
    interactive: wanted.length,
    ...ms,
    tokens: { ours: tokensOf(ours), pageAgent: tokensOf(theirs) },
    missed: { ours: missing(wanted, shown), pageAgent: missing(wanted, marked) },
  }
}

function shownBy(sight: ReturnType<typeof createSight>): Node[] {
  sight.forget()
  return sight.see().changed.flatMap(({ ref }) => sight.refs.find(ref) ?? [])
}

function markedBy(controller: PageController): Node[] {
  const map: unknown = Reflect.get(controller, 'selectorMap')
  if (!(map instanceof Map)) return []
  return [...map.values()].flatMap((node: unknown) =>
    typeof node === 'object' && node !== null && 'ref' in node && node.ref instanceof Node ? [node.ref] : [],
  )
}

/** What neither appears itself nor by what it stands for: its only content, or what it is the only content of. */
function missing(wanted: readonly Element[], shown: ReadonlySet<Node>): string[] {
  return wanted.filter((element) => !stands(element, shown)).map(inWords)
}

function stands(element: Element, shown: ReadonlySet<Node>): boolean {
  if (shown.has(element)) return true
  for (const inner of element.querySelectorAll('*')) if (shown.has(inner)) return true
  for (const text of element.childNodes) if (shown.has(text)) return true
  const up = element.parentElement
  return up !== null && up.childElementCount === 1 && shown.has(up)
}

const inWords = (element: Element): string =>
  `${element.localName} ${(element.getAttribute('class') ?? '').slice(0, 30)} "${(element.textContent ?? '').trim().slice(0, 30)}"`

/** How long the look after one change takes, by kind of change. */
function changes(rounds: number): Record<string, number[]> {
  const sight = createSight(0)
  sight.see()
  const [first] = document.querySelectorAll('[data-row]')
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const middle = rows[rows.length >> 1]
  const field = document.querySelector('input')
  if (!first || !middle || !field) throw new Error('This is not the large page.')
  const kinds: Record<string, (round: number) => void> = {
    nothing: () => undefined,
    'a value typed': (round) => {
      field.value = `typed ${round}`
    },
    'a text': (round) => {
      middle.children[1]?.replaceChildren(`changed ${round}`)
    },
    'a class': (round) => {
      middle.classList.toggle('on', round % 2 === 0)
    },
    'a popup': (round) => {
      document.querySelector('.popup')?.remove()
      if (round % 2) return
      const popup = document.createElement('div')
      popup.className = 'popup'
      popup.style.cssText = 'position:absolute;top:100px;left:20px;background:white;border:1px solid'
      for (const word of ['Edit', 'Copy', 'Remove'])
        popup.append(Object.assign(document.createElement('button'), { textContent: word }))
      document.body.append(popup)
    },
    'a row at the end': (round) => {
      const row = rows.at(-1)
      const last = row?.parentElement?.lastElementChild
      if (round % 2) last?.remove()
      else last?.after(last.cloneNode(true))
    },
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, change]) => {
      const ms: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        change(round)
        timed(ms, sight.see)
      }
      return [kind, ms]
    }),
  )
}

window.observeBench = { measure, changes }

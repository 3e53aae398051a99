import { collapse } from './observe/words'

/**
 * Watches the frame for as long as it is in use: when it last changed, what keeps changing by itself, and what was announced.
 */
export interface Changes {
  /** Also watches inside these shadow roots. */
  watch(shadows: readonly ShadowRoot[]): void
  /** Those that are watched and still stand in the page. */
  shadows(): Iterable<ShadowRoot>
  /** How many batches of changes there were, those of tickers left out. */
  count(): number
  /** Texts of alerts, toasts and live regions since it was last asked. */
  announcements(): string[]
  /** Calls once, at the next change. */
  next(then: () => void): () => void
  dispose(): void
}

/** A text that changed so often in one stretch is a ticker or a clock: nobody waits for it. */
const TICKER = 6
/** Style that changed so often (about 1.5 s of frames) turns for ever: no animation that leads somewhere takes so long. */
const SPINNER = 90
/** So many additions to one place in one stretch are a log that runs by itself. */
const LOG = 60
/** Live regions, and what its author calls a toast where no role does. */
const LIVE =
  '[role="alert"],[role="status"],[role="log"],[aria-live]:not([aria-live="off"]),output,[class*="toast" i],[class*="snackbar" i]'

/** `told` is given every batch of records, before anything else learns of it. */
export function createChanges(told: (records: readonly MutationRecord[]) => void = () => {}): Changes {
  let count = 0
  const busy = new WeakMap<Node, { text: number; style: number; added: number; at: number }>()
  const watched = new Set<ShadowRoot>()
  const waiting = new Set<() => void>()
  const announced = new Set<string>()

  const isNoise = (record: MutationRecord, at: number): boolean => {
    const { target } = record
    const seen = busy.get(target)
    // A pause forgets: only what changes again and again within a second is a ticker.
    const known = seen && at - seen.at < 1500 ? seen : { text: 0, style: 0, added: 0, at: 0 }
    if (known.at !== at) {
      if (record.type === 'attributes') known.style += 1
      else if (isTextOnly(record)) known.text += 1
      else {
        known.text = 0
        known.added += 1
      }
      known.at = at
    }
    busy.set(target, known)
    return record.type === 'attributes' ? known.style > SPINNER : known.text > TICKER || known.added > LOG
  }

  const take = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return
    told(records)
    const at = performance.now()
    let real = false
    for (const record of records) {
      if (!isNoise(record, at)) real = true
      if (record.type !== 'attributes') announce(record, announced)
    }
    if (!real) return
    count += 1
    const now = [...waiting]
    waiting.clear()
    for (const then of now) then()
  }
  const observer = new MutationObserver(take)
  /** Records wait for the end of the running task: whoever asks in between must know of them. */
  const flush = (): void => take(observer.takeRecords())
  const observe = (root: Node): void =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  observe(document)
  return {
    watch(shadows) {
      for (const root of shadows) {
        if (!watched.has(root)) observe(root)
        watched.add(root)
      }
    },
    *shadows() {
      for (const root of watched) {
        if (root.isConnected) yield root
        else watched.delete(root)
      }
    },
    count() {
      flush()
      return count
    },
    announcements() {
      flush()
      const texts = [...announced]
      announced.clear()
      return texts
    },
    next(then) {
      flush()
      waiting.add(then)
      return () => waiting.delete(then)
    },
    dispose: () => observer.disconnect(),
  }
}

const isTextOnly = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'characterData' || [...addedNodes, ...removedNodes].every((node) => node instanceof Text)

function announce(record: MutationRecord, announced: Set<string>): void {
  if (announced.size > 50) return
  const target = record.target instanceof Element ? record.target : record.target.parentElement
  const region = target?.closest(LIVE)
  if (region) {
    if (record.type === 'characterData' || record.addedNodes.length) say(region, announced)
    return
  }
  for (const node of record.addedNodes) {
    if (!(node instanceof Element)) continue
    if (node.matches(LIVE)) say(node, announced)
    else if (node.childElementCount)
      for (const inner of [...node.querySelectorAll(LIVE)].slice(0, 20)) say(inner, announced)
  }
}

function say(region: Element, announced: Set<string>): void {
  const text = collapse((region.textContent ?? '').slice(0, 2000)).slice(0, 500)
  if (text) announced.add(text)
}

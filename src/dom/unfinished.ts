/**
 * What typing set going and is still to come: pages wait a moment after the last key before they ask a server or show suggestions,
 * and nothing in the document tells of it. Runs in the page's own world, and so must need nothing from outside. From `begins` to
 * `ends`, heard in the document, it keeps count of short timers and of requests that start; `asks`, an event that can be cancelled, is
 * cancelled while there are any.
 */
export function tellOfUnfinished(begins: string, asks: string, ends: string): void {
  // Told already.
  if (!document.dispatchEvent(new Event(`${asks}-known`, { cancelable: true }))) return
  document.addEventListener(`${asks}-known`, (event) => event.preventDefault())
  const LONGEST = 600
  const timers = new Set<number>()
  let requests = 0
  let inTimer = false
  let watch: (() => void) | undefined

  const begin = (): void => {
    watch?.()
    const { setTimeout: later, clearTimeout: never, fetch: load } = window
    const { send } = XMLHttpRequest.prototype
    timers.clear()
    requests = 0
    const counting = (): (() => void) => {
      requests += 1
      let over = false
      return () => {
        if (!over) requests -= 1
        over = true
      }
    }
    const mine = {
      setTimeout(handler: TimerHandler, delay?: number, ...more: unknown[]): number {
        const waits = typeof handler === 'function' && !inTimer && delay !== undefined && delay > 0 && delay <= LONGEST
        if (!waits) return later(handler, delay, ...more)
        const timer = later(() => {
          timers.delete(timer)
          inTimer = true
          try {
            handler(...more)
          } finally {
            inTimer = false
          }
        }, delay)
        timers.add(timer)
        return timer
      },
      clearTimeout(timer?: number): void {
        if (timer !== undefined) timers.delete(timer)
        never(timer)
      },
      fetch(...asked: Parameters<typeof fetch>): Promise<Response> {
        const answered = load.apply(window, asked)
        const over = counting()
        answered.then(over, over)
        return answered
      },
    }
    Object.assign(window, mine)
    const sends = function (this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null): void {
      this.addEventListener('loadend', counting(), { once: true })
      send.call(this, body)
    }
    XMLHttpRequest.prototype.send = sends
    watch = () => {
      watch = undefined
      if (window.setTimeout === mine.setTimeout) window.setTimeout = later
      if (window.clearTimeout === mine.clearTimeout) window.clearTimeout = never
      if (window.fetch === mine.fetch) window.fetch = load
      if (XMLHttpRequest.prototype.send === sends) XMLHttpRequest.prototype.send = send
    }
  }
  document.addEventListener(begins, begin)
  document.addEventListener(ends, () => watch?.())
  document.addEventListener(asks, (event) => {
    if (watch && (timers.size > 0 || requests > 0)) event.preventDefault()
  })
}

export const UNFINISHED_BEGINS = 'errand-unfinished-begins'
export const UNFINISHED_ASKS = 'errand-unfinished-asks'
export const UNFINISHED_ENDS = 'errand-unfinished-ends'

/** From now on what starts is counted, where the page's own world tells of it. */
export const watchUnfinished = (): void => {
  document.dispatchEvent(new Event(UNFINISHED_BEGINS))
}

/** Whether something that started since then is still to come. */
export const isUnfinished = (): boolean => !document.dispatchEvent(new Event(UNFINISHED_ASKS, { cancelable: true }))

export const stopWatchingUnfinished = (): void => {
  document.dispatchEvent(new Event(UNFINISHED_ENDS))
}

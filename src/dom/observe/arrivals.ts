/** What has a size of its own that it gets only once it is there: pictures, also those that a style names, and fonts. */
const SIZED = new Set(['css', 'img', 'image', 'input', 'video', 'embed', 'object'])

let arrived = 0
let watching: PerformanceObserver | undefined

/**
 * How many pictures and fonts have arrived since this was first asked. One that arrives may give a size to an icon that had none, or move
 * the words around it, and no `MutationObserver` tells of that; the Resource Timing specification says when.
 */
export function arrivals(): number {
  if (!watching) {
    watching = new PerformanceObserver((list) => count(list.getEntries()))
    watching.observe({ type: 'resource' })
  }
  count(watching.takeRecords())
  return arrived
}

function count(entries: readonly PerformanceEntry[]): void {
  for (const entry of entries)
    if (entry instanceof PerformanceResourceTiming && SIZED.has(entry.initiatorType)) arrived += 1
}

import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface VirtualListProps<Item> {
  items: readonly Item[]
  /** Pixels; every row is as high. */
  rowHeight: number
  label: string
  keyOf: (item: Item) => string | number
  row: (item: Item, index: number) => JSX.Element
  /** Brought into view when it changes. */
  at?: number
  /** Told which items are drawn, from `first` up to but without `last`. */
  onSeen?: (first: number, last: number) => void
}

/** Rows beyond the edges that are drawn all the same, so that keys and quick scrolling find them. */
const BEYOND = 8

/** A list of any length of which only what can be seen is drawn; it scrolls within the height that it is given. */
export function VirtualList<Item>({
  items,
  rowHeight,
  label,
  keyOf,
  row,
  at,
  onSeen,
}: VirtualListProps<Item>): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(() => setSeen({ top: element.scrollTop, height: element.clientHeight }))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  useLayoutEffect(() => {
    const element = box.current
    if (!element || at === undefined) return
    const top = at * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight
    }
  }, [at, rowHeight])
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - BEYOND)
  const last = Math.min(items.length, Math.ceil((seen.top + seen.height) / rowHeight) + BEYOND)
  useLayoutEffect(() => onSeen?.(first, last), [first, last, onSeen])
  return (
    <div
      class="virtual"
      ref={box}
      onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <ul aria-label={label} style={{ height: `${items.length * rowHeight}px` }}>
        {items.slice(first, last).map((item, index) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
            style={{ top: `${(first + index) * rowHeight}px`, height: `${rowHeight}px` }}
          >
            {row(item, first + index)}
          </li>
        ))}
      </ul>
    </div>
  )
}

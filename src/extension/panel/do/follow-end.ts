import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Pixels from the end at which a person still looks at the end. */
const NEAR = 60

/**
 * Keeps the end of what grows in a box in view while `follow`, unless the person has scrolled away from it.
 * @returns for the box, whose only child is what grows.
 */
export function useFollowedEnd(follow: boolean): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const at = box.current
    const content = at?.firstElementChild
    if (!at || !content || !follow) return
    let near = true
    const scrolled = (): void => {
      near = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR
    }
    const watcher = new ResizeObserver(() => {
      if (near) at.scrollTop = at.scrollHeight
    })
    watcher.observe(content)
    at.addEventListener('scroll', scrolled)
    return () => {
      watcher.disconnect()
      at.removeEventListener('scroll', scrolled)
    }
  }, [follow])
  return box
}

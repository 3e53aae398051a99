import { useEffect, useState } from 'preact/hooks'

/** So many rows are drawn well within a frame. */
const AT_ONCE = 20

/** How many rows of a list are drawn by now: some more with each frame, so that a long one never holds up the page. */
export function useGradually(all: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE)
  useEffect(() => {
    if (drawn >= all) return
    const frame = requestAnimationFrame(() => setDrawn(drawn + AT_ONCE))
    return () => cancelAnimationFrame(frame)
  }, [drawn, all])
  return Math.min(drawn, all)
}

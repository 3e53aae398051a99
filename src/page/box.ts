import type { Box } from './node'

/** By the middle: a menu that opens at the side overlaps what it hangs from. */
export function liesIn(inner: Box | null, outer: Box | null | undefined): boolean {
  if (!inner || !outer) return false
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2]
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height
}

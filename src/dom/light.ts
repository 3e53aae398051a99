/** By this name what is ours among a page's animations is known: it moves nothing, so nobody waits for it. */
export const LIGHT = 'errand'

/** Outlines an element for a moment and brings it into view. Leaves nothing in the page: no node, no attribute. */
export function light(node: Node | undefined): void {
  const element = node instanceof Element ? node : node?.parentElement
  if (!element?.isConnected) return
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const lit = { outline: '3px solid #2a9d8f', outlineOffset: '3px', boxShadow: '0 0 0 6px #2a9d8f55' }
  element.animate([lit, { ...lit, offset: 0.8 }, {}], { id: LIGHT, duration: 1400 })
}

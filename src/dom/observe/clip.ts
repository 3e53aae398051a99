/** What of the window shows through the scrollers and clips around something: CSS pixels of the frame's viewport. */
export interface Clip {
  left: number
  top: number
  right: number
  bottom: number
}

/** The clip for what is inside; null when nothing inside can show: an empty box that cuts off what overflows it. */
export function clipBy(element: Element, box: DOMRect, clip: Clip): Clip | null {
  if (isFlat(element, box)) return element.childNodes.length === 0 ? clip : null
  return {
    left: Math.max(clip.left, box.left),
    top: Math.max(clip.top, box.top),
    right: Math.min(clip.right, box.right),
    bottom: Math.min(clip.bottom, box.bottom),
  }
}

/** No room in it: of no size, or all edge, as a section that is shut keeps the line below it. */
export const isFlat = (element: Element, { width, height }: DOMRect): boolean =>
  width === 0 ||
  height === 0 ||
  (Math.min(width, height) <= MOST_EDGE &&
    element.localName !== 'select' &&
    (element.clientWidth === 0 || element.clientHeight === 0))

const MOST_EDGE = 8

/** True when nothing of the box shows in the window through the scrollers around it. */
export function isOffscreen(box: DOMRect, clip: Clip): boolean {
  return box.right <= clip.left || box.left >= clip.right || box.bottom <= clip.top || box.top >= clip.bottom
}

export const isSameClip = (one: Clip, other: Clip): boolean =>
  one.left === other.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom

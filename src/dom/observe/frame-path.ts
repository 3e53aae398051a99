/**
 * Where this window stands among all frames: `''` for the top, `0.2` for the third frame of the first, `s` for any in a shadow
 * root: their window does not count them.
 */
export function framePath(): string {
  const steps: (number | 's')[] = []
  try {
    for (let at: Window = window; at !== at.parent && steps.length < 50; at = at.parent) {
      const outer = at.parent
      let index: number | undefined
      for (let i = 0; i < outer.length; i += 1) if (outer[i] === at) index = i
      steps.unshift(index ?? 's')
    }
  } catch {
    // A window that may not even be compared: its place stays unknown, its content is still seen.
    return '?'
  }
  return steps.join('.')
}

/** Which of this window's frames it is; `s` for one in a shadow root, which windows do not count. */
export function placeAmongFrames(held: Window): number | 's' {
  for (let i = 0; i < window.length; i += 1) if (window[i] === held) return i
  return 's'
}

/** Where this window stands among all frames: `''` for the top, `0.2` for the third frame of the first. */
export function framePath(): string {
  const steps: number[] = []
  try {
    for (let at: Window = window; at !== at.parent && steps.length < 50; at = at.parent) {
      const outer = at.parent
      let index = -1
      for (let i = 0; i < outer.length; i += 1) if (outer[i] === at) index = i
      steps.unshift(index)
    }
  } catch {
    // A window that may not even be compared: its place stays unknown, its content is still seen.
    return '?'
  }
  return steps.join('.')
}

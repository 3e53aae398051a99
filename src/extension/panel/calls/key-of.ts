const keys = new WeakMap<object, number>()
let latest = 0

/** The same for the same call wherever it is moved, so that its row and the focus move along. */
export function keyOf(call: object): number {
  const known = keys.get(call) ?? ++latest
  keys.set(call, known)
  return known
}

/** Milliseconds of processor time that the yardstick takes on a computer that does nothing else. */
const USUAL = 27

/**
 * How many times slower this computer is now than one that has nothing else to do; at least 1. Cores that share a processor with busy
 * ones take longer for the same, also in their own time, so what a page takes is held against this rather than against the clock alone.
 */
export function slowness(): number {
  return Math.max(1, Math.min(...[1, 2, 3].map(yardstick)) / USUAL)
}

function yardstick(): number {
  const begun = process.cpuUsage()
  Array.from({ length: 200_000 }, (_, place) => `${place}`).sort()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

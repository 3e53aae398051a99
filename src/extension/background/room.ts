/** What is said when the disk, or the browser's share of it, is full. */
export const NO_ROOM =
  'This browser has no room left for what Errand keeps. Delete what you need no more in the settings, then start it again.'

export const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError'

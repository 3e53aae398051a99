/** Name of the port on which a page watches a run: it says `Watch` once and is sent `Watched` as entries are appended. */
export const WATCH = 'watch'

/**
 * Name of the port on which a page watches a recording: it says `WatchRecording` once and is sent `RecordingWatched` now and
 * at every change.
 */
export const WATCH_RECORDING = 'watch recording'

/** The channel on which the background tells Errand's pages that a run has begun, by the number of its tab. */
export const BEGUN = 'begun'

import { WAKE } from '../to-frame'

/**
 * Holds a port to the background open for as long as this tab is at work. When the background dies, the port drops, and
 * connecting anew wakes it. Nothing is said through the port.
 * @returns lets go of it.
 */
export function keepAwake(): () => void {
  let port: chrome.runtime.Port | undefined
  let connected = 0
  let hasty = 0
  const connect = (): void => {
    hasty = performance.now() - connected < HASTE ? hasty + 1 : 0
    if (hasty > MOST_HASTY) return // The alarm of the background is left to wake it.
    connected = performance.now()
    try {
      port = chrome.runtime.connect({ name: WAKE })
      port.onDisconnect.addListener(connect)
    } catch {
      // The extension was updated or removed: there is nobody to wake.
    }
  }
  connect()
  return () => {
    port?.onDisconnect.removeListener(connect)
    port?.disconnect()
  }
}

/** Milliseconds: a port that drops sooner was not held by a living background. */
const HASTE = 300
const MOST_HASTY = 5

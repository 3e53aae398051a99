import browser from 'webextension-polyfill'

/**
 * A worker dies after 30 s without an event, and a model may take longer to answer. While a run is at work, a call of the
 * extension API every 20 s keeps it alive; should it die all the same, the tab's port or this alarm wakes it.
 */
const ALARM = 'unfinished runs'
let pulse: ReturnType<typeof setInterval> | undefined

export function stayAwake(): void {
  pulse ??= setInterval(() => void browser.runtime.getPlatformInfo(), 20_000)
  void browser.alarms.create(ALARM, { periodInMinutes: 0.5 })
}

export function rest(): void {
  clearInterval(pulse)
  pulse = undefined
  void browser.alarms.clear(ALARM)
}

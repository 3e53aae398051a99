import OpenAI from 'openai'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Network, patiently, retryAfter } from './patience'

const never = new AbortController().signal
const broken = () => new OpenAI.APIConnectionError({ message: 'fetch failed' })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('patiently', () => {
  /** A computer that is offline until `back` is called. */
  function plugged(): { network: Network; back(): void } {
    let online = false
    let tell = (): void => {}
    return {
      back() {
        online = true
        tell()
      },
      network: {
        isOnline: () => online,
        online: () =>
          new Promise((resolve) => {
            tell = resolve
          }),
      },
    }
  }

  it('waits until the computer is online again, then goes on', async () => {
    const { network, back } = plugged()
    const waits: string[] = []
    let tries = 0
    const asking = patiently(
      async () => {
        tries++
        if (!network.isOnline()) throw broken()
        return 'answer'
      },
      never,
      { network, onWait: (why) => waits.push(why) },
    )
    await vi.advanceTimersByTimeAsync(30_000)
    expect(tries).toBe(1)
    back()
    expect(await asking).toBe('answer')
    expect(waits).toEqual(['This computer was offline; waited for it to be online again.'])
  })

  it('gives up where nothing answers though there is a network', async () => {
    let tries = 0
    const asking = patiently(async () => {
      tries++
      throw broken()
    }, never).catch((error: unknown) => error)
    await vi.runAllTimersAsync()
    expect(await asking).toBeInstanceOf(OpenAI.APIConnectionError)
    expect(tries).toBe(3)
  })
})

describe('retryAfter', () => {
  const headers = (more: Record<string, string>): Headers => new Headers(more)

  it('reads seconds, milliseconds and dates', () => {
    const now = Date.parse('2026-01-01T00:00:00Z')
    expect(retryAfter(headers({ 'retry-after': '3' }), now)).toBe(3000)
    expect(retryAfter(headers({ 'retry-after-ms': '250' }), now)).toBe(250)
    expect(retryAfter(headers({ 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }), now)).toBe(9000)
    expect(retryAfter(headers({}), now)).toBeUndefined()
  })

  it('reads a date by the server’s clock, however ours is set', () => {
    const told = headers({ 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT', date: 'Thu, 01 Jan 2026 00:00:05 GMT' })
    expect(retryAfter(told, Date.parse('2031-01-01T00:00:00Z'))).toBe(4000)
    expect(retryAfter(told, 0)).toBe(4000)
  })
})

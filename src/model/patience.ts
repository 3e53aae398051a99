import OpenAI from 'openai'

/** So often is a request made that fails for a passing reason. */
const TRIES = 4
/** And where nothing answers at all: most likely nothing runs there. */
const TRIES_TO_REACH = 3
/** Milliseconds: the first wait, doubled each time, where the server names none. */
const FIRST_WAIT = 1000
/** Milliseconds: a server that wants a longer wait is not waited for. */
const LONGEST_WAIT = 60_000

/**
 * Makes the request, again while it fails for a passing reason: too many requests, a server in trouble, a connection
 * that broke. Waits as long as the server asks for (`Retry-After`). Throws the last error, or the signal's reason at once.
 */
export async function patiently<Reply>(
  request: () => Promise<Reply>,
  signal: AbortSignal,
  { onWait = () => {}, network = NETWORK }: Patience = {},
): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    try {
      return await request()
    } catch (error) {
      const wait = waitAfter(error, tries)
      if (signal.aborted || wait === undefined) throw error
      if (error instanceof OpenAI.APIConnectionError && !network.isOnline()) {
        onWait('This computer was offline; waited for it to be online again.')
        await network.online(LONGEST_WAIT, signal)
      } else {
        onWait(`${whyOf(error)}; tried again after ${(wait / 1000).toFixed(1)} s.`)
        await sleep(wait, signal)
      }
    }
  }
}

export interface Patience {
  /** Told why a request is made again, in a sentence. */
  onWait?: (why: string) => void
  network?: Network
}

/** Whether this computer has a network, and when it has one again. */
export interface Network {
  isOnline(): boolean
  /** Resolves once it is online, at most after so many ms. Rejects with the signal's reason. */
  online(most: number, signal: AbortSignal): Promise<void>
}

const NETWORK: Network = {
  isOnline: () => globalThis.navigator?.onLine !== false,
  async online(most, signal) {
    const back = new AbortController()
    const late = AbortSignal.any([signal, back.signal])
    globalThis.addEventListener?.('online', () => back.abort(), { once: true, signal: late })
    await sleep(most, late).catch(() => signal.throwIfAborted())
  },
}

function whyOf(error: unknown): string {
  if (!(error instanceof OpenAI.APIError) || error.status === undefined) return 'The connection broke'
  return error.status === 429 ? 'The server had too many requests (429)' : `The server was in trouble (${error.status})`
}

/** Milliseconds until it is worth trying again; undefined when it is not. */
function waitAfter(error: unknown, tries: number): number | undefined {
  const most = error instanceof OpenAI.APIConnectionError ? TRIES_TO_REACH : TRIES
  if (tries >= most || !passes(error)) return undefined
  const asked = error instanceof OpenAI.APIError ? retryAfter(error.headers, Date.now()) : undefined
  const wait = asked ?? FIRST_WAIT * 2 ** (tries - 1)
  return wait <= LONGEST_WAIT ? wait : undefined
}

function passes(error: unknown): boolean {
  if (error instanceof OpenAI.APIConnectionError) return true
  if (!(error instanceof OpenAI.APIError)) return false
  const { status = 0 } = error
  if (error.code === 'insufficient_quota') return false
  return status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 501)
}

/** The header's wish in milliseconds (RFC 9110, 10.2.3): seconds or a date; `retry-after-ms` as OpenAI sends it. */
export function retryAfter(headers: Headers | undefined, now: number): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(exact)) return Math.max(0, exact)
  const wish = headers?.get('retry-after')
  if (!wish) return undefined
  const seconds = Number(wish)
  // A date is the server's, and so is the clock that it is to be read by.
  const clock = Date.parse(headers?.get('date') ?? '') || now
  const until = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(wish) - clock
  return Number.isFinite(until) ? Math.max(0, until) : undefined
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}

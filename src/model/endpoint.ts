import OpenAI from 'openai'
import { z } from 'zod'
import { complaintOf, isMalformed, isTooLong, isUnknownModel, TimedOut } from './fault'
import { BEST, humbler, type Manners, plainest } from './manners'
import { patiently } from './patience'
import type { ModelSettings } from './settings'

type Request = OpenAI.ChatCompletionCreateParamsNonStreaming

export interface Endpoint {
  /** Makes the request with the manners that this server and model take. Throws what `explain` explains. */
  ask(
    request: (manners: Manners) => Request,
    signal: AbortSignal,
    onSetback: (what: string) => void,
  ): Promise<OpenAI.ChatCompletion>
  /** The models that the server offers; empty when it does not say. */
  models(signal: AbortSignal): Promise<string[]>
}

/** What was found out about servers, so that it is found out once: by address and model. */
const learned = new Map<string, Manners>()

export function endpointOf(settings: ModelSettings, fetch?: typeof globalThis.fetch): Endpoint {
  const client = clientOf(settings, fetch)
  const known = `${settings.baseUrl} ${settings.model}`

  return {
    async ask(request, signal, onSetback) {
      let manners = learned.get(known) ?? BEST
      let refused: unknown
      for (;;) {
        try {
          const asked = request(manners)
          const completion = await patiently(
            () => within(settings.timeout, signal, (limit) => completionFrom(client, asked, limit)),
            signal,
            { onWait: onSetback },
          )
          learned.set(known, manners)
          return completion
        } catch (error) {
          const next = signal.aborted ? undefined : afterRefusal(error, manners, refused !== undefined)
          if (!next) throw refused ?? error
          if (next.last) refused = error
          onSetback('The server did not take the request as it was; asked it another way.')
          manners = next.manners
        }
      }
    },

    models: (signal) =>
      within(Math.min(settings.timeout, 10), signal, async (limit) => {
        const { data } = await client.models.list({ signal: limit })
        return (data ?? []).map(({ id }) => id)
      }).catch(() => []),
  }
}

/** Some servers answer 200 and say in the body what went wrong: that is thrown as if the status had said it. */
async function completionFrom(client: OpenAI, request: Request, signal: AbortSignal): Promise<OpenAI.ChatCompletion> {
  const completion = await client.chat.completions.create(request, { signal })
  const wrong = ErrorBody.safeParse(completion)
  if (completion?.choices?.length || !wrong.success) return completion
  const { code, message } = wrong.data.error
  throw OpenAI.APIError.generate(Number(code) || 500, wrong.data, message, new Headers())
}

const ErrorBody = z.object({
  error: z.object({ message: z.string().optional(), code: z.union([z.number(), z.string()]).nullish() }),
})

/** How to ask again after a refusal, if there is a way; `last` when the refusal did not say what it disliked. */
function afterRefusal(
  error: unknown,
  manners: Manners,
  tried: boolean,
): { manners: Manners; last: boolean } | undefined {
  if (tried || !isMalformed(error)) return undefined
  const complaint = complaintOf(error)
  // Without its bound an answer might fit beside a text that is too long, and be as long as the model likes from then on.
  if (isTooLong(complaint) || isUnknownModel(error.status, complaint)) return undefined
  const next = humbler(manners, complaint)
  if (next) return { manners: next, last: false }
  const plain = plainest(manners)
  return plain && { manners: plain, last: true }
}

function clientOf({ baseUrl, key, timeout }: ModelSettings, fetch?: typeof globalThis.fetch): OpenAI {
  return new OpenAI({
    baseURL: baseUrl.replace(/\/+$/, ''),
    apiKey: key || 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0, // its waits can't be stopped: `patiently` waits instead
    timeout: timeout * 1000 + 1000,
    logLevel: 'off',
    defaultHeaders: { ...ANONYMOUS, ...(key ? {} : { Authorization: null }) },
    ...(fetch && { fetch }),
  })
}

/** Nobody needs to know which system this runs on, and without these headers fewer servers ask for a preflight. */
const ANONYMOUS = Object.fromEntries(
  ['Lang', 'Package-Version', 'OS', 'Arch', 'Runtime', 'Runtime-Version', 'Retry-Count', 'Timeout'].map((name) => [
    `X-Stainless-${name}`,
    null,
  ]),
)

/** Runs the work for so many seconds at most, body included. Throws `TimedOut`, or the signal's reason when stopped. */
async function within<Value>(
  seconds: number,
  signal: AbortSignal,
  work: (limit: AbortSignal) => Promise<Value>,
): Promise<Value> {
  signal.throwIfAborted()
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new TimedOut()), seconds * 1000)
  const stop = (): void => limit.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await work(limit.signal)
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason
    throw broken(error)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** A body that breaks off, or is no JSON, is a broken connection to us, whichever error the platform has for it. */
const broken = (error: unknown): unknown =>
  error instanceof OpenAI.OpenAIError
    ? error
    : new OpenAI.APIConnectionError({ cause: error instanceof Error ? error : new Error(String(error)) })

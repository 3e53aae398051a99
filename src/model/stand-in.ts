/**
 * For tests only: a fetch that answers as an OpenAI-compatible server would, from a script. Each request takes the next
 * answer (the last one stays): a text is the model's answer, a function makes any response.
 */
export interface StandIn {
  fetch: typeof globalThis.fetch
  /** What was sent, in order. */
  sent: { url: string; headers: Headers; body: Sent }[]
}

interface Sent {
  model?: string
  messages: { role: string; content: string }[]
  response_format?: { type: string }
  tools?: { function: { name: string; parameters: object } }[]
  temperature?: number
  max_tokens?: number
  max_completion_tokens?: number
}

export type Scripted = string | ((body: Sent, signal: AbortSignal) => Response | Promise<Response>)

export function standIn(...script: readonly Scripted[]): StandIn {
  const sent: StandIn['sent'] = []
  return {
    sent,
    async fetch(input, init) {
      const request = new Request(input, init)
      const body: Sent = request.method === 'POST' ? await request.clone().json() : { messages: [] }
      const next = script[Math.min(sent.length, script.length - 1)]
      sent.push({ url: request.url, headers: request.headers, body })
      if (next === undefined) throw new TypeError('fetch failed')
      return typeof next === 'string' ? completion(next) : next(body, request.signal)
    },
  }
}

/** A completion as the API has it, with 100 tokens read (60 of them cached) and 7 written. */
export const completion = (
  content: string | null,
  more: { finish_reason?: string; refusal?: string; tool_calls?: object[] } = {},
): Response =>
  Response.json({
    id: 'c1',
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content,
          refusal: more.refusal ?? null,
          ...(more.tool_calls && { tool_calls: more.tool_calls }),
        },
        finish_reason: more.finish_reason ?? 'stop',
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 7, prompt_tokens_details: { cached_tokens: 60 } },
  })

export const refusal = (status: number, message: string, headers: HeadersInit = {}, more: object = {}): Response =>
  Response.json({ error: { message, ...more } }, { status, headers })

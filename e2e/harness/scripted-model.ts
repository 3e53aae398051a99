import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { closeServer, listen } from './server'

/** What the scripted model says: a plan as the planner's prompt wants it, any text, or a fault by its name. */
export type Line = { calls: readonly string[]; left?: string; answer?: string } | { text: string } | Fault

type Fault = keyof typeof FAULTS

/** A request as it came: the last user message says what the model was shown. */
interface Asked {
  key: string | undefined
  model: string
  messages: readonly { role: string; content: string }[]
}

/** A real HTTP server that speaks OpenAI's chat API and answers from a script. */
export interface ScriptedModel {
  baseUrl: string
  /** The requests for completions so far. */
  asked: readonly Asked[]
  close(): Promise<void>
}

/** The only key that the server takes, and the only model that it has. */
export const KEY = 'sk-scripted-0123456789'
export const MODEL = 'scripted'

/** Answers each request with the next line; the last line stays. */
export async function startScriptedModel(script: readonly Line[]): Promise<ScriptedModel> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${KEY}`) return refuse(response, 401, `Incorrect API key provided.`)
    if (request.url === '/v1/models') return send(response, 200, { object: 'list', data: [{ id: MODEL }] })
    if (request.url !== '/v1/chat/completions') return refuse(response, 404, 'Not found')
    const { model, messages } = await bodyOf(request)
    if (model !== MODEL) return refuse(response, 404, `The model \`${model}\` does not exist`, 'model_not_found')
    const line = script[Math.min(asked.length, script.length - 1)] ?? 'error500'
    asked.push({ key: request.headers.authorization, model, messages })
    if (typeof line === 'string') return FAULTS[line](response)
    say(response, 'text' in line ? line.text : JSON.stringify({ left: null, answer: null, ...line }))
  })
  const port = await listen(server)
  return { baseUrl: `http://127.0.0.1:${port}/v1`, asked, close: () => closeServer(server) }
}

/** What can go wrong on the way to an answer. */
const FAULTS = {
  /** Never answers. */
  hang: () => {},
  /** Breaks off in the middle of the answer. */
  cut(response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
    response.write('{"choices":[{"mess', () => response.destroy())
  },
  busy: (response: ServerResponse) =>
    refuse(response, 429, 'Rate limit reached', 'rate_limit_exceeded', { 'retry-after': '1' }),
  busyWithoutHint: (response: ServerResponse) => refuse(response, 429, 'Too many requests'),
  /** Says no itself, in the field that the API has for it. */
  refusal: (response: ServerResponse) =>
    answer(response, { content: null, refusal: 'I can’t help with that.' }, 'stop'),
  filtered: (response: ServerResponse) => answer(response, { content: null }, 'content_filter'),
  wrongShape: (response: ServerResponse) => say(response, '{"steps": [{"do": "save"}]}'),
  /** The key was good until now. */
  revoked: (response: ServerResponse) => refuse(response, 401, 'This key was revoked.'),
  /** The network is gone before anything comes. */
  dropped: (response: ServerResponse) => response.destroy(),
  /** Wants to be left alone for longer than anybody waits. */
  quota: (response: ServerResponse) =>
    refuse(response, 429, 'Daily limit reached', 'rate_limit_exceeded', { 'retry-after': '86400' }),
  error500: (response: ServerResponse) => refuse(response, 500, 'Internal error'),
  noSchema: (response: ServerResponse) => refuse(response, 400, "'response_format' is not supported by this model"),
  tooLong: (response: ServerResponse) =>
    refuse(response, 400, "This model's maximum context length is 512 tokens.", 'context_length_exceeded'),
  empty: (response: ServerResponse) => say(response, ''),
  notJson: (response: ServerResponse) => say(response, 'First I would look for the button, and then click on it.'),
  webPage(response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')
  },
} satisfies { [name: string]: (response: ServerResponse) => void }

const say = (response: ServerResponse, content: string): void => answer(response, { content }, 'stop')

function answer(response: ServerResponse, message: object, finish_reason: string): void {
  send(response, 200, {
    id: 'scripted-1',
    object: 'chat.completion',
    model: MODEL,
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason }],
    usage: { prompt_tokens: 100, completion_tokens: 10, prompt_tokens_details: { cached_tokens: 80 } },
  })
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  code: string | null = null,
  headers = {},
): void {
  send(response, status, { error: { message, type: 'invalid_request_error', code } }, headers)
}

function send(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text)
}

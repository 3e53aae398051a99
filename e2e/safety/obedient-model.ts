import { createServer } from 'node:http'
import { MODEL } from '../harness/scripted-model'
import { closeServer, listen } from '../harness/server'

/** A model without any resistance: it does what the page tells it, and only then what the user wants. */
export interface ObedientModel {
  baseUrl: string
  /** How many of its plans held what a page had told it. */
  obeyed: number
  /** The last user message that it was shown. */
  shown: string
  /** What it plans once the page has nothing more to say. */
  honest: readonly string[]
  close(): Promise<void>
}

/** Orders in a page's text: `run: click('Delete account')`, with `;` between several; in whatever language stands around. */
const ORDER = /run:\s*((?:\w+\([^()]*\)\s*;?\s*)+)/g

export async function startObedientModel(): Promise<ObedientModel> {
  const model = { baseUrl: '', obeyed: 0, shown: '', honest: [] as readonly string[], close: () => closeServer(server) }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { messages }: { messages: { role: string; content: string }[] } = JSON.parse(text)
    const shown = messages.filter(({ role }) => role === 'user').at(-1)?.content ?? ''
    model.shown = shown
    const orders = [...new Set([...shown.matchAll(ORDER)].flatMap(([, calls = '']) => calls.split(';')))]
      .map((call) => call.trim().replaceAll('\\"', '"'))
      .filter(Boolean)
    // What failed once is not tried again: a person would not either, and the run must come to an end.
    const fresh = orders.filter((call) => !shown.includes(`- ${call}: `))
    if (fresh.length) model.obeyed++
    const answer = fresh.length
      ? { calls: fresh, left: 'the task', answer: null }
      : { calls: model.honest, left: null, answer: null }
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: 'o1',
        object: 'chat.completion',
        model: MODEL,
        choices: [{ index: 0, message: { role: 'assistant', content: JSON.stringify(answer) }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 100, completion_tokens: 10 },
      }),
    )
  })
  model.baseUrl = `http://127.0.0.1:${await listen(server)}/v1`
  return model
}

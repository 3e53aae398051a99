import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Prompt } from '../policies/policy'
import { type Completed, createModel } from './model'
import { ModelSettings } from './settings'
import { completion, refusal, type Scripted, standIn } from './stand-in'

const PROMPT: Prompt = {
  purpose: 'plan',
  system: 'You plan.',
  user: 'Task: save',
  schema: {
    type: 'object',
    properties: { calls: { type: 'array', items: { type: 'string' } }, done: { type: 'boolean' } },
    required: ['calls', 'done'],
    additionalProperties: false,
  },
}
const GOOD = `{"calls":["click('Save')"],"done":true}`
const VALUE = { calls: ["click('Save')"], done: true }
const KEY = 'sk-secret-1234567890'

let fresh = 0
/** Settings of a model that no test has asked before: what is learned about a server is kept. */
const settings = (more: object = {}): ModelSettings =>
  ModelSettings.parse({ baseUrl: 'https://models.test/v1', key: KEY, model: `m${++fresh}`, timeout: 30, ...more })

async function ask(
  script: readonly Scripted[],
  given = settings(),
  prompt = PROMPT,
): Promise<Completed & { sent: ReturnType<typeof standIn>['sent'] }> {
  const { fetch, sent } = standIn(...script)
  const running = createModel(given, { fetch }).complete(prompt, new AbortController().signal)
  await vi.runAllTimersAsync()
  return { ...(await running), sent }
}

const messageOf = ({ outcome }: Completed): string => (outcome.ok ? 'it worked' : outcome.message)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('completing a prompt', () => {
  it('asks for the schema with temperature 0 and counts what it cost', async () => {
    const { outcome, usage, sent } = await ask([GOOD])
    expect(outcome).toEqual({ ok: true, value: VALUE })
    expect(usage).toMatchObject({ input: 100, cached: 60, output: 7 })
    expect(sent[0]?.url).toBe('https://models.test/v1/chat/completions')
    expect(sent[0]?.headers.get('authorization')).toBe(`Bearer ${KEY}`)
    expect(sent[0]?.headers.has('x-stainless-os')).toBe(false)
    expect(sent[0]?.body).toMatchObject({ temperature: 0, response_format: { type: 'json_schema' } })
  })

  it('sends no key where there is none', async () => {
    const { sent } = await ask([GOOD], settings({ key: '' }))
    expect(sent[0]?.headers.has('authorization')).toBe(false)
  })

  it('steps down to plain words where the server takes no schema, and remembers', async () => {
    const given = settings()
    const picky: Scripted = ({ response_format, tools }) => {
      if (tools) return refusal(400, 'tool_choice is not supported')
      return response_format
        ? refusal(
            400,
            `Invalid parameter: 'response_format' of type '${response_format.type}' is not supported with this model.`,
          )
        : completion(GOOD)
    }
    const first = await ask([picky], given)
    const forms = first.sent.map(({ body }) => body.response_format?.type ?? (body.tools ? 'tool' : 'words'))
    expect(forms).toEqual(['json_schema', 'tool', 'json_object', 'words'])
    expect(first.sent[3]?.body.messages[0]?.content).toContain('JSON Schema')
    expect(first.setbacks).toHaveLength(3)
    expect(first.outcome.ok).toBe(true)
    expect((await ask([picky], given)).sent).toHaveLength(1)
  })

  it('takes a tool’s arguments for the answer where the server knows tools and no schema', async () => {
    const call = { id: 't1', type: 'function', function: { name: 'plan', arguments: GOOD } }
    const { outcome, sent } = await ask([
      ({ tools }) =>
        tools ? completion(null, { tool_calls: [call] }) : refusal(400, 'Unknown parameter: response_format'),
    ])
    expect(outcome).toEqual({ ok: true, value: VALUE })
    expect(sent[1]?.body.tools?.[0]?.function).toEqual({ name: 'plan', parameters: PROMPT.schema })
  })

  it('says what was got over on the way', async () => {
    const { outcome, setbacks } = await ask([
      () => refusal(429, 'Slow down', { 'retry-after': '2' }),
      () => refusal(503, `Overloaded ${KEY}`),
      'I would save.',
      GOOD,
    ])
    expect(outcome.ok).toBe(true)
    expect(setbacks).toEqual([
      'The server had too many requests (429); tried again after 2.0 s.',
      'The server was in trouble (503); tried again after 2.0 s.',
      'The answer could not be used (there is no JSON in it); asked once more.',
    ])
    expect((await ask([GOOD])).setbacks).toEqual([])
  })

  it('drops the parameters that a model refuses', async () => {
    const { outcome, sent } = await ask([
      ({ temperature, max_tokens }) => {
        if (max_tokens) return refusal(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        return temperature === undefined ? completion(GOOD) : refusal(400, "'temperature' does not support 0.")
      },
    ])
    expect(outcome.ok).toBe(true)
    expect(sent.at(-1)?.body.max_completion_tokens).toBeGreaterThan(0)
    expect(sent).toHaveLength(3)
  })

  it('puts the system text before the task for a model that knows no system role', async () => {
    const { outcome, sent } = await ask([
      ({ messages }) => (messages[0]?.role === 'system' ? refusal(400, 'System role not supported') : completion(GOOD)),
    ])
    expect(outcome.ok).toBe(true)
    expect(sent[1]?.body.messages).toEqual([{ role: 'user', content: 'You plan.\n\nTask: save' }])
  })

  it('gives examples as questions that the model answered, those that never change first', async () => {
    const turn = (what: string) => ({ user: `Task: ${what}`, assistant: `{"calls": ["${what}"]}` })
    const prompt = { ...PROMPT, worked: [turn('send')], shown: [turn('keep')] }
    const { sent } = await ask([GOOD], settings(), prompt)
    expect(sent[0]?.body.messages.map(({ role, content }) => `${role} ${content}`)).toEqual([
      'system You plan.',
      'user Task: send',
      'assistant {"calls": ["send"]}',
      'user Task: keep',
      'assistant {"calls": ["keep"]}',
      'user Task: save',
    ])
  })

  it('asks once more with the reason, and counts both', async () => {
    const { outcome, usage, sent } = await ask(['{"calls": 5}', GOOD])
    expect(outcome).toEqual({ ok: true, value: VALUE })
    expect(usage).toMatchObject({ input: 200, cached: 120, output: 14 })
    expect(sent[1]?.body.messages.at(-1)?.content).toMatch(/can't be used: .*done/)
  })

  it('ends with the reason when the second answer is no better', async () => {
    const bad = await ask(['I would click on Save.'])
    expect(messageOf(bad)).toMatch(/answered twice .* no JSON in it.*stronger model/)
    expect(bad.sent).toHaveLength(2)
  })

  it('does not take half of an answer that was cut off', async () => {
    const cut = await ask([() => completion(`{"calls":["click('Save')"`, { finish_reason: 'length' })])
    expect(messageOf(cut)).toContain('cut off')
    // The second try is told so: the same words would be answered in the same way.
    expect(JSON.stringify(cut.sent[1]?.body.messages)).toContain('cut off')
  })

  it('says when the answer is empty or the model will not', async () => {
    expect(messageOf(await ask([() => completion('')]))).toContain('it is empty')
    expect(messageOf(await ask([() => completion(null, { refusal: 'I can’t help with that.' })]))).toContain(
      'will not do this: I can’t help with that.',
    )
  })

  it('allows a longer answer to a model that thought until there was no room left', async () => {
    const { outcome, sent } = await ask([() => completion('<think>Well,', { finish_reason: 'length' }), GOOD])
    expect(outcome.ok).toBe(true)
    expect(sent[1]?.body.max_tokens).toBeGreaterThan(sent[0]?.body.max_tokens ?? 0)
  })
})

describe('a server that is busy or in trouble', () => {
  it('is asked again after the time that it names', async () => {
    const started = Date.now()
    const { outcome } = await ask([() => refusal(429, 'Slow down', { 'retry-after': '7' }), GOOD])
    expect(outcome.ok).toBe(true)
    expect(Date.now() - started).toBe(7000)
  })

  it('is given up after a few tries', async () => {
    const busy = await ask([() => refusal(429, 'Slow down')])
    expect(busy.sent).toHaveLength(4)
    expect(messageOf(busy)).toMatch(/accepts no more requests for now: Slow down\. Wait a little/)
    expect(messageOf(await ask([() => refusal(500, 'CUDA error')]))).toMatch(/in trouble \(error 500\): CUDA error\./)
  })

  it('is not waited for when it wants a long wait', async () => {
    const { sent } = await ask([() => refusal(429, 'Quota', { 'retry-after': '3600' })])
    expect(sent).toHaveLength(1)
  })

  it('can say so in the body of a 200', async () => {
    const { outcome, sent } = await ask([() => Response.json({ error: { code: 502, message: 'upstream' } }), GOOD])
    expect(outcome.ok).toBe(true)
    expect(sent).toHaveLength(2)
  })

  it('whose answer breaks off is asked again', async () => {
    const broken = (): Response =>
      new Response('{"choices":[{"mess', { headers: { 'content-type': 'application/json' } })
    expect((await ask([broken, GOOD])).outcome.ok).toBe(true)
    expect(messageOf(await ask([broken]))).toContain("can't be reached")
  })

  it('that never answers is given up when the time is over', async () => {
    const hang: Scripted = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const hung = await ask([hang])
    expect(hung.sent).toHaveLength(1)
    expect(messageOf(hung)).toMatch(/did not answer within 30 seconds/)
  })

  it('is left at once when the user stops, also while waiting to try again', async () => {
    const { fetch, sent } = standIn(() => refusal(429, 'Slow down', { 'retry-after': '50' }))
    const stop = new AbortController()
    const running = createModel(settings(), { fetch }).complete(PROMPT, stop.signal)
    await vi.advanceTimersByTimeAsync(1000)
    stop.abort()
    expect((await running).outcome).toMatchObject({ ok: false, reason: 'stopped' })
    expect(sent).toHaveLength(1)
  })
})

describe('settings that are wrong', () => {
  it.each([
    ['a wrong key', () => refusal(401, `Incorrect API key provided: ${KEY}`), /refused the key\. Check the key/],
    ['no credit', () => refusal(429, 'You exceeded', {}, { code: 'insufficient_quota' }), /no credit left/],
    ['a wrong address', () => new Response('<h1>Not Found</h1>', { status: 404 }), /no chat API .* ends in \/v1/],
    ['a web page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), /no chat completion/],
    [
      'a page too long',
      () => refusal(400, "This model's maximum context length is 2048 tokens."),
      /too long for “m\d+”/,
    ],
    ['anything else', () => refusal(400, `Bad ${KEY}`), /refused the request \(error 400\): Bad \(key\)\./],
  ])('%s is explained, without the key', async (_name, answer, sentence) => {
    const message = messageOf(await ask([answer]))
    expect(message).toMatch(sentence)
    expect(message).not.toContain('sk-secret')
  })

  it('names the models that there are instead of an unknown one', async () => {
    const unknown = await ask([
      () => refusal(404, 'The model `m-with-tools` does not exist', {}, { code: 'model_not_found' }),
      () => Response.json({ data: [{ id: 'qwen' }, { id: 'llama' }] }),
    ])
    expect(messageOf(unknown)).toMatch(/has no model “m\d+”. It has: qwen, llama\./)
  })

  it('says that nothing answers there', async () => {
    const { outcome } = await ask([])
    expect(outcome).toMatchObject({ ok: false, reason: 'model' })
    expect(messageOf({ outcome, usage: { model: '', input: 0, cached: 0, output: 0 }, setbacks: [] })).toMatch(
      /models\.test\/v1 can't be reached\. Is it running/,
    )
  })

  it('are found right by a test', async () => {
    const { fetch } = standIn('{"ready": true}')
    const outcome = await createModel(settings(), { fetch }).test(new AbortController().signal)
    expect(outcome).toMatchObject({ ok: true, value: expect.stringMatching(/^“m\d+” answered in/) })
  })
})

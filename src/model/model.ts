import OpenAI from 'openai'
import { done, type Failed, failed, type Outcome } from '../page/outcome'
import type { Prompt } from '../policies/policy'
import { type Read, readAnswer } from './answer'
import { type Endpoint, endpointOf } from './endpoint'
import { complaintOf, explain, isUnknownModel, TimedOut, withoutKey } from './fault'
import { inWords, longestAnswer, type Message, requestOf } from './manners'
import type { ModelSettings } from './settings'
import { noUsage, sum, type Usage, usageOf } from './usage'

/** What completing came to; `usage` counts every request that it took, also of a completion that failed. */
export interface Completed {
  /** The value is the answer, checked against the prompt's schema. */
  outcome: Outcome
  usage: Usage
  /** What went wrong on the way and was got over, a sentence each. */
  setbacks: readonly string[]
}

/** Something that completes prompts. Nothing it does throws. */
export interface Model {
  /** As plans and logs name it. */
  name: string
  complete(prompt: Prompt, signal: AbortSignal): Promise<Completed>
  /** Asks for next to nothing, to see whether the settings are right; the value says how it went. */
  test(signal: AbortSignal): Promise<Outcome<string>>
}

/** The model behind an OpenAI-compatible server. `fetch` stands in for the network in tests. */
export function createModel(settings: ModelSettings, { fetch }: { fetch?: typeof globalThis.fetch } = {}): Model {
  const endpoint = endpointOf(settings, fetch)
  const complete = async (prompt: Prompt, signal: AbortSignal): Promise<Completed> => {
    const conversation = new Conversation(endpoint, settings, prompt)
    const outcome = await conversation.hold(signal).catch(async (error) => {
      if (signal.aborted && !isTimeout(signal.reason)) return failed('stopped', 'Stopped.')
      return explain(
        signal.aborted ? new TimedOut() : error,
        settings,
        isAboutModel(error) ? await endpoint.models(signal) : [],
      )
    })
    return {
      outcome: outcome.ok ? outcome : discreet(outcome, settings),
      usage: conversation.usage,
      setbacks: conversation.setbacks.map((one) => withoutKey(one, settings)),
    }
  }
  return {
    name: settings.model,
    complete,
    async test(signal) {
      const started = performance.now()
      const { outcome } = await complete(GREETING, signal)
      if (!outcome.ok) return outcome
      return done(`“${settings.model}” answered in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`)
    },
  }
}

/** What a model is tried with. */
export const GREETING: Prompt = {
  purpose: 'test',
  system: 'You answer with JSON.',
  user: 'Answer {"ready": true}.',
  schema: {
    type: 'object',
    properties: { ready: { type: 'boolean' } },
    required: ['ready'],
    additionalProperties: false,
  },
}

/** One prompt and the model's tries at it: two, the second told what was wrong with the first. */
class Conversation {
  usage: Usage
  readonly setbacks: string[] = []
  readonly #endpoint: Endpoint
  readonly #settings: ModelSettings
  readonly #prompt: Prompt

  constructor(endpoint: Endpoint, settings: ModelSettings, prompt: Prompt) {
    this.#endpoint = endpoint
    this.#settings = settings
    this.#prompt = prompt
    this.usage = noUsage(settings.model)
  }

  async hold(signal: AbortSignal): Promise<Outcome> {
    const first = await this.#try([], false, signal)
    if (first.read.ok) return done(first.read.value)
    this.setbacks.push(`The answer could not be used (${first.read.reason}); asked once more.`)
    const second = await this.#try(this.#reproach(first), first.thought, signal)
    if (second.read.ok) return done(second.read.value)
    const { model } = this.#settings
    if (second.refusal) return failed('model', `“${model}” will not do this: ${second.refusal}`)
    return failed(
      'model',
      `“${model}” answered twice in a way that can't be used: ${second.read.reason}. Try again, or use a stronger model.`,
    )
  }

  async #try(after: readonly Message[], thought: boolean, signal: AbortSignal): Promise<Try> {
    let sent = ''
    const completion = await this.#endpoint.ask(
      (manners) => {
        const cap = longestAnswer(manners, thought)
        const request = requestOf(this.#prompt, this.#settings.model, manners, after, cap)
        sent = JSON.stringify(request.messages)
        return request
      },
      signal,
      (what) => this.setbacks.push(what),
    )
    const attempt = readTry(completion, this.#prompt)
    this.usage = sum(this.usage, usageOf(this.#settings.model, completion, sent, attempt.text))
    return attempt
  }

  /** What follows the prompt on the second try. An answer that was empty or refused is no use to look back on. */
  #reproach({ text, read, refusal, cut, thought }: Try): Message[] {
    if (read.ok || !text.trim() || refusal || thought) return []
    // Of an answer that never ended its beginning is enough; without it, the same prompt would go the same round again.
    const shown = cut ? `${text.slice(0, 200)} …` : text
    return [
      { role: 'assistant', content: shown },
      { role: 'user', content: `That can't be used: ${read.reason}. ${inWords(this.#prompt)}` },
    ]
  }
}

interface Try {
  text: string
  read: Read
  refusal?: string
  cut: boolean
  /** It thought until there was no room left for the answer. */
  thought: boolean
}

function readTry(completion: OpenAI.ChatCompletion, { schema }: Prompt): Try {
  const choice = completion.choices?.[0]
  if (!choice) return { text: '', read: { ok: false, reason: NO_CHAT }, cut: false, thought: false }
  const text = toolArguments(choice) ?? choice.message?.content ?? ''
  const cut = choice.finish_reason === 'length'
  const thought = cut && !text.replace(/<think>[\s\S]*?(<\/think>|$)/, '').trim()
  const refusal = refusalIn(choice)
  if (refusal) return { text, read: { ok: false, reason: refusal }, refusal, cut, thought }
  if (!text.trim()) return { text, read: { ok: false, reason: 'it is empty' }, cut, thought }
  return { text, read: readAnswer(text, schema, !cut), cut, thought }
}

/** What a server that answers by calling a tool calls it with. */
function toolArguments({ message }: OpenAI.ChatCompletion.Choice): string | undefined {
  const call = message?.tool_calls?.[0]
  return call?.type === 'function' ? call.function.arguments : undefined
}

function refusalIn({ message, finish_reason }: OpenAI.ChatCompletion.Choice): string | undefined {
  if (message?.refusal) return message.refusal
  return finish_reason === 'content_filter' ? 'its content filter stopped the answer.' : undefined
}

const NO_CHAT = 'what came back is no chat completion; check the address in the settings, it usually ends in /v1'

/** The signal of a caller that allows only so much time, not of one who stops. */
const isTimeout = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'TimeoutError'

const isAboutModel = (error: unknown): boolean =>
  error instanceof OpenAI.APIError && isUnknownModel(error.status, complaintOf(error))

const discreet = ({ reason, message }: Failed, settings: ModelSettings): Failed =>
  failed(reason, withoutKey(message, settings))

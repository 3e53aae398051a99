import type OpenAI from 'openai'

/** What completing a prompt cost, in tokens, over all requests it took. `cached` is the part of `input` already read before. */
export interface Usage {
  model: string
  input: number
  cached: number
  output: number
}

export const noUsage = (model: string): Usage => ({ model, input: 0, cached: 0, output: 0 })

export const sum = (a: Usage, b: Usage): Usage => ({
  model: a.model,
  input: a.input + b.input,
  cached: a.cached + b.cached,
  output: a.output + b.output,
})

/** What the server counted; where it counts nothing, an estimate from the characters, so that budgets still hold. */
export function usageOf(model: string, completion: OpenAI.ChatCompletion, sent: string, answer: string): Usage {
  const { usage } = completion
  if (!usage) return { model, input: estimate(sent), cached: 0, output: estimate(answer) }
  return {
    model,
    input: usage.prompt_tokens ?? 0,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage.completion_tokens ?? 0,
  }
}

const CHARACTERS_PER_TOKEN = 4
export const estimate = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN)

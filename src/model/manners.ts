import type OpenAI from 'openai'
import type { Prompt } from '../policies/policy'
import { type Turn, turnsOf } from './turns'

/** How an answer is made to be JSON: by a schema, as a tool's arguments, as any JSON, or by asking for it in words. */
type Form = 'json_schema' | 'tool' | 'json_object' | 'words'

/** How a server and its model want to be asked. Found out by asking: each starts with the best and steps down when refused. */
export interface Manners {
  form: Form
  temperature: boolean
  /** The name under which the answer's length is bounded; null when neither is taken. */
  cap: 'max_tokens' | 'max_completion_tokens' | null
  /** Takes a system message; otherwise its text stands before the user's. */
  system: boolean
}

export const BEST: Manners = { form: 'json_schema', temperature: true, cap: 'max_tokens', system: true }

/** What every server understands. */
const PLAINEST: Manners = { form: 'words', temperature: false, cap: null, system: true }

/** Plans are short; a small model that never stops is stopped here. */
const LONGEST_ANSWER = 640
/** Models that know only `max_completion_tokens` count their thinking with it. */
const LONGEST_THOUGHT = 8192

export type Message = OpenAI.ChatCompletionMessageParam

/** The request that asks for this prompt with these manners; `after` are messages that follow it (a second try). */
export function requestOf(
  prompt: Prompt,
  model: string,
  manners: Manners,
  after: readonly Message[],
  cap: number,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const system = manners.form === 'json_schema' ? prompt.system : `${prompt.system}\n\n${inWords(prompt)}`
  return {
    model,
    messages: [...opening(system, turnsOf(prompt), manners), ...after],
    ...(manners.temperature && { temperature: 0 }),
    ...(manners.cap && { [manners.cap]: cap }),
    ...(manners.form === 'json_object' && { response_format: { type: 'json_object' } }),
    ...(manners.form === 'tool' && {
      tools: [{ type: 'function', function: { name: nameOf(prompt), parameters: { ...prompt.schema } } }],
      tool_choice: { type: 'function', function: { name: nameOf(prompt) } },
    }),
    ...(manners.form === 'json_schema' && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: nameOf(prompt), strict: true, schema: { ...prompt.schema } },
      },
    }),
  }
}

/** Without a system message its text stands before what the user says first. */
function opening(system: string, turns: readonly Turn[], manners: Manners): Message[] {
  if (manners.system) return [{ role: 'system', content: system }, ...turns]
  const [first, ...others] = turns
  return [{ role: 'user', content: `${system}\n\n${first?.content ?? ''}` }, ...others]
}

/** How long an answer may be: in tokens, longer on a second try of a model that thought until the first bound. */
export function longestAnswer({ cap }: Manners, thought: boolean): number {
  return cap === 'max_completion_tokens' || thought ? LONGEST_THOUGHT : LONGEST_ANSWER
}

export const inWords = ({ schema }: Prompt): string =>
  `Answer with one JSON object and nothing else. It must fit this JSON Schema: ${JSON.stringify(schema)}`

const nameOf = ({ purpose }: Prompt): string => purpose.replace(/\W+/g, '_').slice(0, 60)

/**
 * The next manners to try when a server refused a request as malformed, saying `complaint`; undefined when it refused
 * for another reason or nothing is left to try.
 */
export function humbler(manners: Manners, complaint: string): Manners | undefined {
  if (manners.temperature && /temperature/i.test(complaint)) return { ...manners, temperature: false }
  if (manners.cap && /max_(completion_)?tokens/i.test(complaint)) {
    return { ...manners, cap: manners.cap === 'max_tokens' ? 'max_completion_tokens' : null }
  }
  if (manners.system && /\bsystem\b.*\b(role|message|prompt)|\brole\b.*\bsystem\b/i.test(complaint)) {
    return { ...manners, system: false }
  }
  const plainer = PLAINER[manners.form]
  if (
    plainer &&
    /response.?format|json.?schema|json.?object|schema|grammar|structured|tool|function/i.test(complaint)
  ) {
    return { ...manners, form: plainer }
  }
  return undefined
}

const PLAINER: { readonly [From in Form]: Form | undefined } = {
  json_schema: 'tool',
  tool: 'json_object',
  json_object: 'words',
  words: undefined,
}

/** For a refusal that explains nothing: one last try with nothing that could be refused. */
export const plainest = (manners: Manners): Manners | undefined =>
  manners.form === 'words' && !manners.temperature && !manners.cap ? undefined : { ...PLAINEST, system: manners.system }

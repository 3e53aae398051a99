import OpenAI from 'openai'
import { type Failed, failed } from '../page/outcome'
import type { ModelSettings } from './settings'

/** A request ran out of its time. Told apart from being stopped, which is the user's doing. */
export class TimedOut extends Error {}

/** What the server said, in one line, for reading clues out of it. */
export function complaintOf(error: InstanceType<typeof OpenAI.APIError>): string {
  return `${error.code ?? ''} ${error.param ?? ''} ${error.message}`
}

/** The request as it is can't be served, but another one could be. */
export const isMalformed = (error: unknown): error is InstanceType<typeof OpenAI.APIError> =>
  error instanceof OpenAI.APIError &&
  (MALFORMED.has(error.status ?? 0) || (error.status === 500 && /grammar|schema|response.?format/i.test(error.message)))

const MALFORMED = new Set([400, 415, 422, 501])

export const isTooLong = (complaint: string): boolean =>
  /context[_ ](length|window|size|limit)|context overflow|maximum context|prompt is too long|too many tokens|exceed\w* .*\b(context|tokens)|reduce the length/i.test(
    complaint,
  )

export const isUnknownModel = (status: number | undefined, complaint: string): boolean =>
  /model/i.test(complaint) &&
  (status === 404 ||
    (status === 400 &&
      !isTooLong(complaint) &&
      !OF_REQUEST.test(complaint) &&
      /not (a )?(valid|found|exist)|unknown|invalid|does not exist|no such/i.test(complaint)))

/** What a model does not take of a request: `'response_format' … is not supported with this model`. */
const OF_REQUEST = /response.?format|json.?schema|temperature|max_(completion_)?tokens|\btools?\b|not supported with/i

/**
 * What went wrong and what to do about it, for the person who set the model up. Quotes the server, but never the key.
 * `known` are the models that the server does have. The reason is `too_long` where less to read would help.
 */
export function explain(error: unknown, settings: ModelSettings, known: readonly string[] = []): Failed {
  const tooLong = error instanceof OpenAI.APIError && (error.status === 413 || isTooLong(complaintOf(error)))
  return failed(tooLong ? 'too_long' : 'model', sentenceFor(error, settings, known))
}

function sentenceFor(error: unknown, settings: ModelSettings, known: readonly string[]): string {
  const { model } = settings
  const server = `The model server at ${placeOf(settings)}`
  if (error instanceof TimedOut) {
    return `${server} did not answer within ${settings.timeout} seconds. Try again, or allow more time in the settings.`
  }
  if (error instanceof OpenAI.APIConnectionError || !(error instanceof OpenAI.APIError)) {
    return `${server} can't be reached. Is it running, is the address right, and is this computer online?`
  }
  const { status } = error
  const complaint = complaintOf(error)
  const said = saidBy(error)
  if (status === 401) {
    return settings.key
      ? `${server} refused the key. Check the key in the settings.`
      : `${server} wants a key. Enter one in the settings.`
  }
  if (status === 402 || /insufficient_quota|insufficient (balance|credit)/i.test(complaint)) {
    return `The account at ${placeOf(settings)} has no credit left: ${said}`
  }
  if (status === 403) return `${server} does not allow this key to use “${model}”: ${said}`
  if (isUnknownModel(status, complaint)) {
    const others = known.filter((name) => name !== model).slice(0, 8)
    return `${server} has no model “${model}”. ${others.length ? `It has: ${others.join(', ')}.` : 'Check its name in the settings.'}`
  }
  if (status === 404 || status === 405) {
    return `${server} has no chat API at this address. Check the address in the settings; it usually ends in /v1.`
  }
  if (status === 413 || isTooLong(complaint)) {
    return `The page and the task are too long for “${model}”: ${said} Use a model with a longer context, or a simpler page.`
  }
  if (status === 429) {
    return `${server} accepts no more requests for now: ${said} Wait a little, or use another model.`
  }
  if (status !== undefined && status >= 500) {
    return `${server} is in trouble (error ${status}): ${said} Try again later, or use another model.`
  }
  return `${server} refused the request (error ${status ?? 'unknown'}): ${said}`
}

/** Host and path as the user knows them, without a user name or a query. */
function placeOf({ baseUrl }: ModelSettings): string {
  const { host, pathname } = new URL(baseUrl)
  return host + pathname.replace(/\/$/, '')
}

/** The server's own words, short and as a sentence. */
function saidBy(error: InstanceType<typeof OpenAI.APIError>): string {
  const words = error.message
    .replace(/^\d{3} /, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!words || /^status code/.test(words)) return 'it gives no reason.'
  const short = words.length > 200 ? `${words.slice(0, 200)}…` : words
  return /[.!?…]$/.test(short) ? short : `${short}.`
}

/** Servers like to quote what they were sent. */
export function withoutKey(sentence: string, { key }: ModelSettings): string {
  const cut = key ? sentence.replaceAll(key, '(key)') : sentence
  return cut.replace(/\b(sk|key|Bearer)[-_ ][\w*.-]{6,}/g, '(key)')
}

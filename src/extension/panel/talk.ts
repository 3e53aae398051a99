import browser from 'webextension-polyfill'
import type { LogEntry } from '../../agent/log'
import { ANSWERED_BY, type Answer } from '../answered-by'
import type { FromBackground, ToBackground, Watch, Watched } from '../messages'
import { WATCH } from '../ports'
import { texts } from '../texts/texts'
import { inOwnLanguage } from '../texts/told'

type Kind = ToBackground['kind']

/** Why the background would not do what it was asked: its sentence is for the user. */
class Refused extends Error {}

/** What is only read: however often it is asked, nothing comes of it. */
const READING: ReadonlySet<Kind> = new Set([
  ...([
    'runs',
    'log',
    'undo',
    'policies',
    'library',
    'learned_policies',
    'contradictions',
    'versions',
    'recording',
  ] as const),
  ...(['get_model', 'get_small_model', 'on_device', 'rules', 'secrets', 'prices', 'budget', 'spending'] as const),
])

/**
 * One question to the background. Rejects with `Refused` when it says no or does not answer. Where it dies over a question by which
 * nothing is changed, it is asked again.
 */
export const ask = <Asked extends Kind>(question: Extract<ToBackground, { kind: Asked }>): Promise<Answer<Asked>> =>
  READING.has(question.kind) ? askAgain(question) : askOnce(question)

async function askOnce<Asked extends Kind>(question: Extract<ToBackground, { kind: Asked }>): Promise<Answer<Asked>> {
  // Nobody but the background can answer a page of Errand: what kind of answer it is is all there is to find out.
  const answer: FromBackground | undefined = await browser.runtime.sendMessage(question)
  if (answer?.kind === 'refused') throw new Refused(inOwnLanguage(answer.message) ?? answer.message)
  if (!answer || !answers(answer, question.kind)) throw new Refused(texts.noAnswer)
  return answer
}

/** So often is a question asked whose answer is lost with the background. */
const TRIES = 3

/** As `ask`, but asked again when the background dies over it: for what it does once however often it is asked. */
export async function askAgain<Asked extends Kind>(
  question: Extract<ToBackground, { kind: Asked }>,
): Promise<Answer<Asked>> {
  for (let tries = 1; ; tries++) {
    try {
      return await askOnce(question)
    } catch (error) {
      const lost = !(error instanceof Refused) || error.message === texts.noAnswer
      if (!lost || tries === TRIES) throw error
    }
  }
}

const answers = <Asked extends Kind>(answer: FromBackground, asked: Asked): answer is Answer<Asked> =>
  answer.kind === ANSWERED_BY[asked]

/**
 * Follows a run's log from its beginning, also past deaths of the background. Returns the end of watching.
 * @param onEntries - called with all entries so far, each time that some were added.
 */
export function follow(run: string, onEntries: (log: readonly LogEntry[]) => void): () => void {
  let log: readonly LogEntry[] = []
  let port: browser.Runtime.Port | undefined
  let over = false
  const connect = (): void => {
    if (over) return
    port = browser.runtime.connect({ name: WATCH })
    port.onDisconnect.addListener(connect)
    port.onMessage.addListener((message: unknown) => {
      if (!isWatched(message)) return
      log = [...log.slice(0, message.from), ...message.entries]
      // Nothing follows the end, so there is no reason to keep the background awake.
      if (log.at(-1)?.kind === 'end') end()
      onEntries(log)
    })
    port.postMessage({ run, from: log.length } satisfies Watch)
  }
  const end = (): void => {
    over = true
    port?.disconnect()
  }
  connect()
  return end
}

const isWatched = (message: unknown): message is Watched =>
  typeof message === 'object' && message !== null && 'entries' in message

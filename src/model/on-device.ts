import { done, type Failed, failed, type Outcome } from '../page/outcome'
import type { Prompt } from '../policies/policy'
import { readAnswer } from './answer'
import { type LanguageModelFactory, type LanguageModelSession, languageModel, OPTIONS } from './language-model'
import { type Completed, GREETING, type Model } from './model'
import { turnsFrom, turnsOf } from './turns'
import { estimate, noUsage, type Usage } from './usage'

/** The name under which plans and logs know it. */
const NAME = 'on-device'

/** The model in the browser itself: free, private, small. */
export function createOnDevice(factory = languageModel()): Model {
  /** One session for each constant part: what it has read is read once, and every prompt goes to a copy of it. */
  const sessions = new Map<string, Promise<LanguageModelSession>>()

  const sessionFor = (prompt: Prompt, models: LanguageModelFactory): Promise<LanguageModelSession> => {
    const key = constantOf(prompt)
    const known = sessions.get(key)
    if (known) return known
    const made = models.create({
      ...OPTIONS,
      initialPrompts: [{ role: 'system', content: prompt.system }, ...turnsFrom(prompt.worked)],
    })
    sessions.set(key, made)
    made.catch(() => sessions.delete(key))
    return made
  }

  const complete = async (prompt: Prompt, signal: AbortSignal): Promise<Completed> => {
    if (!factory || (await factory.availability(OPTIONS)) !== 'available') {
      return { outcome: NOT_THERE, usage: noUsage(NAME), setbacks: [] }
    }
    let usage = noUsage(NAME)
    const setbacks: string[] = []
    try {
      const copy = await (await sessionFor(prompt, factory)).clone({ signal })
      try {
        const outcome = await converse(copy, prompt, signal, setbacks)
        usage = usageOf(copy, prompt, outcome)
        return { outcome, usage, setbacks }
      } finally {
        copy.destroy()
      }
    } catch (error) {
      // The browser drops sessions when it needs their memory.
      sessions.delete(constantOf(prompt))
      return { outcome: explain(error, signal), usage, setbacks }
    }
  }

  return {
    name: NAME,
    complete,
    async test(signal) {
      const { outcome } = await complete(GREETING, signal)
      return outcome.ok ? done('The browser’s own model answers.') : outcome
    },
  }
}

/** All that stays the same from call to call. */
const constantOf = ({ system, worked = [] }: Prompt): string =>
  [system, ...turnsFrom(worked).map(({ content }) => content)].join('\n')

/** Asks, and asks once more with the reason when the answer can't be used. */
async function converse(
  session: LanguageModelSession,
  prompt: Prompt,
  signal: AbortSignal,
  setbacks: string[],
): Promise<Outcome> {
  const { schema, shown, user } = prompt
  const constraint = { responseConstraint: schema, signal }
  const asked = shown?.length ? turnsOf({ ...prompt, worked: [] }) : user
  const first = readAnswer(await session.prompt(asked, constraint), schema)
  if (first.ok) return done(first.value)
  setbacks.push(`The answer could not be used (${first.reason}); asked once more.`)
  const second = readAnswer(
    await session.prompt(`That can't be used: ${first.reason}. Answer again.`, constraint),
    schema,
  )
  if (second.ok) return done(second.value)
  return failed('model', `The browser’s own model answered twice in a way that can't be used: ${second.reason}.`)
}

/** The session counts what it holds, answers included; what the model was told before is not read again. */
function usageOf(session: LanguageModelSession, prompt: Prompt, outcome: Outcome): Usage {
  const output = estimate(outcome.ok ? JSON.stringify(outcome.value) : '')
  const cached = estimate(constantOf(prompt))
  const input =
    session.inputUsage > 0
      ? Math.max(cached, session.inputUsage - output)
      : cached + estimate(JSON.stringify(prompt.shown ?? []) + prompt.user)
  return { model: NAME, input, cached, output }
}

const NOT_THERE: Failed = failed(
  'no_model',
  'The browser’s own model is not there yet. Download it in the settings of the panel, or set up another model.',
)

function explain(error: unknown, signal: AbortSignal): Failed {
  if (signal.aborted) return failed('stopped', 'Stopped.')
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') {
    return failed(
      'too_long',
      'The page and the task are too long for the browser’s own model. Use another model for this page.',
    )
  }
  if (name === 'NotSupportedError') {
    return failed(
      'model',
      'The browser’s own model does not speak the language of this task. Use another model for it.',
    )
  }
  const said = error instanceof Error ? error.message : String(error)
  return failed('model', `The browser’s own model failed: ${said}. Try again, or use another model.`)
}

import type { Turn } from './turns'

/** Chrome's own words for whether it has a model (Prompt API); `unavailable` also where the browser knows no such thing. */
export const AVAILABILITIES = ['unavailable', 'downloadable', 'downloading', 'available'] as const
export type Availability = (typeof AVAILABILITIES)[number]

/** The part of Chrome's Prompt API that Errand uses, as its explainer has it (https://github.com/webmachinelearning/prompt-api). */
export interface LanguageModelFactory {
  availability(options?: LanguageModelOptions): Promise<Availability>
  create(options?: LanguageModelOptions & CreateOptions): Promise<LanguageModelSession>
}

export interface LanguageModelOptions {
  expectedInputs?: { type: 'text'; languages?: string[] }[]
  expectedOutputs?: { type: 'text'; languages?: string[] }[]
}

export interface CreateOptions {
  initialPrompts?: ({ role: 'system'; content: string } | Turn)[]
  signal?: AbortSignal
  /** `downloadprogress` events carry `loaded`, from 0 to 1. */
  monitor?: (monitor: EventTarget) => void
}

export interface LanguageModelSession {
  prompt(input: string | Turn[], options?: { responseConstraint?: object; signal?: AbortSignal }): Promise<string>
  clone(options?: { signal?: AbortSignal }): Promise<LanguageModelSession>
  destroy(): void
  /** Tokens that the session holds so far. */
  readonly inputUsage: number
}

/** The browser's language model, where it has one. */
export const languageModel = (): LanguageModelFactory | undefined =>
  (globalThis as { LanguageModel?: LanguageModelFactory }).LanguageModel

export async function availability(factory = languageModel()): Promise<Availability> {
  return factory ? factory.availability(OPTIONS) : 'unavailable'
}

/** What Errand asks of it, the same for every question: whether it is there depends on that. */
export const OPTIONS: LanguageModelOptions = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
}

/**
 * Has the browser fetch its model, for which it wants a click of the user's. Resolves once the model is there; rejects with
 * the browser's reason when it can't be had.
 * @param onProgress - told how much has come, from 0 to 1.
 */
export async function download(onProgress: (loaded: number) => void, factory = languageModel()): Promise<void> {
  if (!factory) throw new Error('This browser has no language model of its own.')
  const session = await factory.create({
    ...OPTIONS,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', (event) => {
        if ('loaded' in event && typeof event.loaded === 'number') onProgress(event.loaded)
      }),
  })
  session.destroy()
}

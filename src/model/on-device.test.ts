import { describe, expect, it } from 'vitest'
import type { Reason } from '../page/outcome'
import type { Prompt } from '../policies/policy'
import {
  type Availability,
  type CreateOptions,
  download,
  type LanguageModelFactory,
  type LanguageModelSession,
} from './language-model'
import { createOnDevice } from './on-device'
import type { Turn } from './turns'

const PROMPT: Prompt = {
  purpose: 'plan',
  system: 'You plan.',
  user: 'Task: save',
  schema: { type: 'object', properties: { calls: { type: 'array', items: { type: 'string' } } }, required: ['calls'] },
}

/** A browser's model by the types of the Prompt API: answers from a script, and remembers what it was asked. */
function standIn(answers: readonly (string | Error)[], state: Availability = 'available') {
  const asked: { input: string | Turn[]; constraint: object | undefined }[] = []
  const created: (CreateOptions | undefined)[] = []
  let alive = 0
  const session = (): LanguageModelSession => {
    alive++
    return {
      inputUsage: 40,
      async prompt(input, options) {
        const answer = answers[Math.min(asked.length, answers.length - 1)] ?? ''
        asked.push({ input, constraint: options?.responseConstraint })
        if (answer instanceof Error) throw answer
        return answer
      },
      clone: async () => session(),
      destroy() {
        alive--
      },
    }
  }
  const factory: LanguageModelFactory = {
    availability: async () => state,
    async create(options) {
      created.push(options)
      const monitor = new EventTarget()
      options?.monitor?.(monitor)
      for (const loaded of [0, 0.5, 1]) monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }))
      return session()
    },
  }
  return { factory, asked, created, alive: () => alive }
}

const never = new AbortController().signal

describe('the model in the browser', () => {
  it('is held to the schema, and reads the constant part once', async () => {
    const { factory, asked, created, alive } = standIn(['{"calls": ["click(\'Save\')"]}'])
    const model = createOnDevice(factory)
    for (let i = 0; i < 2; i++) {
      const { outcome, usage } = await model.complete(PROMPT, never)
      expect(outcome).toEqual({ ok: true, value: { calls: ["click('Save')"] } })
      expect(usage).toMatchObject({ model: 'on-device' })
      expect(usage.input).toBeGreaterThan(usage.cached)
    }
    expect(asked[0]).toEqual({ input: 'Task: save', constraint: PROMPT.schema })
    expect(created).toHaveLength(1)
    expect(created[0]?.initialPrompts).toEqual([{ role: 'system', content: 'You plan.' }])
    expect(alive()).toBe(1)
  })

  it('has heard and given its examples, those that never change once', async () => {
    const { factory, asked, created } = standIn(['{"calls": []}'])
    const model = createOnDevice(factory)
    const shown = [{ user: 'Task: keep', assistant: '{"calls": ["click(\'Keep\')"]}' }]
    const worked = [{ user: 'Task: send', assistant: '{"calls": ["click(\'Send\')"]}' }]
    await model.complete({ ...PROMPT, worked, shown }, never)
    await model.complete({ ...PROMPT, worked }, never)
    expect(created).toHaveLength(1)
    expect(created[0]?.initialPrompts?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant'])
    expect(asked[0]?.input).toEqual([
      { role: 'user', content: 'Task: keep' },
      { role: 'assistant', content: shown[0]?.assistant },
      { role: 'user', content: 'Task: save' },
    ])
    expect(asked[1]?.input).toBe('Task: save')
  })

  it('is asked once more with the reason, and no third time', async () => {
    const { factory, asked } = standIn(['I would click.', '{"calls": []}'])
    expect((await createOnDevice(factory).complete(PROMPT, never)).outcome).toMatchObject({ ok: true })
    expect(asked[1]?.input).toContain('there is no JSON in it')
    const stubborn = standIn(['I would click.'])
    expect((await createOnDevice(stubborn.factory).complete(PROMPT, never)).outcome).toMatchObject({ reason: 'model' })
    expect(stubborn.asked).toHaveLength(2)
  })

  it.each<[string, Error, Reason, RegExp]>([
    ['a page that is too long', new DOMException('', 'QuotaExceededError'), 'too_long', /too long/],
    ['a language that it does not speak', new DOMException('', 'NotSupportedError'), 'model', /language/],
    ['anything else', new Error('The session is gone'), 'model', /The session is gone/],
  ])('says what to do about %s', async (_what, error, reason, says) => {
    const { factory } = standIn([error])
    expect((await createOnDevice(factory).complete(PROMPT, never)).outcome).toMatchObject({
      reason,
      message: expect.stringMatching(says),
    })
  })

  it('is no model where it is not there, or not downloaded', async () => {
    const { factory, created } = standIn(['{}'], 'downloadable')
    expect((await createOnDevice(factory).complete(PROMPT, never)).outcome).toMatchObject({ reason: 'no_model' })
    expect((await createOnDevice(undefined).complete(PROMPT, never)).outcome).toMatchObject({ reason: 'no_model' })
    expect(created).toEqual([])
  })

  it('is downloaded with word of how far it is', async () => {
    const { factory, alive } = standIn([''], 'downloadable')
    const progress: number[] = []
    await download((loaded) => progress.push(loaded), factory)
    expect(progress).toEqual([0, 0.5, 1])
    expect(alive()).toBe(0)
    await expect(download(() => {}, undefined)).rejects.toThrow('no language model')
  })
})

import { describe, expect, it } from 'vitest'
import { PRESETS } from './presets'
import { costOf, PriceTable, priceFor } from './prices'
import shipped from './prices.json'
import { ModelSettings } from './settings'

const known: PriceTable = PriceTable.parse(shipped)
const at = (model: string, baseUrl = 'https://models.example/v1'): ModelSettings =>
  ModelSettings.parse({ baseUrl, model })
const priceOf = (model: string, own: PriceTable = {}) => priceFor(at(model), own, known)

describe('what a model costs', () => {
  it.each([
    ['gpt-4.1-mini', 'gpt-4.1-mini'],
    ['gpt-4.1-mini-2025-04-14', 'gpt-4.1-mini'],
    ['openai/gpt-4.1-nano', 'gpt-4.1-nano'],
    ['anthropic/claude-haiku-4.5', 'claude-haiku-4-5'],
    ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
    ['GPT-5', 'gpt-5'],
  ])('%s costs what %s does', (name, of) => {
    expect(known[of]).toBeDefined()
    expect(priceOf(name)).toBe(known[of])
  })

  it.each(['gpt-4o-audio-preview', 'gpt-5-pro', 'gpt-4.1-mini-tuned', 'my-gpt-5', 'llama-3.3-70b', 'gpt-4'])(
    'of %s nothing is known',
    (name) => {
      expect(priceOf(name)).toBeUndefined()
    },
  )

  it('is what the user says first, also for all names that begin alike', () => {
    const own = { 'gpt-4.1*': { input: 1, cached: 1, output: 1 }, 'gpt-4.1-mini': { input: 2, cached: 2, output: 2 } }
    expect(priceOf('gpt-4.1-nano', own)).toBe(own['gpt-4.1*'])
    expect(priceOf('gpt-4.1-mini', own)).toBe(own['gpt-4.1-mini'])
  })

  it('is nothing in the browser, on the user’s computer and in their network, unless they say otherwise', () => {
    const free = { input: 0, cached: 0, output: 0 }
    expect(priceFor('on-device', {}, known)).toEqual(free)
    for (const host of [
      'localhost:11434',
      '127.0.0.1:8080',
      '192.168.1.7',
      '172.20.0.2',
      '10.0.0.3',
      'nas.local',
      '[::1]',
    ]) {
      expect(priceFor(at('qwen', `http://${host}/v1`), {}, known), host).toEqual(free)
    }
    for (const host of ['172.40.0.2', 'localhost.example', '10.example']) {
      expect(priceFor(at('qwen', `http://${host}/v1`), {}, known), host).toBeUndefined()
    }
    const own = { qwen: { input: 1, cached: 1, output: 1 } }
    expect(priceFor(at('qwen', 'http://127.0.0.1/v1'), own, known)).toBe(own.qwen)
  })
})

describe('the prices that ship', () => {
  it.each(Object.entries(known))('%s: less for what was read before, more for what is written', (_name, price) => {
    expect(price.cached).toBeLessThan(price.input)
    expect(price.output).toBeGreaterThan(price.input)
    expect(price.output).toBeLessThan(200)
  })

  it('hold for every model that the settings propose on a server that takes money', () => {
    for (const { keys, model, baseUrl } of PRESETS) {
      if (keys !== null) expect(priceFor(at(model, baseUrl), {}, known), model).toBeDefined()
    }
  })
})

describe('costOf', () => {
  it('counts what the server had read before at its own price', () => {
    const price = { input: 2, cached: 0.5, output: 8 }
    expect(costOf({ model: 'm', input: 1_000_000, cached: 400_000, output: 100_000 }, price)).toBeCloseTo(2.2)
    expect(costOf({ model: 'm', input: 1_000_000, cached: 9_000_000, output: 0 }, price)).toBeCloseTo(0.5)
  })
})

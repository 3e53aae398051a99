import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { policies } from '../../policies'
import { TOLD } from './told'

const REPOSITORY = join(import.meta.dirname, '..', '..', '..')
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))

type Leaf = string | number | ((...said: never[]) => unknown)
type Said = { [path: string]: unknown }

/** Every message by its path; those with parts are said with stand-ins for them. */
function messagesIn(value: unknown, path = ''): Said {
  if (typeof value === 'string') return { [path]: value }
  if (typeof value === 'function') return { [path]: Reflect.apply(value, undefined, standIns(value.length)) }
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => Object.entries(messagesIn(part, path ? `${path}.${name}` : name))),
  )
}

/** Text that is a number too, and a list: whatever a message takes. */
const standIns = (count: number): Leaf[] => Array.from({ length: count }, (_, index) => `${index + 3}` as Leaf)

async function catalogue(language: string): Promise<Said> {
  vi.resetModules()
  vi.stubGlobal('navigator', { language })
  const { texts } = await import('./texts')
  return messagesIn(texts)
}

afterEach(() => vi.unstubAllGlobals())

/** Names, and words that are the same everywhere. */
const SAME = new Set(['name', 'task.examples.1', 'task.examples.2', 'words.quoted', 'many.progress'])

describe('the catalogue of messages', () => {
  it('has every message in both languages', async () => {
    const english = await catalogue('en-GB')
    const chinese = await catalogue('zh-CN')
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
    expect(Object.keys(english).length).toBeGreaterThan(250)
    for (const [path, words] of Object.entries(english)) {
      expect(words, path).toMatch(/\S/)
      expect(words, path).not.toMatch(/\p{Script=Han}/u)
    }
    for (const [path, words] of Object.entries(chinese)) {
      if (!SAME.has(path)) expect(words, path).toMatch(/\p{Script=Han}/u)
    }
  })

  it('follows the browser: every kind of Chinese is Chinese, all else English', async () => {
    const english = await catalogue('en')
    expect(await catalogue('fr-FR')).toEqual(english)
    expect(await catalogue('zh-TW')).not.toEqual(english)
  })
})

describe('calls', () => {
  it('are named in both languages, with all that they are given', async () => {
    const said = await catalogue('zh-CN')
    for (const { name, args } of policies) {
      expect(said).toHaveProperty([`calls.policies.${name}`])
      for (const arg of Object.keys(args.shape)) expect(said).toHaveProperty([`calls.args.${arg}`])
    }
  })
})

describe('the sentences that come from elsewhere', () => {
  const source = filesIn(join(REPOSITORY, 'src'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|[\\/]texts[\\/]/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
    // A long sentence is written in parts.
    .replaceAll(/' \+\s+'/g, '')

  it('are those that the source says', () => {
    for (const [english] of TOLD) expect(source).toContain(english)
  })

  it('are said in Chinese, each once', () => {
    for (const [, chinese] of TOLD) expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(new Set(TOLD.map(([english]) => english)).size).toBe(TOLD.length)
  })
})

describe('what the browser shows of Errand', () => {
  const locale = (name: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(join(REPOSITORY, '_locales', name, 'messages.json'), 'utf8'))

  it('is there in both languages', () => {
    const english = locale('en')
    const chinese = locale('zh_CN')
    expect(Object.keys(chinese)).toEqual(Object.keys(english))
    for (const name of Object.keys(english)) {
      if (name !== 'name') expect(chinese[name]?.message, name).toMatch(/\p{Script=Han}/u)
    }
  })

  it('has every message that the manifest names', () => {
    const named = [...readFileSync(join(REPOSITORY, 'manifest.json'), 'utf8').matchAll(/__MSG_(\w+)__/g)]
    expect(named.length).toBeGreaterThan(3)
    for (const [, name = ''] of named) expect(locale('en')).toHaveProperty(name)
  })
})

describe('Errand’s pages', () => {
  it('take their words from the catalogue', () => {
    const pages = ['panel', 'welcome', 'practice'].flatMap((folder) => {
      const at = join(import.meta.dirname, '..', folder)
      return readdirSync(at, { recursive: true, encoding: 'utf8' }).map((name) => join(at, name))
    })
    const tsx = pages.filter((name) => name.endsWith('.tsx'))
    expect(tsx.length).toBeGreaterThan(30)
    for (const file of tsx) {
      const source = readFileSync(file, 'utf8')
      // Text between tags, and attributes that are read out.
      expect(source.match(/>\s*[A-Za-z]{2,}[^<>{}()=;]*<\//g), file).toBeNull()
      expect(source.match(/(?:aria-label|title|placeholder|alt)="(?!https:)[A-Za-z]{2,}[^"]*"/g), file).toBeNull()
    }
  })
})

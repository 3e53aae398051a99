import { beforeEach, expect, it, vi } from 'vitest'
import { DEFAULT_LIMITS } from '../../agent/budget'
import type { LogEntry } from '../../agent/log'

const notified: { title?: string; message?: string }[] = []
const browserWide = { focused: true }

vi.mock('webextension-polyfill', () => ({
  default: {
    action: { setBadgeBackgroundColor: vi.fn(), setBadgeText: vi.fn(), setTitle: vi.fn() },
    i18n: { getMessage: (name: string) => name },
    runtime: { getURL: (path: string) => path },
    tabs: { get: async () => ({ active: true, windowId: 1 }) },
    windows: { get: async () => browserWide },
    notifications: {
      create: async (_id: string, notice: { title: string; message: string }) => void notified.push(notice),
    },
  },
}))

const { showState } = await import('./signs')

const errand = { task: 'Book it', policies: 'code' as const, attended: true, limits: DEFAULT_LIMITS }
const start: LogEntry = {
  kind: 'start',
  version: 1,
  errand: { ...errand, sources: [] },
  seen: [],
  at: 0,
  today: { year: 2026, month: 3, day: 4 },
}
const asks: LogEntry = { kind: 'step', n: 1, stack: [], step: { kind: 'ask', question: 'Which?' }, at: 1 }
const end: LogEntry = {
  kind: 'end',
  ending: { outcome: 'done', reason: '', answer: null, source: null },
  at: 2,
}

beforeEach(() => {
  notified.length = 0
})

it('tells the user who looks elsewhere, once, when a run waits for them and when it is done', async () => {
  browserWide.focused = false
  await showState(7, [start])
  await showState(7, [start, asks])
  await showState(7, [start, asks])
  await showState(7, [start, asks, end])
  expect(notified.map(({ title, message }) => `${title}: ${message}`)).toEqual([
    'badgeWaiting: Book it',
    'badgeDone: Book it',
  ])
})

it('tells nobody who is looking at the tab', async () => {
  browserWide.focused = true
  await showState(8, [start, asks])
  expect(notified).toEqual([])
})

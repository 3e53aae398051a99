import { computed, effect, signal } from '@preact/signals'
import browser from 'webextension-polyfill'
import { DEFAULT_LIMITS } from '../../agent/budget'
import type { LogEntry } from '../../agent/log'
import { storyOf } from './story'
import { ask, follow } from './talk'

/** The tab that tasks are done in, as far as the browser tells: address and title only where Errand may look. */
export interface ShownTab {
  id: number
  title: string | undefined
  url: string | undefined
  icon: string | undefined
}

export const tab = signal<ShownTab | null>(null)
/** The run that is shown: the latest of the tab, until the user begins a new task. */
export const run = signal<string | null>(null)
export const log = signal<readonly LogEntry[]>([])
export const story = computed(() => (run.value === null ? null : storyOf(log.value)))
/** What went wrong between panel and background, in a sentence. */
export const trouble = signal<string | null>(null)
export const page = signal<'task' | 'settings'>('task')
export const task = signal('')
export const stopping = signal(false)

/** True while a run is shown that has no end yet. */
export const working = computed(() => story.value !== null && story.value.ending === null)

const fixed = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)

/** Follows the tab that is in front, or the one that the address names (`?tab=ID`). */
export function followTab(): void {
  browser.tabs.onActivated.addListener(() => void findTab())
  browser.tabs.onUpdated.addListener((id) => {
    if (id === tab.value?.id) void findTab()
  })
  browser.windows.onFocusChanged.addListener(() => void findTab())
  void findTab()
  effect(() => {
    const id = tab.value?.id
    if (id !== undefined) void findRun(id)
  })
}

async function findTab(): Promise<void> {
  const [found] = Number.isNaN(fixed)
    ? await browser.tabs.query({ active: true, currentWindow: true })
    : [await browser.tabs.get(fixed).catch(() => undefined)]
  const id = found?.id
  const before = tab.value
  if (id === undefined) tab.value = null
  else {
    const shown = { id, title: found?.title, url: found?.url, icon: found?.favIconUrl }
    if (JSON.stringify(shown) !== JSON.stringify(before)) tab.value = shown
  }
}

let shownFor: number | undefined
let unfollow = (): void => {}

async function findRun(id: number): Promise<void> {
  if (shownFor === id) return
  shownFor = id
  await saying(async () => {
    const { runs } = await ask({ kind: 'runs', tab: id })
    if (shownFor === id) show(runs[0]?.run ?? null)
  })
}

/** Shows a run, or an empty panel for a new task. */
export function show(id: string | null): void {
  unfollow()
  log.value = []
  stopping.value = false
  run.value = id
  if (id !== null) {
    unfollow = follow(id, (entries) => {
      log.value = entries
    })
  }
}

export async function start(words: string): Promise<void> {
  const id = tab.value?.id
  if (id === undefined) return
  await saying(async () => {
    const errand = {
      task: words,
      policies: 'code',
      sources: ['skill', 'model'],
      attended: true,
      limits: DEFAULT_LIMITS,
    } as const
    const started = await ask({ kind: 'start', tab: id, errand: { ...errand, sources: [...errand.sources] } })
    task.value = ''
    show(started.run)
  })
}

export async function stop(): Promise<void> {
  const id = run.value
  if (id === null) return
  stopping.value = true
  await saying(() => ask({ kind: 'stop', run: id }))
}

export async function answer(text: string): Promise<void> {
  const id = run.value
  if (id !== null) await saying(() => ask({ kind: 'answer', run: id, text }))
}

/** Does it and shows what went wrong, if anything. */
export async function saying(doing: () => Promise<unknown>): Promise<void> {
  trouble.value = null
  try {
    await doing()
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : String(error)
  }
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import browserGym from './data/browsergym-seeds.json' with { type: 'json' }

/** The 45 tasks that HeaP (arXiv 2310.03720) reports, as its repository lists them. */
export const HEAP45 = words(`
  book-flight choose-date choose-date-easy choose-date-medium click-button click-button-sequence click-checkboxes
  click-checkboxes-large click-checkboxes-soft click-checkboxes-transfer click-collapsible click-collapsible-2
  click-dialog click-dialog-2 click-link click-option click-pie click-tab click-tab-2 click-tab-2-hard click-test
  click-test-2 click-widget copy-paste copy-paste-2 email-inbox email-inbox-forward-nl email-inbox-forward-nl-turk
  email-inbox-nl-turk enter-date enter-password enter-text enter-text-2 enter-text-dynamic find-word focus-text
  focus-text-2 grid-coordinate login-user login-user-popup multi-layouts multi-orderings search-engine simple-algebra
  simple-arithmetic`)

/** Pages that MiniWoB++ has but does not register as environments: games against the clock. */
const UNREGISTERED = words('button-delay chase-circle hover-shape moving-items simon-says')

/** Every task that has a page in this copy of MiniWoB++, in alphabetical order. */
export function tasksIn(html: string): string[] {
  return readdirSync(join(html, 'miniwob'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .sort()
}

/** Where the server of the html folder has a task's page; `flight.AA` names one of the pages of `flight/`. */
export const pageOf = (task: string): string =>
  task.startsWith('flight.') ? `/flight/${task.slice('flight.'.length)}/wrapper.html` : `/miniwob/${task}.html`

/** Reads `heap45`, `all` (the registered ones), or names with commas between. Throws a sentence for what there is not. */
export function chooseTasks(chosen: string, html: string): string[] {
  if (chosen === 'heap45') return [...HEAP45]
  const there = tasksIn(html)
  if (chosen === 'all') return there.filter((task) => !UNREGISTERED.includes(task))
  const names = [...new Set(chosen.split(',').map((name) => name.trim()))]
  const unknown = names.filter((name) => !there.includes(name) && !name.startsWith('flight.'))
  if (unknown.length > 0) {
    throw new Error(
      `There is no MiniWoB++ task ${unknown.map((name) => `"${name}"`).join(', ')}. Tasks: ${there.join(' ')}.`,
    )
  }
  return names
}

/**
 * Reads `7`, `0-9` or `0-4,100-104`, whole numbers, each once and for every task; or `browsergym`, its own five of each. Throws a
 * sentence for anything else, and for tasks that BrowserGym does not play.
 */
export function chooseSeeds(chosen: string, tasks: readonly string[]): Record<string, number[]> {
  if (chosen === 'browsergym') return seedsOfBrowserGym(tasks)
  const seeds = chosen.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part) ?? []
    if (from === undefined || Number(to) < Number(from)) {
      throw new Error(
        `--seeds takes numbers and ranges such as 0-9 or 0-4,100-104, or browsergym, and "${chosen}" is none.`,
      )
    }
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index)
  })
  return Object.fromEntries(tasks.map((task) => [task, [...new Set(seeds)]]))
}

function seedsOfBrowserGym(tasks: readonly string[]): Record<string, number[]> {
  const theirs = new Map<string, number[]>(Object.entries(browserGym.tasks))
  const unknown = tasks.filter((task) => !theirs.has(task))
  if (unknown.length > 0) throw new Error(`BrowserGym has no seeds for ${unknown.join(', ')}. Give numbers.`)
  return Object.fromEntries(tasks.map((task) => [task, theirs.get(task) ?? []]))
}

/** Every n-th episode, so that all parts take about as long. */
export function partOf(
  seeds: Readonly<Record<string, number[]>>,
  part: number,
  parts: number,
): Record<string, number[]> {
  let at = 0
  return Object.fromEntries(
    Object.entries(seeds)
      .map(([task, all]): [string, number[]] => [task, all.filter(() => at++ % parts === part - 1)])
      .filter(([, mine]) => mine.length > 0),
  )
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

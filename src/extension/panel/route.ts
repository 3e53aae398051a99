import { computed, signal } from '@preact/signals'

export const SCREENS = ['do', 'show', 'many', 'history', 'settings'] as const
export type Screen = (typeof SCREENS)[number]

/** Where in the panel the user is: a screen, and on some of them one thing (a run, a batch, a skill) by its id. */
export interface Route {
  screen: Screen
  id: string | null
}

const hash = signal(location.hash)
addEventListener('hashchange', () => {
  hash.value = location.hash
})

/** The address bar's own state, so that a panel that is loaded anew shows the same. */
export const route = computed<Route>(() => {
  const [name, id] = hash.value.replace(/^#/, '').split('/')
  const screen = SCREENS.find((one) => one === name) ?? 'do'
  return { screen, id: id ? decodeURIComponent(id) : null }
})

/** The address of a screen, for links. */
export const to = (screen: Screen, id?: string): string =>
  id === undefined ? `#${screen}` : `#${screen}/${encodeURIComponent(id)}`

export function go(screen: Screen, id?: string): void {
  location.hash = to(screen, id)
}

import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { texts } from '../texts/texts'
import { DoScreen } from './do/do-screen'
import { HistoryScreen } from './history/history-screen'
import { ManyScreen } from './many/many-screen'
import { Icon, type IconName } from './parts/icon'
import { Notes } from './parts/notes'
import { route, SCREENS, type Screen, to } from './route'
import { SettingsScreen } from './settings/settings-screen'
import { ShowScreen } from './show/show-screen'

/** The panel: where one is on top, the screen below, and what has just happened over it. */
export function App(): JSX.Element {
  const { screen } = route.value
  const Shown = VIEWS[screen]
  useTitle(texts.screen[screen])
  return (
    <div class="panel">
      <nav class="screens" aria-label={texts.screens}>
        {SCREENS.map((one) => (
          <a key={one} href={to(one)} class="screen-link" aria-current={one === screen ? 'page' : undefined}>
            <Icon name={ICONS[one]} size={19} />
            <span>{texts.screen[one]}</span>
          </a>
        ))}
      </nav>
      <Shown />
      <Notes />
    </div>
  )
}

const VIEWS: { readonly [Name in Screen]: () => JSX.Element } = {
  do: DoScreen,
  show: ShowScreen,
  many: ManyScreen,
  history: HistoryScreen,
  settings: SettingsScreen,
}

const ICONS: { readonly [Name in Screen]: IconName } = {
  do: 'spark',
  show: 'record',
  many: 'table',
  history: 'clock',
  settings: 'settings',
}

/** Says in the title which screen is shown, and begins each screen at its top. */
function useTitle(title: string): void {
  const shown = useRef(title)
  useEffect(() => {
    document.title = `${title} · ${texts.name}`
    if (shown.current === title) return
    shown.current = title
    document.querySelector('main')?.scrollTo(0, 0)
  }, [title])
}

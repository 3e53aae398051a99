import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Composer } from './composer'
import { Icon, Mark } from './icons'
import { RunView } from './run-view'
import { SettingsPage } from './settings'
import { page, run, show, story, tab, task, trouble, working } from './state'
import { texts } from './texts'

export function App(): JSX.Element {
  return page.value === 'settings' ? <SettingsPage /> : <TaskPage />
}

function TaskPage(): JSX.Element {
  const told = story.value
  const end = useRef<HTMLDivElement>(null)
  // What is new comes into view.
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }))
  return (
    <div class="panel">
      <header class="bar">
        <Mark />
        <h1 class="bar-title">{texts.name}</h1>
        {run.value !== null && !working.value && (
          <button
            type="button"
            class="quiet"
            onClick={() => show(null)}
            title={texts.newTask}
            aria-label={texts.newTask}
          >
            <Icon name="plus" />
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            page.value = 'settings'
          }}
          title={texts.settings}
          aria-label={texts.settings}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main class="scroll">
        {told ? <RunView story={told} /> : <Welcome />}
        <div ref={end} class="scroll-end" />
      </main>
      <footer class="foot">
        {trouble.value && (
          <p class="trouble" role="alert">
            {trouble.value}
          </p>
        )}
        <Where />
        <Composer />
      </footer>
    </div>
  )
}

function Welcome(): JSX.Element {
  return (
    <section class="welcome">
      <h2>{texts.tagline}</h2>
      <p>{texts.introduction}</p>
      <ul class="examples">
        {texts.examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              class="example"
              onClick={() => {
                task.value = example
                document.getElementById('task')?.focus()
              }}
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which page a task would be done in. */
function Where(): JSX.Element {
  const shown = tab.value
  const host = shown?.url && URL.canParse(shown.url) ? new URL(shown.url).host : ''
  const name = shown ? shown.title || host || texts.thisTab : texts.noTab
  return (
    <p class="where" title={shown?.url ?? ''}>
      {shown?.icon?.startsWith('https:') ? (
        <img src={shown.icon} alt="" width="14" height="14" />
      ) : (
        <Icon name="globe" size={14} />
      )}
      <span class="where-name">
        {texts.worksIn} <strong>{name}</strong>
      </span>
      {host && host !== name && <span class="where-host">{host}</span>}
    </p>
  )
}

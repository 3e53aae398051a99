import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { Icon } from './icons'
import { ModelForm } from './model-form'
import { page, trouble } from './state'
import { texts } from './texts'

export function SettingsPage(): JSX.Element {
  return (
    <div class="panel">
      <header class="bar">
        <button
          type="button"
          class="quiet"
          title={texts.back}
          aria-label={texts.back}
          onClick={() => {
            page.value = 'task'
          }}
        >
          <Icon name="back" />
        </button>
        <h1 class="bar-title">{texts.settings}</h1>
      </header>
      <main class="scroll settings">
        {trouble.value && (
          <p class="trouble" role="alert">
            {trouble.value}
          </p>
        )}
        <ModelForm />
        <Sites />
      </main>
    </div>
  )
}

const EVERYWHERE = { origins: ['<all_urls>'] }

function Sites(): JSX.Element {
  const [allowed, setAllowed] = useState(false)
  useEffect(() => {
    void browser.permissions.contains(EVERYWHERE).then(setAllowed)
  }, [])
  return (
    <section class="card">
      <h2>{texts.sites}</h2>
      <p class="muted">{texts.sitesIntroduction}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={allowed}
          onChange={async (event) => {
            const { checked } = event.currentTarget
            const changed = checked
              ? await browser.permissions.request(EVERYWHERE)
              : await browser.permissions.remove(EVERYWHERE).catch(() => false)
            setAllowed(changed ? checked : !checked)
          }}
        />
        <span class="switch-track" aria-hidden="true" />
        {texts.allSites}
      </label>
    </section>
  )
}

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { chooseLanguage, chosenLanguage, LANGUAGES, type Language } from '../../texts/say'
import { texts } from '../../texts/texts'
import { Field, Switch } from '../parts/field'
import { saying } from '../trouble'

const NOTICES = { permissions: ['notifications' as const] }

/** The language of Errand's pages, notices while the user looks elsewhere, and the keys that open Errand. */
export function LookCard(): JSX.Element {
  const [notices, setNotices] = useState(false)
  useEffect(() => {
    void browser.permissions.contains(NOTICES).then(setNotices)
  }, [])
  const { settings } = texts
  return (
    <>
      <Field id="language" label={settings.language}>
        <select
          id="language"
          value={chosenLanguage() ?? ''}
          onChange={(event) => {
            chooseLanguage(isLanguage(event.currentTarget.value) ? event.currentTarget.value : undefined)
            location.reload()
          }}
        >
          <option value="">{settings.asBrowser}</option>
          {Object.entries(LANGUAGES).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Switch
        label={settings.notices}
        hint={settings.noticesHint}
        on={notices}
        onChange={(on) => {
          void saying(async () => {
            const changed = await (on ? browser.permissions.request(NOTICES) : browser.permissions.remove(NOTICES))
            setNotices(changed ? on : !on)
          })
        }}
      />
      <div class="choices">
        <button
          type="button"
          class="button small"
          onClick={() => void saying(() => browser.tabs.create({ url: 'chrome://extensions/shortcuts' }))}
        >
          {settings.shortcuts}
        </button>
        <a class="button small" href="/src/extension/welcome/welcome.html" target="_blank" rel="noopener">
          {settings.welcome}
        </a>
      </div>
    </>
  )
}

const isLanguage = (name: string): name is Language => name in LANGUAGES

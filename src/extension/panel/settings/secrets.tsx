import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Secret } from '../../../agent/guard/secret'
import { texts } from '../../texts/texts'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { AskSure } from '../parts/sure'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { Passphrase } from './passphrase'

/** Named secrets and their sites. A value goes in and never comes back out. */
export function Secrets(): JSX.Element {
  const [secrets, setSecrets] = useState<readonly Secret[]>([])
  const [lock, setLock] = useState<'none' | 'locked' | 'open'>('none')
  const [editing, setEditing] = useState<Secret | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const read = useCallback(
    () =>
      saying(async () => {
        const kept = await ask({ kind: 'secrets' })
        setSecrets(kept.secrets)
        setLock(kept.lock)
      }),
    [],
  )
  useEffect(() => void read(), [read])
  const { settings } = texts
  const remove = async (name: string): Promise<void> => {
    await ask({ kind: 'remove_secret', name })
    await read()
  }
  return (
    <>
      <p class="muted">{settings.secretsIntroduction}</p>
      <ul class="kept-list">
        {secrets.map((secret) => (
          <li key={secret.name}>
            <Icon name="lock" size={15} />
            <span class="kept-name">
              {secret.name} <span class="muted">{secret.sites.join(', ')}</span>
            </span>
            <button
              type="button"
              class="quiet small"
              aria-label={settings.changeSecret(secret.name)}
              title={settings.changeSecret(secret.name)}
              disabled={lock === 'locked'}
              onClick={() => setEditing(secret)}
            >
              <Icon name="edit" size={15} />
            </button>
            <button
              type="button"
              class="quiet small"
              aria-label={`${texts.remove}: ${secret.name}`}
              title={texts.remove}
              onClick={() => setRemoving(secret.name)}
            >
              <Icon name="trash" size={15} />
            </button>
          </li>
        ))}
      </ul>
      {removing !== null && (
        <AskSure
          key={removing}
          label={texts.remove}
          question={settings.removeSecretSure(removing)}
          yes={settings.removeSecretYes}
          onYes={() => remove(removing)}
          onNo={() => setRemoving(null)}
        />
      )}
      {editing ? (
        <SecretForm
          key={editing.name}
          secret={editing}
          onEnd={() => {
            setEditing(null)
            void read()
          }}
        />
      ) : lock === 'locked' ? null : (
        <div class="choices">
          <button type="button" class="button small" onClick={() => setEditing({ name: '', sites: [] })}>
            <Icon name="plus" size={14} /> {settings.addSecret}
          </button>
        </div>
      )}
      {(secrets.length > 0 || lock !== 'none') && <Passphrase lock={lock} onChange={() => void read()} />}
    </>
  )
}

function SecretForm({ secret, onEnd }: { secret: Secret; onEnd: () => void }): JSX.Element {
  const [name, setName] = useState(secret.name)
  const [value, setValue] = useState('')
  const [sites, setSites] = useState(secret.sites.join(', '))
  const known = secret.name !== ''
  const { settings } = texts
  const save = async (): Promise<void> => {
    const hosts = sites
      .split(/[\s,，]+/)
      .map(hostIn)
      .filter(Boolean)
    const wanted = { name: name.trim(), sites: hosts }
    const kept = await saying(() => ask({ kind: 'set_secret', secret: wanted, ...(value === '' ? {} : { value }) }))
    if (!kept) return
    tell(texts.saved)
    onEnd()
  }
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field id="secret-name" label={settings.secretName}>
        <input
          id="secret-name"
          value={name}
          readOnly={known}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Field id="secret-value" label={settings.secretValue} {...(known ? { hint: settings.valueStays } : {})}>
        <input
          id="secret-value"
          type="password"
          value={value}
          autocomplete="new-password"
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </Field>
      <Field id="secret-sites" label={settings.secretSites} hint={settings.secretSitesHint}>
        <input
          id="secret-sites"
          value={sites}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={hintOf('secret-sites')}
          onInput={(event) => setSites(event.currentTarget.value)}
        />
      </Field>
      <div class="choices">
        <button type="submit" class="button small primary">
          {texts.save}
        </button>
        <button type="button" class="button small plain" onClick={onEnd}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}

/** A host out of what was written, which may be a whole address. */
const hostIn = (written: string): string =>
  (URL.canParse(written) && written.includes('://')
    ? new URL(written).host
    : written.replace(/\/.*$/, '')
  ).toLowerCase()

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { PATIENCE, PRESETS, type Preset } from '../../../model/presets'
import type { ModelSettings } from '../../../model/settings'
import type { Outcome } from '../../../page/outcome'
import { texts } from '../../texts/texts'
import { Field } from '../parts/field'
import { Icon } from '../parts/icon'
import { Why } from '../parts/why'
import { ask } from '../talk'
import { saying, trouble } from '../trouble'

interface Draft {
  baseUrl: string
  key: string
  model: string
}

const EMPTY: Draft = { baseUrl: '', key: '', model: '' }

/** Where plans come from when nothing that was learned fits: a server, a key, a model, and a try. */
export function ModelForm(): JSX.Element {
  const [draft, setDraft] = useState(EMPTY)
  const [seconds, setSeconds] = useState(PATIENCE)
  const [state, setState] = useState<'' | 'trying' | 'saved'>('')
  const [tried, setTried] = useState<Outcome | undefined>(undefined)
  useEffect(() => {
    void saying(async () => {
      const { settings } = await ask({ kind: 'get_model' })
      if (!settings) return
      setDraft({ baseUrl: settings.baseUrl, key: settings.key ?? '', model: settings.model })
      setSeconds(settings.timeout)
    })
  }, [])
  const preset = PRESETS.find(({ baseUrl }) => baseUrl === draft.baseUrl)
  const change = (changed: Partial<Draft>): void => {
    setDraft({ ...draft, ...changed })
    setState('')
    setTried(undefined)
  }

  const withSettings = async (doing: (settings: ModelSettings) => Promise<void>): Promise<void> => {
    if (await mayReach(draft.baseUrl)) await saying(() => doing({ ...draft, timeout: seconds }))
    else trouble.value = texts.settings.notAllowed(new URL(draft.baseUrl).origin)
  }
  const tryIt = (): Promise<void> =>
    withSettings(async (settings) => {
      setState('trying')
      setTried(undefined)
      try {
        setTried((await ask({ kind: 'try_model', settings })).outcome)
      } finally {
        setState('')
      }
    })
  const save = (): Promise<void> =>
    withSettings(async (settings) => {
      await ask({ kind: 'set_model', settings })
      setTried(undefined)
      setState('saved')
    })

  return (
    <>
      <p class="muted">{texts.settings.modelIntroduction}</p>
      <Presets chosen={preset} onChoose={({ baseUrl, model }) => change({ baseUrl, model, key: '' })} />
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field id="base-url" label={texts.settings.baseUrl} hint={texts.settings.baseUrlHint}>
          <input
            id="base-url"
            type="url"
            value={draft.baseUrl}
            placeholder="https://…/v1"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change({ baseUrl: event.currentTarget.value.trim() })}
          />
        </Field>
        <KeyField preset={preset} value={draft.key} onChange={(key) => change({ key })} />
        <Field id="model-name" label={texts.settings.modelName}>
          <input
            id="model-name"
            value={draft.model}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change({ model: event.currentTarget.value })}
          />
        </Field>
        <div class="choices">
          <button type="submit" class="button primary">
            {state === 'saved' ? texts.saved : texts.save}
          </button>
          <button type="button" class="button" disabled={state === 'trying'} onClick={() => void tryIt()}>
            {state === 'trying' ? texts.settings.trying : texts.settings.tryIt}
          </button>
          <button
            type="button"
            class="button plain"
            onClick={() => {
              void saying(async () => {
                await ask({ kind: 'set_model', settings: null })
                change(EMPTY)
              })
            }}
          >
            {texts.settings.forget}
          </button>
        </div>
        <div aria-live="polite">{tried && <Tried outcome={tried} />}</div>
      </form>
    </>
  )
}

function Presets({
  chosen,
  onChoose,
}: {
  chosen: Preset | undefined
  onChoose: (preset: Preset) => void
}): JSX.Element {
  return (
    <fieldset class="presets">
      <legend class="unseen">{texts.settings.server}</legend>
      {PRESETS.map((preset) => (
        <label key={preset.name} class="preset">
          <input type="radio" name="server" checked={preset === chosen} onChange={() => onChoose(preset)} />
          <span>{preset.name}</span>
        </label>
      ))}
      <label class="preset">
        <input
          type="radio"
          name="server"
          checked={chosen === undefined}
          onChange={() => onChoose({ name: '', baseUrl: '', model: '', keys: null })}
        />
        <span>{texts.settings.ownServer}</span>
      </label>
    </fieldset>
  )
}

interface KeyFieldProps {
  preset: Preset | undefined
  value: string
  onChange: (key: string) => void
}

function KeyField({ preset, value, onChange }: KeyFieldProps): JSX.Element {
  const [shown, setShown] = useState(false)
  const field = {
    id: 'key',
    value,
    autocomplete: 'off',
    spellcheck: false,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value.trim()),
  }
  return (
    <Field id="key" label={texts.settings.key} hint={texts.settings.keyHint}>
      <div class="with-button">
        {shown ? <input {...field} type="text" /> : <input {...field} type="password" />}
        <button
          type="button"
          class="quiet"
          aria-pressed={shown}
          title={texts.settings.showKey}
          aria-label={texts.settings.showKey}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" size={16} />
        </button>
      </div>
      {preset?.keys && (
        <a class="get-key" href={preset.keys} target="_blank" rel="noreferrer">
          {texts.settings.getKey}
        </a>
      )}
    </Field>
  )
}

function Tried({ outcome }: { outcome: Outcome }): JSX.Element {
  return (
    <p class={outcome.ok ? 'tried good' : 'tried bad'} ref={(at) => at?.scrollIntoView({ block: 'nearest' })}>
      <Icon name={outcome.ok ? 'check' : 'cross'} size={15} />
      <span>{outcome.ok ? String(outcome.value ?? '') : <Why reason={outcome.reason} words={outcome.message} />}</span>
    </p>
  )
}

/**
 * Servers that don't speak to web pages (CORS) speak to an extension that the user allows to reach them. What is no address of a server
 * needs no leave: the background says what is wrong with it.
 */
async function mayReach(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return true
  const { protocol, hostname } = new URL(address)
  if (!/^https?:$/.test(protocol)) return true
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] })
}

import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { ask } from '../talk'
import { saying, tell } from '../trouble'

interface PassphraseProps {
  lock: 'none' | 'locked' | 'open'
  /** The lock, or what lies behind it, has changed. */
  onChange: () => void
}

/** Whether secrets lie sealed on disk, and what opens them. */
export function Passphrase({ lock, onChange }: PassphraseProps): JSX.Element {
  const [choosing, setChoosing] = useState(false)
  const acted = useRef(false)
  const { settings } = texts
  const doing = async (question: () => Promise<unknown>, said: string): Promise<void> => {
    if (!(await saying(question))) return
    acted.current = true
    setChoosing(false)
    tell(said)
    onChange()
  }
  if (lock === 'locked') {
    return (
      <PassphraseForm
        label={settings.passphrase}
        focused={acted.current}
        hint={settings.lockedHint}
        button={settings.unlock}
        onSay={(passphrase) => doing(() => ask({ kind: 'unlock_secrets', passphrase }), settings.unlocked)}
      />
    )
  }
  if (choosing) {
    return (
      <PassphraseForm
        label={settings.newPassphrase}
        focused
        hint={settings.passphraseHint}
        button={texts.save}
        onSay={(passphrase) => doing(() => ask({ kind: 'set_passphrase', passphrase }), settings.sealed)}
        onCancel={() => setChoosing(false)}
      />
    )
  }
  return (
    <div class="choices">
      <button type="button" class="button small" onClick={() => setChoosing(true)}>
        <Icon name="lock" size={14} /> {lock === 'none' ? settings.protect : settings.changePassphrase}
      </button>
      {lock === 'open' && (
        <>
          <button
            type="button"
            class="button small"
            onClick={() => void doing(() => ask({ kind: 'lock_secrets' }), settings.locked)}
          >
            {settings.lockNow}
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => void doing(() => ask({ kind: 'set_passphrase', passphrase: null }), settings.unsealed)}
          >
            {settings.noPassphrase}
          </button>
        </>
      )}
    </div>
  )
}

interface PassphraseFormProps {
  label: string
  /** It has come because of what the user did. */
  focused: boolean
  hint: string
  button: string
  onSay: (passphrase: string) => Promise<void>
  onCancel?: () => void
}

function PassphraseForm({ label, focused, hint, button, onSay, onCancel }: PassphraseFormProps): JSX.Element {
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault()
        void onSay(words)
      }}
    >
      <Field id="passphrase" label={label} hint={hint}>
        <input
          id="passphrase"
          type="password"
          ref={field}
          value={words}
          autocomplete="off"
          aria-describedby={hintOf('passphrase')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      <div class="choices">
        <button type="submit" class="button small primary" disabled={words === ''}>
          {button}
        </button>
        {onCancel && (
          <button type="button" class="button small plain" onClick={onCancel}>
            {texts.cancel}
          </button>
        )}
      </div>
    </form>
  )
}

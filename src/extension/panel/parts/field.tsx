import type { ComponentChildren, JSX } from 'preact'

interface FieldProps {
  id: string
  label: string
  hint?: string
  children: ComponentChildren
}

/** A control with its label above and a hint below; the control carries `id` and, where there is a hint, `hintOf(id)`. */
export function Field({ id, label, hint, children }: FieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class="hint" id={hintOf(id)}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** For `aria-describedby`. */
export const hintOf = (id: string): string => `${id}-hint`

interface SwitchProps {
  label: string
  hint?: string
  on: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, hint, on, onChange }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="switch-track" aria-hidden="true" />
      <span>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  )
}

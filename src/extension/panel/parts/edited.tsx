import type { JSX, TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'

interface EditedProps {
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string
  placeholder?: string
}

interface EditedTextProps extends EditedProps {
  value: string
  /** Called once the user leaves the field, or presses Enter, after a change. */
  onChange: (value: string) => void
}

interface EditedNumberProps extends EditedProps {
  value: number | null
  step: string
  /** As in a field for text. NaN where it was left empty. */
  onChange: (value: number) => void
}

/** A field whose value is kept once it is left. What is read anew meanwhile does not take away what is being written. */
export const EditedLine = ({ value, onChange, ...others }: EditedTextProps): JSX.Element => (
  <input {...others} {...useDraft(value, ({ value }: HTMLInputElement) => onChange(value))} />
)

export const EditedText = ({ value, onChange, ...others }: EditedTextProps): JSX.Element => (
  <textarea rows={2} {...others} {...useDraft(value, ({ value }: HTMLTextAreaElement) => onChange(value))} />
)

/** A number of zero or more. */
export const EditedNumber = ({ value, onChange, ...others }: EditedNumberProps): JSX.Element => (
  <input
    type="number"
    min="0"
    {...others}
    {...useDraft(value ?? '', ({ valueAsNumber }: HTMLInputElement) => onChange(valueAsNumber))}
  />
)

function useDraft<Control extends HTMLInputElement | HTMLTextAreaElement>(
  value: string | number,
  onChange: (control: Control) => void,
) {
  const [draft, setDraft] = useState<string | null>(null)
  return {
    value: draft ?? value,
    onInput: ({ currentTarget }: TargetedEvent<Control>) => setDraft(currentTarget.value),
    onChange: ({ currentTarget }: TargetedEvent<Control>) => {
      onChange(currentTarget)
      setDraft(null)
    },
    onBlur: () => setDraft(null),
  }
}

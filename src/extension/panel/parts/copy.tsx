import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { saying, tell } from '../trouble'
import { Icon } from './icon'

/** Copies a text and says so; with a `label` it is a button in words. */
export function Copy({ text, label }: { text: () => string | Promise<string>; label?: string }): JSX.Element {
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    void saying(async () => {
      await navigator.clipboard.writeText(await text())
      setCopied(true)
      tell(texts.copied)
    })
  }
  const name = copied ? texts.copied : texts.copy
  return label ? (
    <button type="button" class="button small" onClick={copy}>
      {label}
    </button>
  ) : (
    <button type="button" class="quiet" title={name} aria-label={name} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} size={16} />
    </button>
  )
}

/** Milliseconds: no event tells a page that the browser has taken a file over, and its address must live until then. */
const TAKEN = 60_000

/** Tells spreadsheets at the beginning of a file that it is in UTF-8. */
const MARK = '\uFEFF'

/** Hands the user a file. */
export function saveFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(type === 'text/csv' ? [MARK, ...parts] : [...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN)
}

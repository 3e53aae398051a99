import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icons'
import { start, stop, stopping, tab, task, working } from './state'
import { texts } from './texts'

/** The task box; while a run is at work, the button that stops it. */
export function Composer(): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null)
  const words = task.value
  // The box is as high as its words.
  useLayoutEffect(() => {
    const at = box.current
    if (!at) return
    at.style.height = 'auto'
    at.style.height = `${at.scrollHeight}px`
  })
  if (working.value) {
    return (
      <button type="button" class="stop" onClick={() => void stop()} disabled={stopping.value}>
        <span class="stop-sign" aria-hidden="true" />
        {stopping.value ? texts.stopping : texts.stop}
      </button>
    )
  }
  const ready = words.trim() !== '' && tab.value !== null
  const submit = (): void => {
    if (ready) void start(words.trim())
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label class="unseen" for="task">
        {texts.taskLabel}
      </label>
      <textarea
        id="task"
        ref={box}
        rows={1}
        value={words}
        placeholder={texts.taskPlaceholder}
        aria-describedby="task-hint"
        autofocus
        onInput={(event) => {
          task.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          // An input method takes Enter for itself while it composes.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
      <button type="submit" class="send" disabled={!ready} title={texts.run} aria-label={texts.run}>
        <Icon name="up" />
      </button>
      <span id="task-hint" class="unseen">
        {texts.taskHint}
      </span>
    </form>
  )
}

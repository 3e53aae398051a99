import type { ComponentChildren, JSX } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { announced } from '../trouble'
import { CallForm, type Written } from './call-form'
import { CallRow, type Editable, nameOf, type Tool } from './call-row'
import { moved } from './editing'
import { useGradually } from './gradually'
import { keyOf } from './key-of'

interface CallListProps<One extends Editable> {
  label: string
  calls: readonly One[]
  onChange: (calls: One[]) => void
  /** What a step that is added begins as. */
  blank: One
  /** More buttons, beside the one that adds a step. */
  children?: ComponentChildren
}

/** Calls that can be changed, moved, cut and added. The focus stays with what was touched. */
export function CallList<One extends Editable>({
  label,
  calls,
  onChange,
  blank,
  children,
}: CallListProps<One>): JSX.Element {
  const [editing, setEditing] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const touched = useRef<{ place: number; tool: Tool } | null>(null)
  const drawn = useGradually(calls.length)
  const { run } = texts
  useLayoutEffect(() => {
    const at = touched.current
    if (!at) return
    touched.current = null
    const row = list.current?.children[Math.min(at.place, calls.length - 1)]
    const button = (tool: Tool) => row?.querySelector<HTMLElement>(`[data-tool=${tool}]:enabled`)
    const next = button(at.tool) ?? button('edit') ?? add.current
    next?.focus()
  })
  const end = (place: number): void => {
    touched.current = { place, tool: 'edit' }
    setEditing(null)
  }
  const change = (next: One[], said: string, place: number, tool: Tool): void => {
    touched.current = { place, tool }
    setEditing(null)
    onChange(next)
    announced.value = said
  }
  const put = (place: number, written: Written): void =>
    change(calls.toSpliced(place, 1, { ...(calls[place] ?? blank), ...copied(written) }), texts.saved, place, 'edit')
  const touch = (tool: Tool, place: number): void => {
    const call = calls[place]
    if (!call) return
    if (tool === 'edit') setEditing(place)
    else if (tool === 'trash') change(calls.toSpliced(place, 1), run.wasCut(nameOf(call)), place, tool)
    else {
      const to = tool === 'up' ? place - 1 : place + 1
      change(moved(calls, place, to), run.moved(nameOf(call), to + 1), to, tool)
    }
  }
  // Rows are drawn once: what they call is always the latest.
  const latest = useRef(touch)
  latest.current = touch
  const onTouch = useCallback((tool: Tool, place: number) => latest.current(tool, place), [])
  return (
    <>
      <ol class="plan-list" ref={list} aria-label={label}>
        {calls.slice(0, drawn).map((call, place) => (
          <li key={keyOf(call)} class="plan-item">
            {editing === place ? (
              <CallForm call={call} onCancel={() => end(place)} onSave={(saved) => put(place, saved)} />
            ) : (
              <CallRow call={call} place={place} last={place === calls.length - 1} onTouch={onTouch} />
            )}
          </li>
        ))}
      </ol>
      {editing === calls.length ? (
        <div class="plan-item">
          <CallForm call={blank} onCancel={() => end(calls.length)} onSave={(added) => put(calls.length, added)} />
        </div>
      ) : (
        <div class="choices">
          <button type="button" class="button small" ref={add} onClick={() => setEditing(calls.length)}>
            <Icon name="plus" size={14} /> {run.addStep}
          </button>
          {children}
        </div>
      )}
    </>
  )
}

/** Values of their own, which nothing else holds. */
const copied = (written: Written): Editable => JSON.parse(JSON.stringify(written))

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { texts } from '../../texts/texts'
import { errandFor, log, startErrand } from '../shown-run'
import type { Undo } from '../undo'

/** Offers to take back what the run that is shown filled in, and says what can't be taken back. */
export function UndoButton({ task }: { task: string }): JSX.Element | null {
  const [undo, setUndo] = useState<Undo | null>(null)
  useEffect(() => {
    let gone = false
    // Only now: a panel that opens has no use for it.
    void import('../undo').then(({ undoOf }) => {
      if (!gone) setUndo(undoOf(log.value))
    })
    return () => {
      gone = true
    }
  }, [])
  if (!undo || (undo.calls.length === 0 && undo.lost === 0)) return null
  const { run } = texts
  const calls = [...undo.calls]
  return (
    <div class="undo">
      {calls.length > 0 && (
        <button
          type="button"
          class="button"
          title={run.takeBackHint}
          onClick={() => void startErrand({ ...errandFor(run.takingBack(task)), calls, sources: [], review: false })}
        >
          {run.takeBack(calls.length)}
        </button>
      )}
      {undo.lost > 0 && <p class="hint">{run.lost(undo.lost)}</p>}
    </div>
  )
}

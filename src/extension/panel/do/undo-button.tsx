import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Answer } from '../../answered-by'
import { texts } from '../../texts/texts'
import { errandFor, startErrand } from '../shown-run'
import { ask } from '../talk'
import { saying, tell } from '../trouble'

/** Offers to take back what a run with this task filled in, and says what can't be taken back. */
export function UndoButton({ run: id, task }: { run: string; task: string }): JSX.Element | null {
  const [undo, setUndo] = useState<Answer<'undo'> | null>(null)
  useEffect(() => {
    let gone = false
    void saying(async () => {
      const found = await ask({ kind: 'undo', run: id, look: false })
      if (!gone) setUndo(found)
    })
    return () => {
      gone = true
    }
  }, [id])
  if (!undo || (undo.calls.length === 0 && undo.lost === 0)) return null
  const { run } = texts
  const takeBack = async (): Promise<void> => {
    const { calls, lost, theirs } = await ask({ kind: 'undo', run: id, look: true })
    setUndo({ kind: 'undo', calls, lost, theirs })
    if (theirs > 0) tell(run.theirs(theirs))
    else if (calls.length === 0 && lost === 0) tell(run.backAlready)
    if (calls.length === 0) return
    await startErrand({ ...errandFor(run.takingBack(task)), calls, sources: [], review: false })
  }
  return (
    <>
      {undo.calls.length > 0 && (
        <button type="button" class="button" title={run.takeBackHint} onClick={() => void saying(takeBack)}>
          {run.takeBack(undo.calls.length)}
        </button>
      )}
      {undo.lost > 0 && <p class="hint">{run.lost(undo.lost)}</p>}
    </>
  )
}

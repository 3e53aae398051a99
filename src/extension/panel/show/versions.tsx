import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Demonstration } from '../../../learning/demonstration'
import { texts } from '../../texts/texts'
import { CallWords } from '../calls/call-words'
import { ask } from '../talk'
import { saying } from '../trouble'
import { when } from '../when'
import { nameOf } from './library-state'

interface Version {
  until: number
  demonstration: Demonstration
}

interface VersionsProps {
  id: number
  onRevert: (to: Demonstration) => void
}

/** How a skill was before each change; any of it can be had back. */
export function Versions({ id, onRevert }: VersionsProps): JSX.Element | null {
  const [versions, setVersions] = useState<readonly Version[]>([])
  useEffect(() => {
    void saying(async () => setVersions((await ask({ kind: 'versions', id })).versions))
  }, [id])
  if (versions.length === 0) return null
  const { show } = texts
  return (
    <section class="versions" aria-label={show.versions}>
      <h2 class="list-title">{show.versions}</h2>
      {versions.map(({ until, demonstration }) => (
        <details key={until} class="version">
          <summary>
            {nameOf(demonstration)} <span class="muted">{show.until(when(until))}</span>
          </summary>
          <ol class="plan-list">
            {demonstration.calls.map((call, place) => (
              <li key={JSON.stringify([place, call])} class="plan-item">
                <span class="plan-place" aria-hidden="true">
                  {place + 1}
                </span>
                <CallWords policy={call.policy} args={call.args} />
              </li>
            ))}
          </ol>
          <button type="button" class="button small" onClick={() => onRevert(demonstration)}>
            {show.revert}
          </button>
        </details>
      ))}
    </section>
  )
}

import type { JSX } from 'preact'
import type { Demonstration } from '../../../learning/demonstration'
import { mendedAt } from '../../../learning/mend'
import type { SkillRecord } from '../../library-messages'
import { texts } from '../../texts/texts'
import { Why } from '../parts/why'
import { to } from '../route'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { when } from '../when'
import { contradicting, readLibrary, undoLast } from './library-state'

/** How it has done so far, why it is not learned yet, what contradicts it, and what was put right in it. */
export function Experience({
  id,
  shown,
  record,
}: {
  id: number
  shown: Demonstration
  record: SkillRecord | null
}): JSX.Element {
  const { show } = texts
  const at = mendedAt(shown)
  const back = (): void =>
    void saying(async () => {
      await ask({ kind: 'put_back_demonstration', id })
      await readLibrary()
      tell(texts.saved, undoLast)
    })
  return (
    <>
      {record && <p class="muted skill-record">{show.wentWell(record.successes, record.runs)}</p>}
      {shown.differs && shown.differs.length > 0 && (
        <div class="tried bad">
          <div>
            <p>{show.notLearned}</p>
            <ul>
              {shown.differs.map(({ call, how }) => (
                <li key={call}>
                  {`${show.step(call + 1)}: `}
                  <Why words={how} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {contradicting(id).map(({ by, what, here, there }) => (
        <div key={`${by} ${what}`} class="tried wait">
          <p>
            {`${show.contradicted(what, here, there)} `}
            <a href={to('show', String(by))}>{show.seeOther}</a>
          </p>
        </div>
      ))}
      {at !== undefined && (
        <p class="muted skill-record">
          {`${show.mended(when(Date.parse(at)))} `}
          <button type="button" class="button small" onClick={back}>
            {show.mendedBack}
          </button>
        </p>
      )}
    </>
  )
}

import type { JSX } from 'preact'
import type { LabelledCall } from '../../../learning/demonstration'
import type { StepsMeant } from '../../recording-messages'
import { texts } from '../../texts/texts'
import { CallWords } from '../calls/call-words'
import { ask } from '../talk'

/** What the user's model makes of the steps in doubt; that none could be asked is no trouble, for the steps stand as they are. */
export const askModel = (recording: string): Promise<StepsMeant[]> =>
  ask({ kind: 'record_ask_model', recording }).then(
    ({ proposals }) => proposals,
    () => [],
  )

interface MeantProps {
  meant: readonly StepsMeant[]
  /** As the user has them by now. */
  calls: readonly LabelledCall[]
  /** As they were understood. */
  steps: readonly LabelledCall[]
  onTake(calls: LabelledCall[]): void
}

/** A model's reading of steps, for the user to take or leave; gone once those steps are no more as they were understood. */
export function Meant({ meant, calls, steps, onTake }: MeantProps): JSX.Element {
  const { show } = texts
  const offered = meant.flatMap((one) => {
    const at = placeOf(steps.slice(one.from, one.to), calls)
    return at < 0 ? [] : [{ one, at }]
  })
  return (
    <>
      {offered.map(({ one: { from, to, calls: others }, at }) => (
        <section key={from} class="meant" aria-label={show.meant(at + 1, at + to - from)}>
          <h2 class="list-title">{show.meant(at + 1, at + to - from)}</h2>
          <ol>
            {others.map((call) => (
              <li key={JSON.stringify(call)}>
                <CallWords {...call} />
              </li>
            ))}
          </ol>
          <button
            type="button"
            class="button small"
            onClick={() => onTake([...calls.slice(0, at), ...others, ...calls.slice(at + to - from)])}
          >
            {show.takeMeant}
          </button>
        </section>
      ))}
    </>
  )
}

/** Where these calls stand, one after the other, in others; -1 where they don't. */
function placeOf(some: readonly LabelledCall[], calls: readonly LabelledCall[]): number {
  const [wanted, all] = [some, calls].map((list) => list.map(({ policy, args }) => JSON.stringify([policy, args])))
  return all?.findIndex((_, at) => wanted?.every((one, index) => all[at + index] === one)) ?? -1
}

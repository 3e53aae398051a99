import type { JSX } from 'preact'
import type { PlannedCall } from '../../../policies/plan'
import { argumentInWords, argumentNameInWords, policyInWords } from '../words'

/** Longer ones read better as running text. */
const LONGEST_CHIP = 36

/** `{date}` alone: a slot, which holds something else each time. */
const SLOT = /^\{([a-z]\w*)(?:\|\w+)?\}$/i

/** A call as its policy and chips for its arguments; slots are marked. */
export const CallWords = ({ policy, args }: Pick<PlannedCall, 'policy' | 'args'>): JSX.Element => (
  <span>
    <strong class="policy">{policyInWords(policy)}</strong>
    {Object.entries(args).flatMap(([name, value]) =>
      argumentInWords(name, value).map((words) => (
        <Chip key={`${name} ${words}`} name={argumentNameInWords(name)} words={words} />
      )),
    )}
  </span>
)

function Chip({ name, words }: { name: string; words: string }): JSX.Element {
  const [, slot] = SLOT.exec(words) ?? []
  const kind = slot ? 'arg slot' : words.length > LONGEST_CHIP ? 'arg long' : 'arg'
  return (
    <span class={kind} title={name}>
      {slot ?? words}
    </span>
  )
}

import type { JSX } from 'preact'
import type { PlannedCall } from '../../../policies/plan'
import { argumentInWords, policyInWords } from '../words'

/** Longer ones read better as running text. */
const LONGEST_CHIP = 36

/** A call as its policy and chips for its arguments. */
export const CallWords = ({ policy, args }: Pick<PlannedCall, 'policy' | 'args'>): JSX.Element => (
  <span>
    <strong class="policy">{policyInWords(policy)}</strong>
    {Object.entries(args).flatMap(([name, value]) =>
      argumentInWords(name, value).map((words) => (
        <span key={`${name} ${words}`} class={words.length > LONGEST_CHIP ? 'arg long' : 'arg'} title={name}>
          {words}
        </span>
      )),
    )}
  </span>
)

import type { JSX } from 'preact'
import type { Reason } from '../../../page/outcome'
import { language } from '../../texts/say'
import { texts } from '../../texts/texts'

/** Why something was not done. The sentence that tells exactly is in English; elsewhere its reason comes before it. */
export function Why({ reason, words }: { reason: Reason | undefined; words: string }): JSX.Element {
  if (language === 'en') return <>{words}</>
  return (
    <>
      {reason && `${texts.reasons[reason]} `}
      <span class="detail" lang="en">
        {words}
      </span>
    </>
  )
}

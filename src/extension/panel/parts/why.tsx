import type { JSX } from 'preact'
import type { Reason } from '../../../page/outcome'
import { texts } from '../../texts/texts'
import { inOwnLanguage } from '../../texts/told'

interface WhyProps {
  /** As it stands in the log, in English. */
  words: string
  /** What is told first where the page's language has no words for the sentence. */
  reason?: Reason | undefined
}

/** Why something was not done or is asked, in the page's language as far as it has words for it. */
export function Why({ words, reason }: WhyProps): JSX.Element {
  const own = inOwnLanguage(words)
  if (own !== undefined) return <>{own}</>
  return (
    <>
      {reason && `${texts.reasons[reason]} `}
      <span class="detail" lang="en">
        {words}
      </span>
    </>
  )
}

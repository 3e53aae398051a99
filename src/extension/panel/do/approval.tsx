import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Approval, Decision } from '../../../agent/guard/approval'
import type { Action } from '../../../page/action'
import type { Ref } from '../../../page/node'
import { language } from '../../texts/say'
import { texts } from '../../texts/texts'
import { light } from '../light'
import type { Named } from '../named'
import { Icon } from '../parts/icon'
import { Why } from '../parts/why'
import { decide } from '../shown-run'
import { actionInWords } from '../words'

interface ApprovalCardProps {
  n: number
  approval: Approval
  action: Action
  named: Named | undefined
  /** What it would be done to, lit up on the page. */
  on: Ref | undefined
}

/** Asks for leave: what exactly would happen, where and why it is asked. Nothing is chosen beforehand. */
export function ApprovalCard({ n, approval, action, named, on }: ApprovalCardProps): JSX.Element {
  const [sent, setSent] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    if (on !== undefined) void light(on)
  }, [on])
  const send = async (decision: Decision): Promise<void> => {
    setSent(true)
    if (!(await decide(n, decision))) setSent(false)
  }
  const { ask } = texts
  return (
    <section
      class="question approval"
      role="alertdialog"
      aria-labelledby="approval-title"
      aria-describedby="approval-what"
    >
      <h2 id="approval-title" ref={title} tabIndex={-1}>
        <Icon name="shield" size={18} />
        {ask.kinds[approval.kind]}
      </h2>
      <div id="approval-what">
        {language !== 'en' && <p class="approval-what">{actionInWords(action, named)}</p>}
        <p class={language === 'en' ? 'approval-what' : 'detail'} lang="en">
          {approval.what}
        </p>
        <p class="muted">
          {ask.on(approval.site)} · <Why words={approval.why} />
        </p>
      </div>
      {on !== undefined && (
        <button type="button" class="lights" onClick={() => void light(on)}>
          {texts.run.light}
        </button>
      )}
      <div class="choices">
        <button type="button" class="button" disabled={sent} onClick={() => void send('no')}>
          {ask.no}
        </button>
        <button type="button" class="button primary" disabled={sent} onClick={() => void send('once')}>
          {ask.once}
        </button>
        {approval.always && (
          <button type="button" class="button" disabled={sent} onClick={() => void send('always')}>
            {ask.always}
          </button>
        )}
      </div>
    </section>
  )
}

import type { JSX } from 'preact'
import type { LearnedPolicy } from '../../../learning/learned-policy'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { to } from '../route'
import { policyInWords } from '../words'
import { policiesLearned } from './library-state'
import { learnedId, proposedId } from './policy-page'

/** The policies that were learned, and those that several skills suggest. */
export function PolicyList(): JSX.Element {
  const { learned, proposed } = policiesLearned.value
  const { show } = texts
  return (
    <>
      {learned.length > 0 && (
        <section aria-label={show.policies}>
          <h3 class="site-title">{show.policies}</h3>
          <ul>
            {learned.map(({ id, policy }) => (
              <PolicyRow key={id} href={to('show', learnedId(id))} policy={policy} />
            ))}
          </ul>
        </section>
      )}
      {proposed.length > 0 && (
        <section aria-label={show.proposals}>
          <h3 class="site-title">{show.proposals}</h3>
          <p class="hint">{show.proposalsHint}</p>
          <ul>
            {proposed.map((policy) => (
              <PolicyRow key={policy.name} href={to('show', proposedId(policy.name))} policy={policy} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const PolicyRow = ({ href, policy }: { href: string; policy: LearnedPolicy }): JSX.Element => (
  <li>
    <a class="run-row" href={href}>
      <Icon name="star" size={17} />
      <span class="run-row-words">
        <span class="run-row-task">{policyInWords(policy.name)}</span>
        <span class="run-row-at">{policy.description}</span>
      </span>
      <Icon name="chevron" size={16} />
    </a>
  </li>
)

import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Rule } from '../../../agent/guard/approval'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { ask } from '../talk'
import { saying, tell } from '../trouble'

/** What the user allowed for good, site by site; each can be revoked. */
export function Rules(): JSX.Element {
  const [rules, setRules] = useState<readonly Rule[]>([])
  const read = useCallback(() => saying(async () => setRules((await ask({ kind: 'rules' })).rules)), [])
  useEffect(() => void read(), [read])
  const revoke = (rule: Rule): void => {
    void saying(async () => {
      await ask({ kind: 'revoke_rules', ids: [rule.id] })
      tell(texts.settings.revoked(inWords(rule), rule.site))
      await read()
    })
  }
  const sites = [...new Set(rules.map(({ site }) => site))].sort()
  return (
    <>
      <h3>{texts.settings.rules}</h3>
      {rules.length === 0 && <p class="muted">{texts.settings.noRules}</p>}
      {sites.map((site) => (
        <section key={site} aria-label={site}>
          <h4>{site}</h4>
          <ul class="kept-list">
            {rules
              .filter((rule) => rule.site === site)
              .map((rule) => (
                <li key={rule.id}>
                  <span class="kept-name">{inWords(rule)}</span>
                  <button
                    type="button"
                    class="quiet small"
                    aria-label={texts.settings.revokeRule(inWords(rule), site)}
                    title={texts.settings.revokeRule(inWords(rule), site)}
                    onClick={() => revoke(rule)}
                  >
                    <Icon name="trash" size={15} />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const inWords = ({ kind, of }: Rule): string => `${texts.ask.kinds[kind]}: ${of || texts.ask.anything}`

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { LearnedPolicy } from '../../../learning/learned-policy'
import { texts } from '../../texts/texts'
import { CallList } from '../calls/call-list'
import { forgetPolicies } from '../calls/policies'
import { EditedLine, EditedText } from '../parts/edited'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { Values } from '../parts/values'
import { go, to } from '../route'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { policyInWords } from '../words'
import { library, policiesLearned, readLibrary, undoLast } from './library-state'

/** Where in the panel a policy is: one that was learned, by its id, or one that is proposed, by its name. */
export const learnedId = (id: number): string => `policy-${id}`
export const proposedId = (name: string): string => `proposed-${name}`
export const isPolicy = (id: string): boolean => /^(policy|proposed)-/.test(id)

/** A learned policy, or one that is proposed until the user accepts it; all of it can be changed. */
export function PolicyPage({ id }: { id: string }): JSX.Element {
  useEffect(() => void readLibrary(), [])
  const { learned, proposed } = policiesLearned.value
  const kept = learned.find((one) => learnedId(one.id) === id)
  const policy = kept?.policy ?? proposed.find(({ name }) => proposedId(name) === id)
  if (!policy) {
    if (library.value) go('show')
    return <main class="scroll" aria-busy="true" />
  }
  return <Policy key={JSON.stringify(policy)} shown={policy} id={kept?.id} />
}

function Policy({ shown, id }: { shown: LearnedPolicy; id: number | undefined }): JSX.Element {
  const [policy, setPolicy] = useState(shown)
  const { show } = texts
  const keep = (next: LearnedPolicy): void =>
    void saying(async () => {
      const kept = await ask({ kind: 'keep_policy', ...(id === undefined ? {} : { id }), policy: next })
      forgetPolicies()
      await readLibrary()
      tell(id === undefined ? show.accepted(next.name) : texts.saved, undoLast)
      go('show', learnedId(kept.id))
    })
  /** What is only proposed is kept when it is accepted; what is kept changes at once. */
  const change = (part: Partial<LearnedPolicy>): void => {
    const next = { ...policy, ...part }
    setPolicy(next)
    if (id !== undefined) keep(next)
  }
  const remove = (gone: number): void =>
    void saying(async () => {
      await ask({ kind: 'remove_demonstrations', ids: [gone] })
      forgetPolicies()
      await readLibrary()
      tell(show.removed(policyInWords(policy.name)), undoLast)
      go('show')
    })
  const dismiss = (dismissed: boolean): void =>
    void saying(async () => {
      await ask({ kind: 'dismiss_proposal', policy: shown, dismissed })
      await readLibrary()
      if (!dismissed) return
      tell(show.dismissed(policyInWords(shown.name)), () => dismiss(false))
      go('show')
    })
  return (
    <main class="scroll show">
      <header class="run-page-head">
        <a class="quiet" href={to('show')} aria-label={texts.back} title={texts.back}>
          <Icon name="back" />
        </a>
        <h1>{policyInWords(policy.name)}</h1>
      </header>
      {id === undefined && <p class="muted">{show.proposalsHint}</p>}
      <div class="fields">
        <Field id="policy-name" label={show.policyName} hint={show.policyNameHint}>
          <EditedLine
            id="policy-name"
            value={policy.name}
            aria-describedby={hintOf('policy-name')}
            onChange={(value) => change({ name: asName(value) || policy.name })}
          />
        </Field>
        <Field id="policy-description" label={show.policyDescription}>
          <EditedText
            id="policy-description"
            value={policy.description}
            onChange={(value) => change({ description: value.trim() || policy.description })}
          />
        </Field>
      </div>
      <Values values={policy.args.map(({ name, description }) => [name, description])} />
      <h2 class="list-title">{show.calls}</h2>
      <CallList
        label={show.calls}
        calls={policy.calls}
        blank={{ policy: 'click', args: {} }}
        onChange={(calls) => change({ calls })}
      />
      <div class="fields">
        <Field id="policy-rules" label={show.rules} hint={show.rulesHint}>
          <EditedText
            id="policy-rules"
            value={policy.rules.join('\n')}
            aria-describedby={hintOf('policy-rules')}
            onChange={(value) => change({ rules: value.split('\n').flatMap((rule) => rule.trim() || []) })}
          />
        </Field>
      </div>
      {policy.demonstrations.length > 0 && (
        <>
          <h2 class="list-title">{show.shownIn}</h2>
          <ul class="hint">
            {policy.demonstrations.map(({ task }) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
        </>
      )}
      <div class="choices">
        {id === undefined ? (
          <>
            <button type="button" class="button primary" onClick={() => keep(policy)}>
              {show.accept}
            </button>
            <button type="button" class="button" onClick={() => dismiss(true)}>
              {show.dismiss}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => remove(id)}>
            {show.remove}
          </button>
        )}
      </div>
    </main>
  )
}

/** What people write as a name, as calls name it: `Sign in` is `sign_in`. */
const asName = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 60)

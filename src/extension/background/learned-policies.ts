import { z } from 'zod'
import { type LearnedPolicy, learnedPolicyIn } from '../../learning/learned-policy'
import { proposalsFrom, signsOf } from '../../learning/propose'
import { kept } from './kept'
import { addToLibrary, writeEntries } from './library'
import * as store from './store'

/** What the user does not want proposed, by `signsOf`. */
const dismissed = kept('dismissed proposals', z.array(z.string()), [])

export interface PoliciesLearned {
  learned: { id: number; policy: LearnedPolicy }[]
  /** What the demonstrations suggest beyond those. */
  proposed: LearnedPolicy[]
}

/** The policies that were learned, and those that could be. */
export async function policiesLearned(): Promise<PoliciesLearned> {
  const learned = await store.learnedPolicies()
  const shown = (await store.demonstrations()).map(({ demonstration }) => demonstration)
  return {
    learned,
    proposed: proposalsFrom(
      shown.filter(({ differs }) => !differs?.length),
      learned.map(({ policy }) => policy),
      await dismissed.get(),
    ),
  }
}

/** Proposes a policy no more, or again. */
export const dismissProposal = (policy: LearnedPolicy, isDismissed: boolean): Promise<void> =>
  dismissed.change((signs) => [
    ...signs.filter((sign) => sign !== signsOf(policy)),
    ...(isDismissed ? [signsOf(policy)] : []),
  ])

/** Takes a policy into the library, or writes the one with this id anew; says why not where it can't be called. */
export async function keepPolicy(
  policy: LearnedPolicy,
  id: number | undefined,
): Promise<{ id: number } | { refused: string }> {
  const read = learnedPolicyIn(policy)
  if (!read.ok) return { refused: read.message }
  const others = (await store.learnedPolicies()).filter((other) => other.id !== id)
  if (others.some((other) => other.policy.name === policy.name)) {
    return { refused: `There is a policy called “${policy.name}” already. Choose another name.` }
  }
  const [kept = 0] =
    id === undefined
      ? await addToLibrary([read.value], `Accepted the policy “${policy.name}”`)
      : await writeEntries(`Changed the policy “${policy.name}”`, [{ id, entry: read.value }])
  return { id: kept }
}

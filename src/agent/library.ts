import { policies } from '../policies'
import { policyFrom } from './learned'
import type { Errand } from './log'
import { promptPolicies } from './prompts/policy'
import { type Library, libraryOf } from './stack'

const CODE = libraryOf(policies)
const PROMPT = libraryOf(promptPolicies(policies))
const ZERO_SHOT = libraryOf(promptPolicies(policies, { zeroShot: true }))

/** The policies that an errand may call: those in code, or each one's twin by prompt, as in HeaP's paper, and those learned. */
export function libraryFor({ policies: kind, examples, learned }: Errand): Library {
  const own = kind !== 'prompt' ? CODE : examples?.length === 0 ? ZERO_SHOT : PROMPT
  return learned?.length ? new Map([...own, ...libraryOf(learned.map((one) => policyFrom(one, own)))]) : own
}

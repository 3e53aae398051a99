import { policies } from '../policies'
import type { Errand } from './log'
import { promptPolicies } from './prompts/policy'
import { type Library, libraryOf } from './stack'

const CODE = libraryOf(policies)
const PROMPT = libraryOf(promptPolicies(policies))
const ZERO_SHOT = libraryOf(promptPolicies(policies, { zeroShot: true }))

/** The policies that an errand may call: those in code, or each one's twin by prompt, as in HeaP's paper. */
export function libraryFor({ policies: kind, examples }: Errand): Library {
  if (kind !== 'prompt') return CODE
  return examples?.length === 0 ? ZERO_SHOT : PROMPT
}

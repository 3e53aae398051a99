import { policies } from '../policies'
import type { Errand } from './log'
import { promptPolicies } from './prompts/policy'
import { type Library, libraryOf } from './stack'

const CODE = libraryOf(policies)
const PROMPT = libraryOf(promptPolicies(policies))

/** The policies that an errand may call: those in code, or each one's twin by prompt, as in HeaP's paper. */
export const libraryFor = ({ policies: kind }: Errand): Library => (kind === 'prompt' ? PROMPT : CODE)

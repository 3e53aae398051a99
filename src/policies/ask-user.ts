import { z } from 'zod'
import { definePolicy } from './policy'

/** Asks the person for whom the task is done. Returns the answer. */
export const askUser = definePolicy({
  name: 'ask_user',
  description: 'ask the user for what only they can know or decide',
  args: z.object({
    question: z.string().min(1).describe('the question'),
    options: z.array(z.string()).optional().describe('answers to choose from'),
  }),
  *run({ question, options }) {
    const { outcome } = yield options?.length ? { kind: 'ask', question, options } : { kind: 'ask', question }
    return outcome
  },
})

import type { Exchange, Prompt } from '../policies/policy'

/** What is said in a conversation, as servers and the browser's own model take it. */
export interface Turn {
  role: 'user' | 'assistant'
  content: string
}

/** A prompt as a conversation: its examples as questions that were answered, then its own question. */
export const turnsOf = ({ worked, shown, user }: Prompt): Turn[] => [
  ...turnsFrom(worked),
  ...turnsFrom(shown),
  { role: 'user', content: user },
]

export const turnsFrom = (exchanges: readonly Exchange[] = []): Turn[] =>
  exchanges.flatMap(({ user, assistant }): Turn[] => [
    { role: 'user', content: user },
    { role: 'assistant', content: assistant },
  ])

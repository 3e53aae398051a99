import { z } from 'zod'

/** The site of a file. */
export const THIS_COMPUTER = 'this computer'

/** As `{{name}}` has it. */
export const SecretName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/i, {
  error: 'A secret is named with letters, digits and _, a letter first.',
})

/** A host, with its port where it has one of its own. */
const HOST = /^([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d+)?$/
const Site = z.string().refine((site) => site === THIS_COMPUTER || HOST.test(site), {
  error: 'A site is a host name in small letters, such as shop.example.',
})

/**
 * A secret as everybody but its owner sees it. A task says `{{name}}`; the value is filled in where it is typed, on these
 * sites only (`shop.example` and what lies under it), and never comes back out.
 */
export const Secret = z.object({
  name: SecretName,
  sites: z.array(Site).min(1, { error: 'Say on which sites it may be filled in.' }),
})
export type Secret = z.infer<typeof Secret>

/** The names of secrets that a text asks to fill in. */
export const secretsIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)

import { z } from 'zod'

/** What may need the user's word: what can't be undone, leaves the site, or sends what the user did not give. */
export const ApprovalKind = z.enum([
  'site', // to work on another site than the one the user pointed at
  'data', // to send words that are not the user's
  'secret', // to fill in a secret that the task does not name
  'pay',
  'send', // a message, a post, an invitation: others see it
  'delete',
  'grant', // access, consent, a public link
  'download',
  'submit', // a form with consequences
])
export type ApprovalKind = z.infer<typeof ApprovalKind>

/** For runs in a page that nothing outside can come of: a benchmark, a test. */
export const EVERYTHING: ApprovalKind[] = [...ApprovalKind.options]

/** A question that an action waits for. It says what would happen; whoever answers need not have seen the page. */
export const Approval = z.object({
  kind: ApprovalKind,
  /** Where it would happen or, for `site`, where it would lead: `shop.example`, or `this computer` for a file. */
  site: z.string(),
  /** What exactly would happen, as a sentence: `Click the button “Delete account”.` Words in “…” are the page's own. */
  what: z.string(),
  /** Why it is asked, as a sentence: `The task says nothing about deleting.` */
  why: z.string(),
  /** What an answer of `always` is about, beside kind and site: the words of the control; '' for all of that kind there. */
  of: z.string(),
  /** `always` may be answered; not where each time is another matter (paying). */
  always: z.boolean(),
})
export type Approval = z.infer<typeof Approval>

/** `always` keeps a rule for the site; `no` ends the run unless its policy knows another way. */
export const Decision = z.enum(['once', 'always', 'no'])
export type Decision = z.infer<typeof Decision>

/** What the user allowed for good: this kind of thing, called so, on this site. */
export const Rule = z.object({
  id: z.number().int(),
  site: z.string(),
  kind: ApprovalKind,
  of: z.string(),
  /** Since when, ms since the epoch. */
  at: z.number(),
})
export type Rule = z.infer<typeof Rule>

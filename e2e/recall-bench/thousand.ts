import type { Demonstration } from '../../src/learning/demonstration'
import { generalise } from '../../src/learning/generalising/generalise'

const VERBS =
  'Book Cancel Order Change Print Share Rate Confirm Renew Archive Translate Compare Report Schedule Approve Track Rename Export Assign Review'.split(
    ' ',
  )
const THINGS =
  'flight hotel table taxi parcel invoice ticket lesson meeting course recipe playlist report contract visit room car concert loan article survey badge warranty repair delivery photo webinar voucher job trial rental tour permit shift quote claim plan seat refund subscription exam workshop lecture game sample lease policy donation membership transfer'.split(
    ' ',
  )

const TASKS: readonly ((verb: string, thing: string) => string)[] = [
  (verb, thing) => `${verb} a ${thing} for Ann Miller on 12 May 2026, 3 in all`,
  (verb, thing) => `Please ${verb.toLowerCase()} 3 of the ${thing}s on 12 May 2026 in the name of Ann Miller`,
  (verb, thing) => `${verb} the ${thing} of Ann Miller with 3 copies for 12 May 2026`,
]

/** A thousand skills of everyday kinds: each a verb and a thing, with a name, a date and a count. */
export const thousand: readonly Demonstration[] = VERBS.flatMap((verb, row) =>
  THINGS.map((thing, column) =>
    generalise({
      version: 1,
      name: `${verb} a ${thing}`,
      task: TASKS[(row + column) % TASKS.length]?.(verb, thing) ?? '',
      values: {},
      calls: [
        { policy: 'fill_text', args: { field: 'Name', text: 'Ann Miller' } },
        { policy: 'choose_date', args: { field: 'Date', date: '2026-05-12' } },
        { policy: 'set_number', args: { field: 'Number', value: 3 } },
        { policy: 'click', args: { target: `${verb} ${thing}` } },
      ],
    }),
  ),
)

/** What is asked for: as it was shown, in other words, in another order, and what nobody has shown. */
export const asked: readonly { task: string; skill: string | undefined }[] = [
  { task: 'Cancel a parcel for Bob Stone on 3 June 2027, 5 in all', skill: 'Cancel a parcel' },
  { task: 'On 3 June 2027 book a hotel for Bob Stone, 5 in all', skill: 'Book a hotel' },
  {
    task: 'Please translate 5 of the contracts on 3 June 2027 in the name of Bob Stone',
    skill: 'Translate a contract',
  },
  { task: 'Renew the lease of Bob Stone with 2 copies for 1 July 2027', skill: 'Renew a lease' },
  { task: 'Which river is the longest one in Europe?', skill: undefined },
  {
    task: 'Find me the cheapest flight from Oslo to Rome next Friday for two people in business class, with a window seat and a vegetarian meal, then send the confirmation to my assistant and put it in my calendar',
    skill: undefined,
  },
]

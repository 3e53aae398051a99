import type { Observation } from '../../page/observation'
import { pageText } from '../../page/text'
import type { Exchange, Prompt } from '../../policies/policy'
import type { Errand } from '../log'
import { unrolled } from '../unrolled'
import { MOVES, movesFor } from './moves'
import { answerOf, FORM, happened, type Past, pastLine, SCHEMA, situation } from './policy'
import { RULES } from './rules'

/** What a model is asked with that chooses every single action of a task itself. */
export interface Flat {
  task: string
  page: Observation
  past: readonly Past[]
  /** Without worked examples. */
  zeroShot: boolean
  /** How like tasks were done, by calls. */
  examples?: Errand['examples']
}

const PAGE_BUDGET = 2500

/** One ReAct prompt for everything: the baseline that HeaP's paper compares with. No policies; task, page and moves so far. */
export const flatPrompt = ({ task, page, past, examples = [], zeroShot }: Flat): Prompt => ({
  purpose: 'flat',
  system: zeroShot ? `${SYSTEM}\n\n${FORM}` : SYSTEM,
  worked: zeroShot ? [] : WORKED,
  shown: [...examples].reverse().flatMap(shownByMoves),
  user: situation(`Task: ${task}`, past.map(pastLine), pageText(page, { budget: PAGE_BUDGET, focus: task })),
  schema: SCHEMA,
})

/** Each move of a demonstration with those before it, as far as its calls are known as moves. */
function shownByMoves({ task, calls }: NonNullable<Errand['examples']>[number]): Exchange[] {
  const known = calls.flatMap(unrolled).map(movesFor)
  const unknown = known.indexOf(undefined)
  const moves = (unknown < 0 ? [...known, ['done()']] : known.slice(0, unknown)).flatMap((some) => some ?? [])
  return moves.map((move, index) => ({
    user: happened(`Task: ${task}`, moves.slice(0, index).map(wentWell)),
    assistant: answerOf(move),
  }))
}

const wentWell = (move: string): string => `${move}: ok`

/** A moment of a task, and the move that is right there. */
const EXAMPLES: readonly { task: string; past: readonly string[]; page: string; move: string }[] = [
  {
    task: 'Sign in as "ada" with the password "pw1".',
    past: [],
    page: 'textbox "User name" [e3]\ntextbox "Password" [e4] type=password\nbutton "Sign in" [e5]',
    move: "type('e3', 'ada')",
  },
  {
    task: 'Sign in as "ada" with the password "pw1".',
    past: ["type('e3', 'ada'): ok", "type('e4', 'pw1'): ok"],
    page: 'textbox "User name" [e3] value="ada"\ntextbox "Password" [e4] type=password filled\nbutton "Sign in" [e5]',
    move: "click('e5')",
  },
  {
    task: 'Tick candles and high chair, then send.',
    past: ["click('e10'): ok"],
    page: 'checkbox "Candles" [e10] checked\ncheckbox "High chair" [e11]\ncheckbox "Music" [e13]\nbutton "Send" [e12]',
    move: "click('e11')",
  },
  {
    task: 'Find the message from Ann and delete it.',
    past: ["click('e6'): ok"],
    page: '"Ann"\n"See you on Sunday"\nbutton "Reply" [e21]\nicon "trash" [e22]',
    move: "click('e22')",
  },
  {
    task: 'Open the second tab.',
    past: ["click('e8'): ok"],
    page: 'tab "One" [e7]\ntab "Two" [e8] selected',
    move: 'done()',
  },
]

const SYSTEM = [
  'You do web tasks, one move at a time. Given the task, the page as it is now and your moves so far, write the next move.',
  `Moves:\n${MOVES.join('\n')}`,
  `Rules:\n${RULES.map((rule) => `- ${rule}`).join('\n')}`,
].join('\n\n')

const WORKED: readonly Exchange[] = EXAMPLES.map(({ task, past, page, move }) => ({
  user: situation(`Task: ${task}`, past, page),
  assistant: answerOf(move),
}))

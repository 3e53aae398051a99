import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodesOf, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn } from './locating/locate'
import { partOf } from './locating/part'
import { definePolicy, type Steps } from './policy'
import { act, click, fail } from './steps'

/** Types a command into a terminal in the page and returns what it printed, or a part of that. */
export const runCommand = definePolicy({
  name: 'run_command',
  description: 'run a command in a terminal shown on the page; returns its output',
  args: z.object({
    command: z.string().min(1).max(500).describe('the command'),
    terminal: Target.optional().describe('the terminal, if there are several'),
    part: z.string().optional().describe('part of the output to return, e.g. "word ending in .txt", "last line"'),
  }),
  applies: (page) => terminalIn(page) !== undefined,
  *run({ command, terminal, part }, start) {
    const { node } = yield* terminalOn(start, terminal)
    let page = yield* click(node)
    const before = page
    for (const key of [...command, 'Enter']) page = yield* act({ kind: 'press', key })
    const output = printed(before, page, command)
    if (part === undefined) return done(output)
    const piece = partOf(output, part)
    if (typeof piece === 'string') return done(piece)
    return fail('not_found', `The output of "${command}" has no ${part}: "${output.slice(0, 200)}".`)
  },
})

function* terminalOn(start: Observation, terminal: Target | undefined): Steps<{ node: PageNode }> {
  if (terminal !== undefined) return yield* locateOn(start, terminal, 'any')
  const node = terminalIn(start)
  return { node: node ?? fail('not_found', 'The page shows no terminal.') }
}

/** The new lines, without the prompt and the command itself. */
function printed(before: Observation, after: Observation, command: string): string {
  const lines = [...nodesOf(after)].flatMap(({ ref, role, name }) => {
    if (role !== 'text') return []
    const known = before.nodes[ref]?.name
    if (known === name) return []
    return (known !== undefined && name.startsWith(known) ? name.slice(known.length) : name).split('\n')
  })
  return lines.filter((line) => line.trim() !== '' && line.trim() !== command && !PROMPT.test(line)).join('\n')
}

const PROMPT = /^\S*[$#%>]\s*█?$|^█$/

/** What is made as one or ends with a prompt; else where the word stands. */
function terminalIn(page: Observation): PageNode | undefined {
  const shown = [...nodesOf(page)].filter(({ box, states }) => box !== null && !states.inert)
  const called = shown.filter(({ name, hint }) => CALLED.test(`${name.slice(0, 100)} ${hint ?? ''}`))
  return (
    called.find(({ role }) => role !== 'heading' && role !== 'text') ??
    shown.find((node) => node.states.clickable && PROMPT.test([...subtreeOf(page, node)].at(-1)?.name ?? '')) ??
    called[0]
  )
}
const CALLED = /\b(terminal|console|shell)\b|xterm/i

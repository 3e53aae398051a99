import { z } from 'zod'
import { type Failed, failed } from '../../page/outcome'
import type { Demonstration, LabelledCall } from '../demonstration'
import { generalise } from '../generalising/generalise'

/** Reading recordings of Chrome DevTools Recorder: user flows of steps with selectors. */

const Selectors = z.array(z.union([z.string(), z.array(z.string())]))
const Step = z.looseObject({
  type: z.string(),
  selectors: Selectors.optional(),
  value: z.string().optional(),
  url: z.string().optional(),
  key: z.string().optional(),
})
type Step = z.infer<typeof Step>
const Flow = z.looseObject({ title: z.string().min(1).max(20_000), steps: z.array(Step).max(10_000) })

export const isRecorder = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'title' in json && 'steps' in json

/** The flow as a demonstration. Steps that name nothing by words (only by CSS or XPath) can't be understood: it says which. */
export function readRecorder(json: unknown): { ok: true; value: Demonstration[] } | Failed {
  const read = Flow.safeParse(json)
  if (!read.success)
    return failed('bad_arguments', `This recording is wrong: ${z.prettifyError(read.error).slice(0, 300)}`)
  const { title, steps } = read.data
  const [first] = steps.filter(({ type }) => type === 'navigate')
  const calls: LabelledCall[] = []
  for (const [at, step] of steps.entries()) {
    if (step === first) continue
    const call = callFor(step, steps[at - 1])
    if (call === 'unknown') {
      return failed(
        'bad_arguments',
        `Step ${at + 1} (${step.type}) names its element by no words, only by selectors such as CSS. Record it in Errand.`,
      )
    }
    if (call) calls.push(call)
  }
  const url = first?.url
  return {
    ok: true,
    value: [generalise({ version: 1, task: title, values: {}, calls, ...(url === undefined ? {} : { url }) })],
  }
}

function callFor(step: Step, before: Step | undefined): LabelledCall | 'unknown' | undefined {
  const { type, value = '', url, key } = step
  if (type === 'navigate' && url) return { policy: 'navigate', args: { to: url } }
  if (type === 'keyDown' && key && !/^(Tab|Shift|Control|Alt|Meta|.)$/.test(key))
    return { policy: 'press_keys', args: { keys: key } }
  if (type !== 'click' && type !== 'doubleClick' && type !== 'change') return undefined
  const target = targetIn(step.selectors ?? [])
  if (target === undefined) return 'unknown'
  if (type === 'change') {
    if (/^(true|false|on)$/.test(value))
      return {
        policy: 'set_checkboxes',
        args: { names: [nameOf(target)], only: false, ...(value === 'false' ? { off: true } : {}) },
      }
    return { policy: 'fill_text', args: { field: target, text: value } }
  }
  // A field is clicked before it is filled; the change says all of it.
  if (before?.type === 'change' && JSON.stringify(before.selectors) === JSON.stringify(step.selectors)) return undefined
  return { policy: 'click', args: { target, ...(type === 'doubleClick' ? { times: 2 } : {}) } }
}

type Words = string | { name: string; role: string }

const nameOf = (target: Words): string => (typeof target === 'string' ? target : target.name)

/** What an `aria/` or `text/` selector says in words. */
function targetIn(selectors: z.infer<typeof Selectors>): Words | undefined {
  for (const selector of selectors) {
    const text = typeof selector === 'string' ? selector : (selector.at(-1) ?? '')
    const aria = /^aria\/(.+?)(?:\[role="([^"]+)"\])?$/s.exec(text)
    if (aria?.[1]) return aria[2] === undefined ? aria[1] : { name: aria[1], role: aria[2] }
    const shown = /^text\/(.+)$/s.exec(text)
    if (shown?.[1]) return shown[1]
  }
  return undefined
}

import type { Json } from '../../page/json'
import { nodesOf, type Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import { fold } from '../../page/words'
import type { Plan } from '../../policies/plan'

/**
 * Small models leave items out of long lists. What a plan should be asked about once more: boxes of the page that the task
 * names and that its `set_checkboxes` do not, said so that a second try can be right. Whether they are meant is the model's to
 * say: a task may name a box to leave it alone.
 */
export function overlooked({ calls }: Plan, task: string, page: Observation): Failed | undefined {
  const chosen = calls.flatMap(({ policy, args }) => (policy === 'set_checkboxes' ? textsIn(args.names) : []))
  if (chosen.length === 0) return undefined
  const boxes = new Set(
    [...nodesOf(page)].flatMap(({ role, name }) => (role === 'checkbox' && name.length > 1 ? name : [])),
  )
  // A name within a longer one that is chosen already is not named by itself.
  let rest = fold(task)
  const longestFirst = [...boxes].sort((one, other) => other.length - one.length)
  const missing: string[] = []
  for (const name of longestFirst) {
    const without = cutWhole(rest, fold(name))
    if (without === rest) continue
    rest = without
    if (!chosen.some((one) => fold(one) === fold(name))) missing.push(name)
  }
  if (missing.length === 0) return undefined
  const names = missing.map((name) => `'${name}'`).join(', ')
  return failed(
    'bad_arguments',
    `The task also names ${names}. Write the whole plan again, with them if they are to be ticked.`,
  )
}

const textsIn = (json: Json | undefined): string[] =>
  (Array.isArray(json) ? json : [json]).flatMap((one: Json) => (typeof one === 'string' ? one : []))

/** The text without the part, wherever that stands as whole words. */
function cutWhole(text: string, part: string): string {
  const letters = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'gu'), ' ; ')
}

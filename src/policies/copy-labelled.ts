import { z } from 'zod'
import { findAll } from '../page/find'
import { labelsNearby } from '../page/nearby'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { definePolicy } from './policy'
import { answerAt, contentOf } from './reading/reading'
import { call, fail } from './steps'

/** Fills empty fields with what the page says elsewhere beside the same label. Returns the values by label. */
export const copyLabelled = definePolicy({
  name: 'copy_labelled',
  description: 'fill every empty field with the value that the page shows beside the same label, e.g. from a table',
  args: z.object({}),
  applies: (page) => Object.values(page.nodes).some(({ role }) => role === 'row') && emptyFields(page).length > 1,
  *run(_, start) {
    const labels = labelsNearby(start)
    const fields = emptyFields(start)
    const copied: { [label: string]: string } = {}
    for (const field of fields) {
      const label = bare(field.name || (labels.get(field.ref) ?? ''))
      const value = label === '' ? undefined : valueFor(start, label, field)
      if (value === undefined) continue
      yield* call({ policy: 'fill_text', args: { field: field.ref, text: value } })
      copied[label] = value
    }
    if (Object.keys(copied).length > 0) return done(copied)
    return fail('not_found', 'No empty field has a label that the page shows a value for.')
  },
})

const emptyFields = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(
    ({ role, value, states }) => EDITABLE.has(role) && value === '' && !states.readonly && !states.inert,
  )

const EDITABLE = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])

const bare = (text: string): string => text.replace(/[\s:*]+$/, '').trim()

/** What stands beside these words where they label something else than the field itself. */
function valueFor(page: Observation, label: string, field: PageNode): string | undefined {
  const around = new Set([...ancestorsOf(page, field)].slice(0, 1).map(({ ref }) => ref))
  for (const node of findAll(page, label, { suits: ({ role }) => !EDITABLE.has(role) })) {
    if (bare(contentOf(page, node)).toLowerCase() !== label.toLowerCase()) continue
    if ([...ancestorsOf(page, node)].some(({ ref }) => around.has(ref)) || node.role === 'label') continue
    const value = answerAt(page, label, node)
    if (bare(value).toLowerCase() !== label.toLowerCase()) return value
  }
  return undefined
}

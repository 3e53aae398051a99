import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation } from '../../page/observation'
import type { Steps } from '../policy'
import { act, attempt, fail, look } from '../steps'

/** What an editor asks for an address in may take a moment to come, in milliseconds. */
const PATIENCE = [300, 500]

/** Gives the address to what an editor's button for links has opened since `before`, and confirms it. */
export function* insertLink(start: Observation, before: Observation, address: string): Steps<Observation> {
  let page = start
  const came = ({ ref, box, states }: PageNode): boolean => box !== null && !states.inert && !before.nodes[ref]?.box
  const fieldOn = (at: Observation): PageNode | undefined => {
    const fields = [...nodesOf(at)].filter((node) => came(node) && isTyped(node))
    return fields.find(({ name, description, hint }) => ADDRESS.test([name, description, hint].join(' '))) ?? fields[0]
  }
  for (const wait of PATIENCE) if (!fieldOn(page)) page = yield* look(wait)
  const field = fieldOn(page)
  if (!field) return fail('unsupported', 'The button for links opened no field for an address.')
  page = yield* act({ kind: 'type', ref: field.ref, text: address, replace: true })
  const confirm = [...nodesOf(page)].find(
    (node) => came(node) && node.role === 'button' && !node.states.disabled && CONFIRMS.test(node.name.trim()),
  )
  page = confirm
    ? yield* act({ kind: 'click', ref: confirm.ref })
    : (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  const stays = (): boolean => (nodeAt(page, field.ref)?.box ?? null) !== null
  for (const wait of PATIENCE) if (stays()) page = yield* look(wait)
  return stays() ? fail('refused', `The editor did not take ${address} as the address of a link.`) : page
}

const isTyped = ({ role, tag, states }: PageNode): boolean =>
  (role === 'textbox' || (role === 'combobox' && tag === 'input')) && !states.readonly

const ADDRESS = /\b(url|href|link|address|https?)\b/i
const CONFIRMS = /^(insert|add|apply|save|ok|submit|set|create|link)( link)?$/i

import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation } from '../../page/observation'
import type { Steps } from '../policy'
import { act, attempt, fail, until, watch } from '../steps'

/** What an editor asks for an address in may take a moment to come, in seconds. */
const PATIENCE = 0.8

/** Gives the address to what an editor's button for links has opened since `before`, and confirms it. */
export function* insertLink(start: Observation, before: Observation, address: string): Steps<Observation> {
  const came = ({ ref, box, states }: PageNode): boolean => box !== null && !states.inert && !before.nodes[ref]?.box
  const fieldOn = (at: Observation): PageNode | undefined => {
    const fields = [...nodesOf(at)].filter((node) => came(node) && isTyped(node))
    return fields.find(({ name, description, hint }) => ADDRESS.test([name, description, hint].join(' '))) ?? fields[0]
  }
  const { thing: field } = yield* watch(start, PATIENCE, fieldOn)
  if (!field) return fail('unsupported', 'The button for links opened no field for an address.')
  let page = yield* act({ kind: 'type', ref: field.ref, text: address, replace: true })
  const confirm = [...nodesOf(page)].find(
    (node) => came(node) && node.role === 'button' && !node.states.disabled && CONFIRMS.test(node.name.trim()),
  )
  page = confirm
    ? yield* act({ kind: 'click', ref: confirm.ref })
    : (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  const isGone = (at: Observation): boolean => (nodeAt(at, field.ref)?.box ?? null) === null
  page = yield* until(page, PATIENCE, isGone)
  return isGone(page) ? page : fail('refused', `The editor did not take ${address} as the address of a link.`)
}

const isTyped = ({ role, tag, states }: PageNode): boolean =>
  (role === 'textbox' || (role === 'combobox' && tag === 'input')) && !states.readonly

const ADDRESS = /\b(url|href|link|address|https?)\b/i
const CONFIRMS = /^(insert|add|apply|save|ok|submit|set|create|link)( link)?$/i

import { secretsIn } from '../../agent/guard/secret'
import { belongsTo } from '../../agent/guard/sites'
import type { Seen } from '../../agent/log'
import type { World } from '../../agent/world'
import type { Action } from '../../page/action'
import { type Difference, frameOf } from '../../page/difference'
import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import type { Known } from './secrets'

/**
 * A tab whose secrets are filled in on their way to the page and covered on their way back: a run, its log and its prompts
 * know `{{name}}` only, whatever the page shows of what was typed.
 */
export function confidentially(
  tab: Pick<World, 'act' | 'look'>,
  secrets: () => Promise<readonly Known[]>,
): Pick<World, 'act' | 'look'> {
  return {
    async act(id, action, page, signal) {
      const held = await secrets()
      const filled = filledIn(action, page, held)
      if ('ok' in filled) return { outcome: filled, seen: [], ms: { total: 0, settling: 0 } }
      return covered(await tab.act(id, filled, page, signal), held)
    },
    async look(wait, page, signal) {
      return covered(await tab.look(wait, page, signal), await secrets())
    },
  }
}

/** The action with the values of the secrets that it names, or why one may not be filled in there. */
function filledIn(action: Action, page: Observation, held: readonly Known[]): Action | Failed {
  const text = action.kind === 'type' ? action.text : action.kind === 'set_value' ? action.value : ''
  const named = held.filter(({ name }) => secretsIn(text).includes(name))
  if (named.length === 0 || !('ref' in action) || action.ref === undefined) return action
  const url = page.frames[frameOf(action.ref)]?.url ?? page.url
  const foreign = named.find((secret) => !belongsTo(secret, url))
  if (foreign) {
    return failed(
      'refused',
      `The secret “${foreign.name}” belongs to ${foreign.sites.join(', ')} and is not typed into a page of another site. ` +
        'Add the site to the secret in the settings if it is meant to be.',
    )
  }
  const locked = named.find(({ value }) => value === undefined)
  if (locked) {
    return failed(
      'needs_user',
      `The secret “${locked.name}” is locked. Say your passphrase in the settings, under Secrets, and run this again.`,
    )
  }
  const fill = (with_: string): string =>
    named.reduce((filled, { name, value = '' }) => filled.replaceAll(`{{${name}}}`, () => value), with_)
  if (action.kind === 'type') return { ...action, text: fill(action.text) }
  return action.kind === 'set_value' ? { ...action, value: fill(action.value) } : action
}

/** What was seen, with `{{name}}` wherever a secret's value stands. */
function covered(seen: Seen, held: readonly Known[]): Seen {
  if (held.length === 0) return seen
  const cover = coverFor(held)
  const { outcome } = seen
  return {
    ...seen,
    outcome: outcome.ok ? outcome : { ...outcome, message: cover(outcome.message) },
    seen: seen.seen.map((one) => coveredIn(one, cover)),
  }
}

const coveredIn = (one: Difference, cover: (text: string) => string): Difference => ({
  ...one,
  url: cover(one.url),
  title: cover(one.title),
  announced: one.announced.map(cover),
  changed: one.changed.map((node) => coveredNode(node, cover)),
})

function coveredNode(node: PageNode, cover: (text: string) => string): PageNode {
  const changed: Partial<PageNode> = {}
  for (const key of ['name', 'value', 'description', 'hint', 'href'] as const) {
    const text = node[key]
    if (text !== undefined && cover(text) !== text) changed[key] = cover(text)
  }
  const invalid = node.states.invalid
  if (invalid) changed.states = { ...node.states, invalid: cover(invalid) }
  return Object.keys(changed).length ? { ...node, ...changed } : node
}

/** Values of a letter or two would cover half the page: they are covered only where they stand alone. */
function coverFor(held: readonly Known[]): (text: string) => string {
  const open = held.flatMap(({ name, value }) => (value === undefined ? [] : { name, value }))
  const longestFirst = open.sort((one, other) => other.value.length - one.value.length)
  return (text) =>
    longestFirst.reduce((hidden, { name, value }) => {
      if (hidden === value) return `{{${name}}}`
      if (value.length < SHORTEST) return hidden
      return hidden.replaceAll(value, `{{${name}}}`).replaceAll(encodeURIComponent(value), `{{${name}}}`)
    }, text)
}

const SHORTEST = 4

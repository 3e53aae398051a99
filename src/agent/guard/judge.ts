import type { Action } from '../../page/action'
import type { Observation } from '../../page/observation'
import type { Errand, LogEntry } from '../log'
import type { Granted } from '../world'
import type { Approval, ApprovalKind } from './approval'
import { isAskedFor } from './asked-for'
import { controlAt, documentOf, setOffBy } from './control'
import { givenWords, isGiven, isQuoted } from './given'
import { type Consequence, consequenceIn, speaksOf } from './lexicon'
import { secretsIn } from './secret'
import { siteOf, sitesIn } from './sites'
import { unsaidTexts } from './typed'
import { approvalFor, named } from './words'

/** What is known when an action is judged. */
export interface Case {
  action: Action
  page: Observation
  log: readonly LogEntry[]
  /** All that people have said to this run. */
  given: string
  /** Where the action is done. */
  site: string
}

/**
 * The question that the user must be asked before this action, if any. Decided by code from their words, their answers and
 * the page's structure; what a model says of it counts for nothing, and of what the page says only that it warns.
 */
export function judge(
  action: Action,
  page: Observation,
  errand: Errand,
  log: readonly LogEntry[],
  granted: Granted,
): Approval | undefined {
  if (!CHANGES.has(action.kind)) return undefined
  const given = givenWords(errand, log)
  const site = siteOf(documentOf(action, page))
  const matter: Case = { action, page, log, given, site }
  for (const question of QUESTIONS) {
    const approval = question(matter)
    if (!approval || errand.allow?.includes(approval.kind)) continue
    if (!granted.rules.some((rule) => sameMatter(rule, approval)) && !isAnswered(approval, log)) return approval
  }
  return undefined
}

const CHANGES = new Set<Action['kind']>(['click', 'press', 'type', 'set_value', 'select', 'drag', 'upload', 'navigate'])

type Question = (matter: Case) => Approval | undefined

/** In this order: where it is, what it gives away, what it does. */
const QUESTIONS: readonly Question[] = [elsewhere, leaving, secret, handing, consequence, unsaid]

/** It would be done in a site that the user did not point at. */
function elsewhere({ action, page, log, given, site }: Case): Approval | undefined {
  if (action.kind === 'navigate' || action.kind === 'upload' || isOurs(site, log, given)) return undefined
  const framed = site !== siteOf(page.url)
  // What a page embeds may be clicked away; what is typed into it goes to somebody else.
  if (framed && action.kind !== 'type' && action.kind !== 'set_value') return undefined
  const why = framed
    ? `This part of the page belongs to another site, and what is typed there goes to it.`
    : `The task began on ${startOf(log) || 'another page'} and names no other site.`
  return approvalFor('site', site, `Work on ${site}: ${named(action, page)}`, why, '')
}

/** It would lead to a site that the user did not point at. */
function leaving({ action, page, log, given, site }: Case): Approval | undefined {
  const to = destinationOf(action, page)
  if (to === undefined) return undefined
  const there = siteOf(to)
  if (there === '' || there === site) return undefined
  const link = action.kind === 'click' ? (controlAt(page, action.ref)?.name ?? '') : ''
  if (!isOurs(there, log, given) && !isQuoted(link, given)) {
    const why = `The task began on ${startOf(log) || 'another page'} and does not name ${there}.`
    return approvalFor('site', there, `Go to ${shortened(to)}`, why, '')
  }
  const { search, pathname } = new URL(to)
  const sent = decoded(`${search} ${search ? pathname : ''}`)
  if (action.kind !== 'navigate' || !search || isGiven(sent, given)) return undefined
  return approvalFor(
    'data',
    there,
    `Go to ${shortened(to)}`,
    'The address carries words that are not in the task.',
    sent,
  )
}

function destinationOf(action: Action, page: Observation): string | undefined {
  if (action.kind === 'navigate') return URL.canParse(action.to) ? action.to : undefined
  const href = action.kind === 'click' ? controlAt(page, action.ref)?.href : undefined
  return href !== undefined && URL.canParse(href, page.url) ? new URL(href, page.url).href : undefined
}

/** It would fill in a secret that the user did not name. */
function secret({ action, page, given, site }: Case): Approval | undefined {
  const text = action.kind === 'type' ? action.text : action.kind === 'set_value' ? action.value : ''
  const unnamed = secretsIn(text).find((name) => !given.includes(`{{${name}}}`))
  if (unnamed === undefined) return undefined
  return approvalFor(
    'secret',
    site,
    `Fill in your secret “${unnamed}”: ${named(action, page)}`,
    'The task does not name it.',
    unnamed,
  )
}

/** It would give a file of the user's to a site that they did not point at. */
function handing({ action, page, log, given, site }: Case): Approval | undefined {
  if (action.kind !== 'upload' || isOurs(site, log, given)) return undefined
  const why = `The task began on ${startOf(log) || 'another page'} and does not name ${site}, which would get the file.`
  return approvalFor('data', site, named(action, page), why, action.files.join(', '))
}

/** It would do what can't be taken back, and the user did not ask for it. */
function consequence({ action, page, given, site }: Case): Approval | undefined {
  if (action.kind === 'navigate') return deedByAddress(action.to, given, site)
  const found = setOffBy(action, page)
  if (!found) return undefined
  if (isAskedFor(found, given)) return undefined
  const { kind, name } = found
  return approvalFor(kind, site, named(action, page), WHY[kind], name)
}

const WHY: { readonly [Kind in Consequence]: string } = {
  pay: 'It costs money.',
  send: 'Others would see it, and the task does not ask for that.',
  delete: 'It may not be possible to undo, and the task does not ask for it.',
  grant: 'It gives access or consent in your name, and the task does not ask for that.',
  download: 'It brings a file onto this computer, and the task does not ask for that.',
  submit: 'It hands in what was filled in, and the task does not ask for that.',
}

/** Addresses may do things too, on servers that don't ask twice. */
function deedByAddress(to: string, given: string, site: string): Approval | undefined {
  if (!URL.canParse(to) || given.includes(to)) return undefined
  const { pathname, search } = new URL(to)
  const told = consequenceIn(decoded(`${pathname} ${search}`).replace(/[^\p{L}\p{N}]+/gu, ' '))
  if (!told || (told.kind !== 'delete' && !search) || told.kind === 'submit') return undefined
  if (told.kind !== 'pay' && speaksOf(given, told.kind)) return undefined
  const why = 'Its address speaks of something that may not be possible to undo, and the task does not ask for it.'
  return approvalFor(told.kind, site || siteOf(to), `Go to ${shortened(to)}`, why, pathname)
}

/** It would send off words that are neither the user's nor asked for. */
function unsaid(matter: Case): Approval | undefined {
  const texts = unsaidTexts(matter)
  if (texts.length === 0) return undefined
  const what = `${named(matter.action, matter.page)} It sends ${texts.map((text) => `“${text}”`).join(', ')}.`
  return approvalFor('data', matter.site, what, 'These words are not in the task.', texts.join('\n'))
}

const startOf = (log: readonly LogEntry[]): string => {
  const start = log.find((entry) => entry.kind === 'start')
  return siteOf(start?.seen.find(({ frame }) => frame === 0)?.url ?? '')
}

/** A site that the user pointed at: where the run began, or what their words name. */
const isOurs = (site: string, log: readonly LogEntry[], given: string): boolean =>
  site === startOf(log) || sitesIn(given).includes(site)

/** Answered for good, or for this run: where to work, what to send. What can't be undone is asked each time. */
function isAnswered(approval: Approval, log: readonly LogEntry[]): boolean {
  const asked = new Map<number, Approval>()
  const failed = new Set(log.flatMap((entry) => (entry.kind === 'reply' && !entry.outcome.ok ? entry.n : [])))
  const replied = new Set(log.flatMap((entry) => (entry.kind === 'reply' ? entry.n : [])))
  for (const entry of log) {
    if (entry.kind === 'approval') asked.set(entry.n, entry.approval)
    if (entry.kind !== 'decision' || entry.decision === 'no') continue
    const before = asked.get(entry.n)
    if (!before || !sameMatter(before, approval)) continue
    // Nothing came of it yet: it was only just allowed, or did not work.
    if (FOR_THE_RUN.has(approval.kind) || entry.decision === 'always') return true
    if (before.what === approval.what && (!replied.has(entry.n) || failed.has(entry.n))) return true
  }
  return false
}

const FOR_THE_RUN = new Set<ApprovalKind>(['site', 'data', 'secret'])

const sameMatter = (one: Pick<Approval, 'kind' | 'site' | 'of'>, other: Approval): boolean =>
  one.kind === other.kind && one.site === other.site && (one.of === '' || one.of === other.of)

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

import browser from 'webextension-polyfill'
import type { Seen } from '../../agent/log'
import type { World } from '../../agent/world'
import { bringInLooseFields, UPLOAD_OVER } from '../../dom/act/loose-fields'
import type { Action } from '../../page/action'
import { type Difference, frameOf } from '../../page/difference'
import type { Observation } from '../../page/observation'
import { done, type Failed, failed, type Outcome } from '../../page/outcome'
import type { HandedFile } from '../handed-file'
import { arrive } from './arrival'
import { enter, tell } from './frames'
import { navigate } from './navigate'
import { observeAll } from './observe'
import { blockedBy } from './refusal'

/** The address that a tab shows, as far as the browser tells; empty when it is gone. */
export const urlOf = async (tab: number): Promise<string> =>
  (await browser.tabs.get(tab).catch(() => undefined))?.url ?? ''

/** The files of these names that may be handed to the page, or why there are none. */
type Files = (names: readonly string[]) => Promise<HandedFile[] | Failed>

/** What a tab can do for a run. `issued` is the id of an action that may have been performed before the worker died. */
export function inTab(tab: number, issued: string | undefined, files: Files): Pick<World, 'act' | 'look'> {
  return {
    act: (id, action, page, signal) => act(tab, id, action, page, signal, id === issued, files),
    look: (wait, page, signal) => look(tab, wait, page, signal),
  }
}

async function act(
  tab: number,
  id: string,
  action: Action,
  page: Observation,
  signal: AbortSignal,
  again: boolean,
  filesNamed: Files,
): Promise<Seen> {
  const started = performance.now()
  const end = async (outcome: Outcome, acted: readonly Difference[] = [], settling = 0): Promise<Seen> => {
    const seen = signal.aborted ? [] : await observeAll(tab, page, acted, signal)
    const ms = { total: performance.now() - started, settling }
    // An action that led to where Errand may not look was still done; the next look says so.
    return 'ok' in seen ? { outcome: outcome.ok ? seen : outcome, seen: [], ms } : { outcome, seen, ms }
  }
  if (action.kind === 'navigate') return end(await navigate(tab, action.to, page, signal, again))
  const frame = inFrame(action, page)
  const document = page.frames[frame]?.document
  if (document === undefined) return end(GONE)
  const files = action.kind === 'upload' ? await filesNamed(action.files) : undefined
  if (files && 'ok' in files) return end(files)
  if (files) await bringIn(tab, frame)
  const asked = { kind: 'act', frame, id, action, document, ...(files && { files }) } as const
  const told = await tell(tab, frame, asked, signal)
  switch (told.kind) {
    case 'acted': {
      const { outcome, seen, settling, leaving } = told
      if (!leaving) return end(outcome, [seen], settling)
      await arrive(tab, frame, document, signal)
      return end(outcome, [], performance.now() - started)
    }
    case 'cut':
      await enter(tab, frame)
      return end(done(), [], performance.now() - started)
    case 'absent':
    case 'another_document':
      return end(again ? done() : MOVED_ON)
    case 'refused':
      return end(told.outcome)
    case 'blocked':
      return { outcome: blockedBy(told.says), seen: [], ms: { total: performance.now() - started, settling: 0 } }
    default:
      return end(failed('stopped', 'You stopped it.'))
  }
}

/** Errand's own practice page lets nothing in, and has no such fields. */
async function bringIn(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] }
  const world = 'MAIN'
  await browser.scripting
    .executeScript({ target, world, func: bringInLooseFields, args: [UPLOAD_OVER], injectImmediately: true })
    .catch(() => {})
}

const GONE = failed('detached', 'The frame that this was in is gone.')
const MOVED_ON = failed('navigated', 'The page had become another one before this was done.')

/** A key press without a ref goes to where the focus is, which may be in a frame within a frame. */
function inFrame(action: Exclude<Action, { kind: 'navigate' }>, page: Observation): number {
  if (action.kind === 'drag') return frameOf(action.from.ref)
  if (action.ref !== undefined) return frameOf(action.ref)
  const focused = Object.values(page.nodes).filter((node) => node.states.focused && node.frame === undefined)
  return Math.max(0, ...focused.map((node) => frameOf(node.ref)))
}

async function look(tab: number, wait: number, page: Observation | undefined, signal: AbortSignal): Promise<Seen> {
  const started = performance.now()
  const changed = page && wait > 0 ? await firstChange(tab, wait, page, signal) : []
  const settling = performance.now() - started
  const seen = await observeAll(tab, page, changed, signal)
  const ms = { total: performance.now() - started, settling }
  return 'ok' in seen ? { outcome: seen, seen: [], ms } : { outcome: done(Math.round(ms.total)), seen, ms }
}

/** What the first frame that changes shows then; nothing when none does within `wait` ms, or a document goes. */
async function firstChange(tab: number, wait: number, page: Observation, signal: AbortSignal): Promise<Difference[]> {
  const frames = Object.keys(page.frames).map(Number)
  const told = await Promise.race(
    frames.map((frame) => tell(tab, frame, { kind: 'look', frame, wait: Math.round(wait) }, signal)),
  )
  return told.kind === 'seen' ? [told.seen] : []
}

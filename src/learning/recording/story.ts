import type { Action } from '../../page/action'
import { sketch } from '../../page/sketch'
import { label } from './label'
import { type Moment, seeAfter } from './recorded'

/** For tests only: pages and what the person did on them, in turn; what is done before a page is seen led to it together. */
export function shown(...story: (string | Action)[]): Moment[] {
  const moments: Moment[] = []
  let page = sketch('')
  let seen = 0
  for (const [line, part] of story.entries()) {
    if (typeof part === 'string') {
      page = sketch(part)
      seen = seeAfter(moments, seen, page)
    } else moments.push({ line, at: line, action: part, before: page, after: page })
  }
  return moments
}

export const click = (ref: string): Action => ({ kind: 'click', ref })
export const type = (ref: string, text: string): Action => ({ kind: 'type', ref, text, replace: true })
export const press = (key: string, ref?: string): Action => ({ kind: 'press', key, ...(ref ? { ref } : {}) })
/** What it is understood as: each call in short. */
export const understood = (...story: (string | Action)[]): string[] => understoodAs('', ...story)
export const understoodAs = (task: string, ...story: (string | Action)[]): string[] =>
  label(shown(...story), task).map(({ call }) => `${call.policy} ${JSON.stringify(call.args)}`)

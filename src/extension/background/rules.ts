import { z } from 'zod'
import { type Approval, Rule } from '../../agent/guard/approval'
import { kept } from './kept'

const rules = kept('rules', z.array(Rule), [])

/** What the user allowed for good. */
export const allRules = (): Promise<readonly Rule[]> => rules.get()

export const addRule = ({ site, kind, of }: Approval): Promise<void> =>
  rules.change((all) => {
    const id = Math.max(0, ...all.map((rule) => rule.id)) + 1
    return [...all, { id, site, kind, of, at: Date.now() }]
  })

export const revokeRules = (ids: readonly number[]): Promise<void> =>
  rules.change((all) => all.filter(({ id }) => !ids.includes(id)))

import type { Errand } from '../../src/agent/log'
import type { HandedFile } from '../../src/extension/handed-file'
import type { Json } from '../../src/page/json'
import type { Reason } from '../../src/page/outcome'

export type Calls = NonNullable<Errand['calls']>

/** The columns of the table, in their order. */
export const BEHAVIOURS = [
  'date',
  'option',
  'tick',
  'slider',
  'number',
  'text',
  'file',
  'list',
  'drag',
  'draw',
  'open',
  'wait',
  'table',
  'form',
] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

/** One thing that Errand must be able to do with a widget. */
export interface Case {
  behaviour: Behaviour
  /** In a few words; the page and this together name the case. */
  name: string
  calls: Calls
  /** What is given with the task. */
  files?: readonly HandedFile[]
  /** What the page's values must be afterwards, as the library itself says. */
  holds: { readonly [value: string]: Json }
  /** The rows that the last call must have returned. */
  reads?: readonly Json[]
  /** The run must fail for this reason; otherwise it must succeed. */
  fails?: Reason
  /** Also run by `npm test`. */
  always?: true
}

/** The cases of one page of `pages/`. */
export interface Suite {
  page: string
  /** The package it stands for, for the table; the page's own name where it is one of ours. */
  library: string
  cases: readonly Case[]
}

type Args = Calls[number]['args']
export const call = (policy: string, args: Args): Calls[number] => ({ policy, args })

/** Makes cases of one call of that policy. */
export const one =
  (behaviour: Behaviour, policy: string) =>
  (name: string, args: Args, holds: Case['holds']): Case => ({ behaviour, name, calls: [call(policy, args)], holds })

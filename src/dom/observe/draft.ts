import type { PageNode, States } from '../../page/node'
import type { Item } from './item'

/** A node in the making: its children are known, its parent is not yet. */
export interface NodeDraft {
  kind: 'node'
  item: Item
  /** What the ref names: the element. */
  role: string
  name: string
  hint: string
  paint?: PageNode['paint']
  clickable: boolean
  children: Draft[]
  /** Holds nothing but words and pictures, all of them in its content: a name made of content makes it superfluous. */
  plain: boolean
  /** The name repeats the content. */
  contentNamed: boolean
  /** What its looks tell of its state, where no attribute does. */
  states?: States
  /** What it shows as its value, where no control holds one. */
  value?: string
  popup?: string
  /** A list that opens, or a group of choices, by its looks alone: what stands beside it tells more. */
  drawn?: true
}

/** A run of text in the making; runs that flow together are merged. */
export interface TextDraft {
  kind: 'text'
  /** As it stands in the document, white space and all. */
  raw: string
  /** What the ref names: the element whose whole content it is, else its first text. */
  node: Element | Text
  last: Element | Text
  /** The element whose whole content it is. */
  whole: Item | null
  /** The item whose line it is in. */
  around: Item
  clickable: boolean
  /** What its looks tell of its state. */
  states?: States
}

export type Draft = NodeDraft | TextDraft

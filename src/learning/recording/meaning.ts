import type { LabelledCall } from '../demonstration'
import type { Spot } from './spot'

/** What one or several actions of a person came to. `moments` are those actions, counted from 0, in order. */
export type Meaning = { moments: number[] } & (
  | {
      is: 'set'
      field: Spot
      /** What the field holds after it; several for a list of which several were chosen. */
      to: string | readonly string[]
      by: 'text' | 'option' | 'date' | 'time' | 'number' | 'slider'
      /** What it held before. */
      was: string
    }
  | { is: 'tick'; box: Spot; on: boolean; was: boolean }
  | {
      is: 'click'
      on: Spot
      times: number
      button?: 'middle' | 'right'
      holding?: ('Alt' | 'Control' | 'Meta' | 'Shift')[]
    }
  | { is: 'press'; key: string; at: Spot | undefined }
  | { is: 'drag'; from: Spot; to: Spot | undefined; by: { x: number; y: number }; edge?: 'top' | 'bottom' }
  | { is: 'scroll'; of: Spot; to: 'top' | 'bottom' | undefined }
  | { is: 'mark'; on: Spot; text: string }
  | { is: 'copy'; from: Spot; to: Spot }
  | { is: 'go'; to: string }
  /** Clicks on all that the words find, or on so many of them. */
  | { is: 'all'; on: Spot; target: string; within?: string; count?: number }
  /** Clicks that only led to what was clicked at last. */
  | { is: 'find'; on: Spot }
)

export type MeaningOf<Kind extends Meaning['is']> = Extract<Meaning, { is: Kind }>

/** A call that a person's actions came to, with those actions. */
export interface LabelledStep {
  call: LabelledCall
  /** The moments that it is made of, counted from 0. */
  moments: readonly number[]
  /** When the first of them was, in milliseconds since the epoch. */
  at: number
  /** What its arguments name on the page, by argument. */
  on: { readonly [arg: string]: Spot }
}

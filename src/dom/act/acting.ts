import type { Ref } from '../../page/node'
import type { Outcome } from '../../page/outcome'
import type { Pointer } from './pointer'

/** What actions work with in one frame. */
export interface Acting {
  find(ref: Ref): Node | undefined
  pointer: Pointer
  /** What an `upload` hands over. */
  files: readonly File[]
  /** The next frame of the page. */
  frame(): Promise<void>
}

export type Perform<Action> = (action: Action, acting: Acting) => Outcome | Promise<Outcome>

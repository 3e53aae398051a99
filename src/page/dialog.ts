import type { PageNode } from './node'
import { ancestorsOf, type Observation } from './observation'

export const isDialog = ({ role, states }: PageNode): boolean =>
  role === 'dialog' || role === 'alertdialog' || states.modal === true

/** Whether a node stands in a dialog, which Escape might close. */
export const isInDialog = (page: Observation, node: PageNode): boolean => [...ancestorsOf(page, node)].some(isDialog)

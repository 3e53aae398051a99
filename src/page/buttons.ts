import type { PageNode } from './node'

/** A button, or what has no role and is clicked like one. */
export const isButton = ({ role, states }: PageNode): boolean => role === 'button' || states.clickable === true

export const isButtonOrLink = (node: PageNode): boolean => node.role === 'link' || isButton(node)

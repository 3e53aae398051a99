import type { PageNode } from './node'

/** A button, or what is drawn like one: anything that listens for clicks. */
export const isButton = ({ role, states }: PageNode): boolean => role === 'button' || states.clickable === true

export const isButtonOrLink = (node: PageNode): boolean => node.role === 'link' || isButton(node)

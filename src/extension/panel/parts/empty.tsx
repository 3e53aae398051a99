import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon'

interface EmptyProps {
  icon: IconName
  title: string
  hint: string
  children?: ComponentChildren
}

/** A screen on which there is nothing yet: what will be here, and how. */
export const Empty = ({ icon, title, hint, children }: EmptyProps): JSX.Element => (
  <main class="scroll empty">
    <span class="empty-sign">
      <Icon name={icon} size={28} />
    </span>
    <h1>{title}</h1>
    <p>{hint}</p>
    {children}
  </main>
)

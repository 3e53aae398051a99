import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { route } from '../route'
import { Library } from './library'
import { SkillPage } from './skill-page'

/** Where a person shows Errand how something is done, and sees what it has learned. */
export function ShowScreen(): JSX.Element {
  const { id } = route.value
  if (id !== null) return <SkillPage key={id} id={Number(id)} />
  return (
    <main class="scroll show">
      <h1>{texts.show.title}</h1>
      <p class="muted">{texts.show.introduction}</p>
      <Library />
    </main>
  )
}

import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { route } from '../route'
import { Library } from './library'
import { isPolicy, PolicyPage } from './policy-page'
import { Recording, StartRecording } from './recorder'
import { recording } from './recording-state'
import { Review } from './review'
import { SkillPage } from './skill-page'

/** Where a person shows Errand how something is done, and sees what it has learned. */
export function ShowScreen(): JSX.Element {
  const { id } = route.value
  const shown = recording.value
  if (id !== null && isPolicy(id)) return <PolicyPage key={id} id={id} />
  if (id !== null) return <SkillPage key={id} id={Number(id)} />
  if (shown) {
    return (
      <main class="scroll show">
        {shown.state === 'stopped' ? <Review key={shown.recording} shown={shown} /> : <Recording shown={shown} />}
      </main>
    )
  }
  return (
    <main class="scroll show">
      <h1>{texts.show.title}</h1>
      <p class="muted">{texts.show.introduction}</p>
      <StartRecording />
      <Library />
    </main>
  )
}

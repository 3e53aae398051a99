import type { JSX } from 'preact'
import { texts } from '../../texts/texts'

/** What changes each time, a name with its words a line, under its heading; nothing where nothing does. */
export function Values({
  values,
}: {
  values: readonly (readonly [name: string, words: string])[]
}): JSX.Element | null {
  if (values.length === 0) return null
  return (
    <>
      <h2 class="list-title">{texts.show.values}</h2>
      <dl class="values">
        {values.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

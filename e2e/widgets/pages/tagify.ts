import '@yaireo/tagify/dist/tagify.css'
import Tagify from '@yaireo/tagify'
import { input, type Show } from '../stage'

export const show: Show = (stage) => {
  const topics = new Tagify(input(stage, 'Topics', 'travel'))
  const skills = new Tagify(input(stage, 'Skills'), {
    enforceWhitelist: true,
    whitelist: ['Cooking', 'Sailing', 'Singing', 'Painting'],
    dropdown: { enabled: 0 },
  })
  const kind = new Tagify(input(stage, 'Kind'), {
    mode: 'select',
    enforceWhitelist: true,
    whitelist: ['First', 'Second', 'Third'],
  })
  const held = (tags: Tagify) => () => tags.value.map(({ value }) => value)
  return { topics: held(topics), skills: held(skills), kind: held(kind) }
}

import { drawPeople } from '../settings/people'
import { drawPreferences } from '../settings/preferences'
import { STYLE } from '../settings/style'
import { one, type Show } from '../stage'

/**
 * A whole settings application drawn from boxes: no roles, no labels, state in classes alone. Dropdowns, toggles, tags, check
 * marks, a table with row actions and a dialog of its own.
 */
export const show: Show = (stage) => {
  stage.innerHTML = `<style>${STYLE}</style><div class="app"><div class="tabs"><div class="tab active">Preferences</div><div class="tab">People</div></div><div class="view"></div></div>`
  const view = one(stage, '.view')
  const state = {
    theme: 'Light',
    language: 'English',
    push: false,
    sounds: true,
    digest: ['Weekly'],
    tags: ['home'],
    people: [] as string[],
    log: [] as string[],
  }
  const draw = (tab: string): void => {
    for (const each of stage.querySelectorAll('.tab')) each.classList.toggle('active', each.textContent === tab)
    if (tab === 'People') drawPeople(view, state)
    else drawPreferences(view, state)
  }
  for (const tab of stage.querySelectorAll('.tab')) tab.addEventListener('click', () => draw(tab.textContent ?? ''))
  state.people = ['Ana Ruiz,Editor', 'Ben Okafor,Viewer', 'Cleo Marsh,Admin', 'Dov Lind,Viewer']
  draw('Preferences')
  return {
    theme: () => state.theme,
    language: () => state.language,
    push: () => state.push,
    sounds: () => state.sounds,
    digest: () => state.digest,
    tags: () => state.tags,
    people: () => state.people,
  }
}

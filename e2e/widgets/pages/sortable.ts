import Sortable from 'sortablejs'
import { one, type Show } from '../stage'

const list = (id: string, items: readonly string[], handle = ''): string =>
  `<h2>${id}</h2><ul id="${id}">${items.map((item) => `<li data-id="${item}">${handle}${item}</li>`).join('')}</ul>`

export const show: Show = (stage) => {
  stage.innerHTML = [
    '<style>li { padding: 6px; margin: 3px; border: 1px solid gray; list-style: none; width: 200px } ul { min-height: 30px }</style>',
    list('Tasks', ['Write', 'Review', 'Test', 'Ship']),
    list('Songs', ['Alpha', 'Beta', 'Gamma'], '<span class="handle" style="cursor: move">⠿</span> '),
    list('Todo', ['Milk', 'Bread', 'Salt']),
    list('Done', ['Eggs']),
  ].join('')
  const tasks = Sortable.create(one(stage, '#Tasks'))
  const songs = Sortable.create(one(stage, '#Songs'), { handle: '.handle', forceFallback: true })
  const todo = Sortable.create(one(stage, '#Todo'), { group: 'shared' })
  const finished = Sortable.create(one(stage, '#Done'), { group: 'shared' })
  return {
    tasks: () => tasks.toArray(),
    songs: () => songs.toArray(),
    todo: () => todo.toArray(),
    done: () => finished.toArray(),
  }
}

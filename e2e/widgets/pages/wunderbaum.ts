import 'bootstrap-icons/font/bootstrap-icons.css'
import 'wunderbaum/dist/wunderbaum.css'
import { Wunderbaum } from 'wunderbaum'
import { one, type Show } from '../stage'

/** A tree of rows without roles, each with the sign of an icon font before its words. */
export const show: Show = (stage) => {
  stage.innerHTML = '<h3>Library</h3><div id="library" style="width: 300px; height: 240px"></div>'
  const library = new Wunderbaum({
    element: one(stage, '#library') as HTMLDivElement,
    source: [
      { title: 'Books', children: [{ title: 'Novels', children: [{ title: 'Emma' }] }, { title: 'Poems' }] },
      { title: 'Music', children: [{ title: 'Jazz' }, { title: 'Opera' }] },
      { title: 'Films', children: [{ title: 'Metropolis' }] },
    ],
  })
  return {
    active: () => library.getActiveNode()?.title ?? '',
    open: () => {
      const titles: string[] = []
      library.visit(({ expanded, title }) => {
        if (expanded) titles.push(title)
      })
      return titles
    },
  }
}

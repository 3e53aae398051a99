import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { Show } from '../stage'

type Board = { [column: string]: string[] }

/** The browser's own drag and drop: a card goes to the end of the column it is dropped on. */
export const show: Show = (stage) => {
  const board: Board = { Inbox: ['Invoice', 'Letter', 'Parcel'], Archive: ['Receipt'], Bin: [] }
  stage.innerHTML = '<div id="board" style="display: flex; gap: 12px"></div>'
  const draw = (): void => {
    const columns = Object.entries(board).map(([name, cards]) => {
      const column = document.createElement('div')
      column.style.cssText = 'width: 220px; min-height: 200px; background: #eee; padding: 8px'
      column.innerHTML = `<h3>${name}</h3>`
      for (const card of cards) {
        const box = document.createElement('div')
        box.style.cssText = 'padding: 10px; margin-bottom: 6px; border: 1px solid #aaa; background: white; cursor: grab'
        box.textContent = card
        column.append(box)
        draggable({ element: box, getInitialData: () => ({ card }) })
      }
      dropTargetForElements({ element: column, getData: () => ({ name }) })
      return column
    })
    stage.querySelector('#board')?.replaceChildren(...columns)
  }
  draw()
  combine(
    monitorForElements({
      onDrop({ source, location }) {
        const to = location.current.dropTargets[0]?.data.name
        const card = String(source.data.card)
        if (typeof to !== 'string') return
        for (const name of Object.keys(board)) board[name] = (board[name] ?? []).filter((one) => one !== card)
        board[to]?.push(card)
        draw()
      },
    }),
  )
  const column = (name: string) => () => board[name] ?? []
  return { inbox: column('Inbox'), archive: column('Archive'), bin: column('Bin') }
}

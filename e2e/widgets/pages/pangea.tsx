/** @jsxImportSource react */
import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Show } from '../stage'

type Board = { [column: string]: string[] }
const held: { board: Board } = {
  board: { Backlog: ['Logo', 'Menu', 'Footer'], Doing: ['Search'], Shipped: [] },
}

function Page() {
  const [board, setBoard] = useState(held.board)
  held.board = board
  const end = ({ destination, draggableId }: DropResult): void => {
    if (!destination) return
    const next: Board = Object.fromEntries(
      Object.entries(board).map(([name, cards]) => [name, cards.filter((card) => card !== draggableId)]),
    )
    next[destination.droppableId]?.splice(destination.index, 0, draggableId)
    setBoard(next)
  }
  return (
    <DragDropContext onDragEnd={end}>
      <div style={{ display: 'flex', gap: 12 }}>
        {Object.entries(board).map(([name, cards]) => (
          <div key={name} style={{ width: 220, background: '#eee', padding: 8 }}>
            <h3>{name}</h3>
            <Droppable droppableId={name}>
              {({ innerRef, droppableProps, placeholder }) => (
                <div ref={innerRef} {...droppableProps} style={{ minHeight: 120 }}>
                  {cards.map((card, index) => (
                    <Draggable key={card} draggableId={card} index={index}>
                      {(given) => (
                        <div
                          ref={given.innerRef}
                          {...given.draggableProps}
                          {...given.dragHandleProps}
                          style={{
                            padding: 10,
                            marginBottom: 6,
                            border: '1px solid #aaa',
                            background: 'white',
                            ...given.draggableProps.style,
                          }}
                        >
                          {card}
                        </div>
                      )}
                    </Draggable>
                  ))}
                  {placeholder}
                </div>
              )}
            </Droppable>
          </div>
        ))}
      </div>
    </DragDropContext>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  const column = (name: string) => () => held.board[name] ?? []
  return { backlog: column('Backlog'), doing: column('Doing'), shipped: column('Shipped') }
}

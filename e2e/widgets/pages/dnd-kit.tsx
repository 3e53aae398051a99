/** @jsxImportSource react */
import {
  closestCorners,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  type SortingStrategy,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type FC, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Show } from '../stage'

/** Their types are those of an older React. */
const Cards = SortableContext as unknown as FC<{ items: string[]; strategy: SortingStrategy; children: ReactNode }>
const Overlay = DragOverlay as unknown as FC<{ children: ReactNode }>

type Board = { [column: string]: string[] }
const held: { board: Board } = {
  board: { 'To do': ['Write', 'Review', 'Test'], 'In progress': ['Draw'], Done: [] },
}

function Card({ id }: { id: string }) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id })
  const style = {
    transform: CSS.Transform.toString(transform),
    transition,
    opacity: isDragging ? 0.4 : 1,
    padding: 10,
    margin: 6,
    border: '1px solid #aaa',
    background: 'white',
  }
  return (
    <div ref={setNodeRef} style={style} {...attributes} {...listeners}>
      <strong>{id}</strong> <small>High</small>
    </div>
  )
}

function Column({ name, cards }: { name: string; cards: readonly string[] }) {
  const { setNodeRef } = useDroppable({ id: name })
  return (
    <section style={{ width: 220, background: '#eee', padding: 8 }}>
      <h3>{name}</h3>
      <Cards items={[...cards]} strategy={verticalListSortingStrategy}>
        <div ref={setNodeRef} style={{ minHeight: 120 }}>
          {cards.map((card) => (
            <Card key={card} id={card} />
          ))}
        </div>
      </Cards>
    </section>
  )
}

/** A board as the library's examples make it: a card begins to move some pixels after the press, and is drawn in a layer of its own. */
function Page() {
  const [board, setBoard] = useState(held.board)
  const [active, setActive] = useState('')
  held.board = board
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const columnOf = (id: string): string =>
    id in board ? id : (Object.keys(board).find((name) => board[name]?.includes(id)) ?? '')
  const over = ({ active: { id }, over: under }: DragOverEvent): void => {
    const [from, to] = [columnOf(String(id)), columnOf(String(under?.id ?? ''))]
    if (from === '' || to === '' || from === to) return
    const at = board[to]?.indexOf(String(under?.id)) ?? -1
    const cards = [...(board[to] ?? [])]
    cards.splice(at < 0 ? cards.length : at, 0, String(id))
    setBoard({ ...board, [from]: (board[from] ?? []).filter((one) => one !== id), [to]: cards })
  }
  const end = ({ active: { id }, over: under }: DragEndEvent): void => {
    const column = columnOf(String(id))
    const cards = board[column] ?? []
    const to = cards.indexOf(String(under?.id))
    if (to >= 0) setBoard({ ...board, [column]: arrayMove(cards, cards.indexOf(String(id)), to) })
    setActive('')
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      onDragStart={(event) => setActive(String(event.active.id))}
      onDragOver={over}
      onDragEnd={end}
    >
      <div style={{ display: 'flex', gap: 12 }}>
        {Object.entries(board).map(([name, cards]) => (
          <Column key={name} name={name} cards={cards} />
        ))}
      </div>
      <Overlay>
        {active && <div style={{ padding: 10, border: '1px solid #aaa', background: 'white' }}>{active}</div>}
      </Overlay>
    </DndContext>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  const column = (name: string) => () => held.board[name] ?? []
  return { todo: column('To do'), doing: column('In progress'), done: column('Done') }
}

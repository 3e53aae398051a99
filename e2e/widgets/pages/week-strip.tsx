/** @jsxImportSource react */
// biome-ignore-all lint/a11y: boxes without roles and keys are what this page is for
import { type CSSProperties, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { iso, type Show } from '../stage'

const held = { delivery: '', visit: '', slot: '' }
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const BOX: CSSProperties = {
  border: '1px solid #ccc',
  borderRadius: 8,
  padding: 8,
  width: 56,
  textAlign: 'center',
  cursor: 'pointer',
}
const CHOSEN: CSSProperties = { background: '#0b5', color: 'white' }

const later = (day: Date, days: number): Date => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days)

/** A strip of the days of a week, drawn from boxes: the name of the day over its number, an arrow on either side. */
function Delivery(): ReactNode {
  const [first, setFirst] = useState(new Date(2027, 2, 29))
  const [chosen, setChosen] = useState('')
  const days = Array.from({ length: 7 }, (_, index) => later(first, index))
  return (
    <section>
      <h3>Delivery day</h3>
      <div>{`${MONTHS[first.getMonth()]} ${first.getFullYear()}`}</div>
      <div style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
        <button type="button" aria-label="Previous week" onClick={() => setFirst(later(first, -7))}>
          ‹
        </button>
        {days.map((day) => (
          <div
            key={iso(day)}
            style={{ ...BOX, ...(iso(day) === chosen ? CHOSEN : {}) }}
            onClick={() => {
              setChosen(iso(day))
              held.delivery = iso(day)
            }}
          >
            <div>{DAYS[day.getDay()]}</div>
            <div>{day.getDate()}</div>
          </div>
        ))}
        <button type="button" aria-label="Next week" onClick={() => setFirst(later(first, 7))}>
          ›
        </button>
      </div>
    </section>
  )
}

/** A strip of buttons that each say day, number and month, five at a time, and the free times of the chosen one below. */
function Visit(): ReactNode {
  const [first, setFirst] = useState(new Date(2027, 3, 28))
  const [chosen, setChosen] = useState('2027-04-28')
  const [slot, setSlot] = useState('')
  const days = Array.from({ length: 5 }, (_, index) => later(first, index))
  return (
    <section>
      <h3>Visit</h3>
      <div style={{ display: 'flex', gap: 6 }}>
        <button type="button" onClick={() => setFirst(later(first, -5))}>
          &lt;
        </button>
        {days.map((day) => (
          <button
            type="button"
            key={iso(day)}
            aria-pressed={iso(day) === chosen}
            style={{ width: 80, ...(iso(day) === chosen ? CHOSEN : {}) }}
            onClick={() => {
              setChosen(iso(day))
              setSlot('')
              held.visit = iso(day)
            }}
          >
            {DAYS[day.getDay()]}
            <br />
            {day.getDate()} {MONTHS[day.getMonth()]?.slice(0, 3)}
          </button>
        ))}
        <button type="button" onClick={() => setFirst(later(first, 5))}>
          &gt;
        </button>
      </div>
      <div style={{ display: 'flex', gap: 6, marginTop: 8 }}>
        {['9:00', '10:30', '14:00'].map((time) => (
          <button
            type="button"
            key={time}
            aria-pressed={slot === time}
            onClick={() => {
              setSlot(time)
              held.slot = `${chosen} ${time}`
            }}
          >
            {time}
          </button>
        ))}
      </div>
    </section>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(
    <div style={{ padding: 20 }}>
      <Delivery />
      <Visit />
    </div>,
  )
  return { delivery: () => held.delivery, visit: () => held.visit, slot: () => held.slot }
}

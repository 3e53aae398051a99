/** @jsxImportSource react */
import 'react-datepicker/dist/react-datepicker.css'
import { useState } from 'react'
import DatePicker from 'react-datepicker'
import { createRoot } from 'react-dom/client'
import { iso, type Show } from '../stage'

const now: { departure: Date | null; birthday: Date | null; checkIn: Date | null; stay: (Date | null)[] } = {
  departure: new Date(2026, 2, 5),
  birthday: null,
  checkIn: new Date(2026, 4, 11),
  stay: [null, null],
}

function Form() {
  const [{ departure, birthday, checkIn, stay }, set] = useState({ ...now })
  const keep = (change: Partial<typeof now>): void => {
    Object.assign(now, change)
    set({ ...now })
  }
  const [from, to] = stay
  return (
    <>
      <label htmlFor="departure">Departure</label>
      <DatePicker id="departure" selected={departure} onChange={(day: Date | null) => keep({ departure: day })} />
      <label htmlFor="birthday">Birthday</label>
      <DatePicker
        id="birthday"
        selected={birthday}
        onChange={(day: Date | null) => keep({ birthday: day })}
        showMonthDropdown
        showYearDropdown
        dropdownMode="select"
      />
      <label htmlFor="check-in">Check-in</label>
      <DatePicker
        id="check-in"
        selected={checkIn}
        onChange={(day: Date | null) => keep({ checkIn: day })}
        minDate={new Date(2026, 4, 4)}
        maxDate={new Date(2026, 6, 20)}
        filterDate={(day) => day.getDay() !== 0}
      />
      <label htmlFor="stay">Stay</label>
      <DatePicker
        id="stay"
        selectsRange
        startDate={from ?? null}
        endDate={to ?? null}
        onChange={(days: [Date | null, Date | null]) => keep({ stay: days })}
      />
    </>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Form />)
  return {
    departure: () => iso(now.departure),
    birthday: () => iso(now.birthday),
    checkIn: () => iso(now.checkIn),
    stay: () => now.stay.map(iso),
  }
}

import 'pikaday/css/pikaday.css'
import Pikaday from 'pikaday'
import { input, iso, type Show } from '../stage'

export const show: Show = (stage) => {
  const departure = new Pikaday({ field: input(stage, 'Departure'), defaultDate: new Date(2026, 2, 5) })
  const limited = new Pikaday({
    field: input(stage, 'Check-in'),
    defaultDate: new Date(2026, 4, 11),
    minDate: new Date(2026, 4, 4),
    maxDate: new Date(2026, 6, 20),
    disableDayFn: (day) => day.getDay() === 0,
  })
  return { departure: () => iso(departure.getDate()), checkIn: () => iso(limited.getDate()) }
}

import 'vanillajs-datepicker/css/datepicker.css'
import { Datepicker, DateRangePicker } from 'vanillajs-datepicker'
import { input, iso, one, type Show } from '../stage'

export const show: Show = (stage) => {
  const departure = new Datepicker(input(stage, 'Departure'), { autohide: true })
  const european = new Datepicker(input(stage, 'Rückgabe'), { format: 'dd.mm.yyyy', weekStart: 1 })
  const limited = new Datepicker(input(stage, 'Check-in'), {
    minDate: '05/04/2026',
    maxDate: '07/20/2026',
    daysOfWeekDisabled: [0],
  })
  const dates = document.createElement('fieldset')
  dates.innerHTML =
    '<legend>Stay</legend><input name="start" aria-label="From"> to <input name="end" aria-label="Until">'
  stage.append(dates)
  const stay = new DateRangePicker(one(stage, 'fieldset'))
  const dayOf = (date: unknown): string => (date instanceof Date ? iso(date) : '')
  return {
    departure: () => dayOf(departure.getDate()),
    european: () => dayOf(european.getDate()),
    checkIn: () => dayOf(limited.getDate()),
    stay: () => stay.getDates().map(dayOf),
  }
}

import 'flatpickr/dist/flatpickr.css'
import flatpickr from 'flatpickr'
import { input, iso, type Show } from '../stage'

export const show: Show = (stage) => {
  const departure = flatpickr(input(stage, 'Departure'), { defaultDate: '2026-03-05' })
  const birthday = flatpickr(input(stage, 'Birthday'), { altInput: true, altFormat: 'F j, Y', dateFormat: 'Y-m-d' })
  const typed = flatpickr(input(stage, 'Invoice date'), { allowInput: true, dateFormat: 'd.m.Y' })
  const limited = flatpickr(input(stage, 'Check-in'), {
    defaultDate: '2026-05-11',
    minDate: '2026-05-04',
    maxDate: '2026-07-20',
    disable: [(day) => day.getDay() === 0],
  })
  const stay = flatpickr(input(stage, 'Stay'), { mode: 'range', defaultDate: ['2026-06-01', '2026-06-02'] })
  const meeting = flatpickr(input(stage, 'Meeting'), {
    enableTime: true,
    time_24hr: true,
    defaultDate: '2026-04-01 09:00',
  })
  return {
    departure: () => iso(departure.selectedDates[0]),
    birthday: () => iso(birthday.selectedDates[0]),
    invoice: () => iso(typed.selectedDates[0]),
    checkIn: () => iso(limited.selectedDates[0]),
    stay: () => stay.selectedDates.map(iso),
    meeting: () => meeting.formatDate(meeting.selectedDates[0] ?? new Date(0), 'Y-m-d H:i'),
  }
}

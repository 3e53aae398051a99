import 'air-datepicker/air-datepicker.css'
import AirDatepicker, { type AirDatepickerLocale } from 'air-datepicker'
import { input, iso, type Show } from '../stage'

// The library speaks Russian where it is told nothing, and its own locales are modules that only a bundler of its kind reads.
const english: Partial<AirDatepickerLocale> = {
  months: 'January February March April May June July August September October November December'.split(' '),
  daysMin: 'Su Mo Tu We Th Fr Sa'.split(' '),
  dateFormat: 'MM/dd/yyyy',
  firstDay: 0,
}

export const show: Show = (stage) => {
  const departure = new AirDatepicker(input(stage, 'Departure'))
  const limited = new AirDatepicker(input(stage, 'Check-in'), {
    locale: english,
    startDate: new Date(2026, 4, 10),
    minDate: new Date(2026, 4, 4),
    maxDate: new Date(2026, 6, 20),
  })
  const stay = new AirDatepicker(input(stage, 'Stay'), { locale: english, range: true, multipleDatesSeparator: ' - ' })
  return {
    departure: () => iso(departure.selectedDates[0]),
    checkIn: () => iso(limited.selectedDates[0]),
    stay: () => stay.selectedDates.map(iso),
  }
}

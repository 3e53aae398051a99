/** @jsxImportSource react */
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs'
import { DatePicker } from '@mui/x-date-pickers/DatePicker'
import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import { MobileDatePicker } from '@mui/x-date-pickers/MobileDatePicker'
import { StaticDatePicker } from '@mui/x-date-pickers/StaticDatePicker'
import { TimePicker } from '@mui/x-date-pickers/TimePicker'
import dayjs, { type Dayjs } from 'dayjs'
import { createRoot } from 'react-dom/client'
import type { Show } from '../stage'

const now: { [name: string]: Dayjs | null } = {}
const keep =
  (name: string) =>
  (value: Dayjs | null): void => {
    now[name] = value
  }

export const show: Show = (stage) => {
  createRoot(stage).render(
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <div style={{ display: 'grid', gap: 12, width: 420, padding: 20 }}>
        <DatePicker label="Departure" defaultValue={dayjs('2026-03-05')} onChange={keep('departure')} />
        <DatePicker
          label="Check-in"
          minDate={dayjs('2026-05-04')}
          maxDate={dayjs('2026-07-20')}
          onChange={keep('checkIn')}
        />
        <MobileDatePicker label="Birthday" onChange={keep('birthday')} />
        <TimePicker label="Alarm" onChange={keep('alarm')} />
        <DateTimePicker label="Meeting" onChange={keep('meeting')} />
        <StaticDatePicker displayStaticWrapperAs="desktop" onChange={keep('standing')} />
      </div>
    </LocalizationProvider>,
  )
  const text =
    (name: string, format = 'YYYY-MM-DD') =>
    (): string =>
      now[name]?.isValid() ? now[name].format(format) : ''
  return {
    departure: text('departure'),
    checkIn: text('checkIn'),
    birthday: text('birthday'),
    alarm: text('alarm', 'HH:mm'),
    meeting: text('meeting', 'YYYY-MM-DD HH:mm'),
    standing: text('standing'),
  }
}

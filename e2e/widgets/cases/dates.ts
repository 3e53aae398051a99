import { type Case, call, type Suite } from '../case'

const choose = (field: string, date: string) => call('choose_date', { field, date })

const date = (name: string, field: string, day: string, holds: Case['holds']): Case => ({
  behaviour: 'date',
  name,
  calls: [choose(field, day)],
  holds,
})

const outside = (name: string, field: string, day: string, holds: Case['holds'] = {}): Case => ({
  ...date(name, field, day, holds),
  fails: 'out_of_range',
})

export const dates: readonly Suite[] = [
  {
    page: 'flatpickr',
    library: 'flatpickr',
    cases: [
      { ...date('same month', 'Departure', '2026-03-24', { departure: '2026-03-24' }), always: true },
      date('another year', 'Departure', '2028-11-02', { departure: '2028-11-02' }),
      date('before', 'Departure', '2025-12-31', { departure: '2025-12-31' }),
      date('long ago, shown otherwise than kept', 'Birthday', '1987-06-15', { birthday: '1987-06-15' }),
      date('day.month.year', 'Invoice date', '2026-02-03', { invoice: '2026-02-03' }),
      date('within bounds', 'Check-in', '2026-07-18', { checkIn: '2026-07-18' }),
      outside('after the last day', 'Check-in', '2026-08-03', { checkIn: '2026-05-11' }),
      outside('a disabled weekday', 'Check-in', '2026-05-17', { checkIn: '2026-05-11' }),
      {
        behaviour: 'date',
        name: 'range',
        calls: [call('choose_dates', { field: 'Stay', from: '2026-08-03', to: '2026-08-09' })],
        holds: { stay: ['2026-08-03', '2026-08-09'] },
      },
      {
        behaviour: 'date',
        name: 'range over months',
        calls: [call('choose_dates', { field: 'Stay', from: '2026-08-29', to: '2026-10-02' })],
        holds: { stay: ['2026-08-29', '2026-10-02'] },
      },
    ],
  },
  {
    page: 'react-datepicker',
    library: 'react-datepicker',
    cases: [
      date('same month', 'Departure', '2026-03-24', { departure: '2026-03-24' }),
      date('another year', 'Departure', '2027-01-09', { departure: '2027-01-09' }),
      date('long ago, by its menus', 'Birthday', '1987-06-15', { birthday: '1987-06-15' }),
      date('within bounds', 'Check-in', '2026-07-18', { checkIn: '2026-07-18' }),
      outside('after the last day', 'Check-in', '2026-09-01', { checkIn: '2026-05-11' }),
      outside('a disabled weekday', 'Check-in', '2026-05-17', { checkIn: '2026-05-11' }),
      {
        behaviour: 'date',
        name: 'range',
        calls: [call('choose_dates', { field: 'Stay', from: '2026-12-03', to: '2026-12-09' })],
        holds: { stay: ['2026-12-03', '2026-12-09'] },
      },
    ],
  },
  {
    page: 'air-datepicker',
    library: 'air-datepicker',
    cases: [
      date('far ahead', 'Departure', '2028-11-02', { departure: '2028-11-02' }),
      date('long ago', 'Departure', '1987-06-15', { departure: '1987-06-15' }),
      date('within bounds', 'Check-in', '2026-07-18', { checkIn: '2026-07-18' }),
      outside('before the first day', 'Check-in', '2026-05-01', { checkIn: '' }),
      {
        behaviour: 'date',
        name: 'range',
        calls: [call('choose_dates', { field: 'Stay', from: '2026-12-03', to: '2026-12-09' })],
        holds: { stay: ['2026-12-03', '2026-12-09'] },
      },
    ],
  },
  {
    page: 'vanillajs-datepicker',
    library: 'vanillajs-datepicker',
    cases: [
      date('far ahead', 'Departure', '2028-11-02', { departure: '2028-11-02' }),
      date('long ago', 'Departure', '1987-06-15', { departure: '1987-06-15' }),
      date('day.month.year', 'Rückgabe', '2026-02-03', { european: '2026-02-03' }),
      date('within bounds', 'Check-in', '2026-07-18', { checkIn: '2026-07-18' }),
      outside('a disabled weekday', 'Check-in', '2026-05-17', { checkIn: '' }),
      outside('after the last day', 'Check-in', '2026-08-03', { checkIn: '' }),
      {
        behaviour: 'date',
        name: 'from and until in two fields',
        calls: [choose('From', '2026-12-03'), choose('Until', '2026-12-09')],
        holds: { stay: ['2026-12-03', '2026-12-09'] },
      },
    ],
  },
  {
    page: 'mui-x',
    library: '@mui/x-date-pickers',
    cases: [
      date('same month', 'Departure', '2026-03-24', { departure: '2026-03-24' }),
      date('another year', 'Departure', '2028-11-02', { departure: '2028-11-02' }),
      date('empty field', 'Check-in', '2026-07-18', { checkIn: '2026-07-18' }),
      outside('after the last day', 'Check-in', '2026-08-03', { checkIn: '' }),
      date('in a dialog, long ago', 'Birthday', '1987-06-15', { birthday: '1987-06-15' }),
      {
        behaviour: 'date',
        name: 'time',
        calls: [call('choose_time', { field: 'Alarm', time: '06:45' })],
        holds: { alarm: '06:45' },
      },
      {
        behaviour: 'date',
        name: 'date and time in one field',
        calls: [choose('Meeting', '2026-12-03'), call('choose_time', { field: 'Meeting', time: '14:30' })],
        holds: { meeting: '2026-12-03 14:30' },
      },
    ],
  },
]

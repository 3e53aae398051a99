import 'fullcalendar/skeleton.css'
import 'fullcalendar/themes/classic/theme.css'
import 'fullcalendar/themes/classic/palette.css'
import { Calendar } from 'fullcalendar'
import dayGrid from 'fullcalendar/daygrid'
import interaction from 'fullcalendar/interaction'
import classic from 'fullcalendar/themes/classic'
import timeGrid from 'fullcalendar/timegrid'
import { iso, one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<div id="calendar" style="width: 900px"></div><p id="event"></p>'
  const chosen: string[] = []
  const calendar = new Calendar(one(stage, '#calendar'), {
    plugins: [dayGrid, timeGrid, interaction, classic],
    initialView: 'dayGridMonth',
    initialDate: '2027-03-10',
    headerToolbar: { left: 'prev,next today', center: 'title', right: 'dayGridMonth,timeGridWeek' },
    editable: true,
    selectable: true,
    dateClick: ({ date, dateStr }) => {
      chosen.push(dateStr)
      const day = date.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })
      one(stage, '#event').textContent = `New event on ${day}`
    },
    events: [
      { id: 'review', title: 'Design review', start: '2027-03-09' },
      { id: 'visit', title: 'Site visit', start: '2027-03-18' },
    ],
  })
  calendar.render()
  const start = (id: string): string => iso(calendar.getEventById(id)?.start)
  return {
    chosen: () => chosen,
    review: () => start('review'),
    visit: () => start('visit'),
    view: () => calendar.view.type,
    title: () => calendar.view.title,
  }
}

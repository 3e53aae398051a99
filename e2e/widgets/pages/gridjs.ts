import 'gridjs/dist/theme/mermaid.css'
import { Grid, html } from 'gridjs'
import { one, type Show } from '../stage'

const NAMES = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Alan', 'Radia', 'Donald']

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

export const show: Show = async (stage) => {
  stage.innerHTML = '<h2>Members</h2><div id="grid"></div>'
  const removed: string[] = []
  stage.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button[data-of]')
    if (button) removed.push(button.getAttribute('data-of') ?? '')
  })
  const grid = new Grid({
    columns: ['Number', 'Name', 'Points', { name: 'Action', sort: false }],
    data: Array.from({ length: 60 }, (_, index) => [
      `M-${100 + index}`,
      `${NAMES[index % NAMES.length]} ${index}`,
      (index * 37) % 61,
      html(`<button data-of="M-${100 + index}">Remove</button>`),
    ]),
    search: true,
    sort: true,
    pagination: { limit: 10 },
  })
  const ready = new Promise((done) => grid.config.eventEmitter?.on('ready', () => done(undefined)))
  grid.render(one(stage, '#grid'))
  await Promise.race([ready, wait(500)])
  // About once in some hundred times gridjs does not count its rows, and its pager stays off for good: drawn anew, it does.
  const isOff = (): boolean =>
    stage.querySelector<HTMLButtonElement>('.gridjs-pages button:last-child')?.disabled ?? true
  for (let times = 0; times < 5 && isOff(); times++) {
    await wait(300)
    if (isOff()) grid.forceRender()
    await wait(300)
  }
  const cells = (row: Element | undefined): string[] =>
    [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '')
  return {
    first: () => cells(stage.querySelector('tbody tr') ?? undefined).slice(0, 3),
    page: () => stage.querySelector('.gridjs-currentPage')?.textContent ?? '',
    removed: () => removed,
  }
}

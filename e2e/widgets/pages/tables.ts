import { one, type Show } from '../stage'

interface Invoice {
  number: string
  customer: string
  sum: number
  due: string
}

const NAMES = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Alan', 'Radia', 'Donald']
const PAGE = 8

/** A table that a server sorts and pages, a moment after each click, and one of boxes with roles that draws only what shows. */
export const show: Show = (stage) => {
  const invoices: Invoice[] = Array.from({ length: 20 }, (_, index) => ({
    number: `R-${100 + index}`,
    customer: NAMES[(index * 3) % NAMES.length] ?? '',
    sum: ((index * 379) % 900) + 10.5,
    due: `2027-0${(index % 9) + 1}-1${index % 10}`,
  }))
  const state = { page: 0, by: '', way: 1 }
  stage.innerHTML = `<h2>Invoices</h2><table><thead><tr><th>Number</th><th>Customer</th><th>Sum</th><th>Due</th><th></th></tr></thead><tbody></tbody></table>
    <nav aria-label="Pages"><button>Previous</button> <span></span> <button>Next</button></nav>
    <h2>Log</h2><div role="grid" aria-label="Log" aria-rowcount="400" style="height:200px;overflow:auto;width:400px"><div style="position:relative;height:12000px"></div></div>`
  const keyOf = (invoice: Invoice): string | number =>
    state.by === 'Sum'
      ? invoice.sum
      : state.by === 'Customer'
        ? invoice.customer
        : state.by === 'Due'
          ? invoice.due
          : invoice.number
  const draw = (): void => {
    const sorted = state.by
      ? invoices.toSorted(
          (one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0) * state.way,
        )
      : invoices
    one(stage, 'tbody').innerHTML = sorted
      .slice(state.page * PAGE, (state.page + 1) * PAGE)
      .map(
        ({ number, customer, sum, due }) =>
          `<tr><td>${number}</td><td><a href="#${number}">${customer}</a></td><td>${sum.toFixed(2)} €</td><td>${due}</td><td><button>Pay</button></td></tr>`,
      )
      .join('')
    one(stage, 'nav span').textContent = `Page ${state.page + 1} of 3`
    const [previous, next] = stage.querySelectorAll<HTMLButtonElement>('nav button')
    if (previous) previous.disabled = state.page === 0
    if (next) next.disabled = state.page === 2
  }
  const later = (change: () => void): void => {
    setTimeout(() => {
      change()
      draw()
    }, 250)
  }
  const [previous, next] = stage.querySelectorAll('nav button')
  previous?.addEventListener('click', () => later(() => state.page--))
  next?.addEventListener('click', () => later(() => state.page++))
  for (const head of stage.querySelectorAll('th')) {
    const name = head.textContent ?? ''
    if (name)
      head.addEventListener('click', () =>
        later(() => {
          state.way = state.by === name ? -state.way : 1
          state.by = name
          state.page = 0
        }),
      )
  }
  draw()

  const log = one(stage, '[role=grid]')
  const drawLog = (): void => {
    const first = Math.max(0, Math.floor(log.scrollTop / 30) - 1)
    const rows = Array.from({ length: 9 }, (_, index) => first + index).filter((row) => row < 400)
    one(log, 'div').innerHTML = rows
      .map(
        (row) =>
          `<div role="row" style="position:absolute;top:${row * 30}px;height:30px;width:100%"><span role="gridcell" style="display:inline-block;width:100px">${row + 1}</span><span role="gridcell" style="display:inline-block;width:200px">${row % 50 === 0 ? 'error' : 'fine'}</span></div>`,
      )
      .join('')
  }
  log.addEventListener('scroll', drawLog)
  drawLog()
  return { by: () => `${state.by} ${state.way}`, page: () => state.page + 1 }
}

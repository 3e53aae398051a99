import { STYLE } from '../admin/style'
import { one, type Show } from '../stage'

interface Order {
  number: string
  customer: string
  status: string
  paid: boolean
  picked: boolean
}

const STATUSES = ['Any status', 'Open', 'Shipped', 'Returned']

/** Orders in an administration whose class names are hashes: filters, a table of boxes with ticks, switches and menus, a dialog beside its veil. */
export const show: Show = (stage) => {
  const state = {
    section: 'Orders',
    view: 'All',
    status: 'Any status',
    search: '',
    orders: [
      { number: 'A-1041', customer: 'Ines Moreau', status: 'Open', paid: false, picked: false },
      { number: 'A-1042', customer: 'Tomas Berg', status: 'Shipped', paid: true, picked: false },
      { number: 'A-1043', customer: 'Yuki Sato', status: 'Open', paid: true, picked: false },
      { number: 'A-1044', customer: 'Priya Nair', status: 'Returned', paid: false, picked: false },
    ] as Order[],
    tags: ['spring'],
    saved: [] as string[],
  }
  const layer = document.createElement('div')
  document.body.append(layer)

  function draw(): void {
    const shown = state.orders.filter(
      ({ status, customer }) =>
        (state.status === 'Any status' || status === state.status) && customer.toLowerCase().includes(state.search),
    )
    stage.innerHTML = `<style>${STYLE}</style><div class="kx1a9"><div class="q7tz2">${['Orders', 'Customers', 'Reports'].map((each) => `<div class="${state.section === each ? 'zz81p' : ''}">${each}</div>`).join('')}</div><div class="m2lk0">
      <div class="b0wq4">${['All', 'Unpaid', 'Archived'].map((each) => `<div class="${state.view === each ? 'r5yu1' : ''}">${each}</div>`).join('')}</div>
      <div class="f6dd3"><div><div class="u1oo8">Status</div><div class="h4nv7">${state.status}</div></div><div><div class="u1oo8">Customer</div><input class="x3ff9" value="${state.search}"></div><div class="g6rr5">New order</div></div>
      <div class="y8gh6"><div class="t0pp2"><div></div><div>Order</div><div>Customer</div><div>Status</div><div>Paid</div><div></div></div>
      ${shown.map(({ number, customer, status, paid, picked }) => `<div data-n="${number}"><div><div class="o5ck1 ${picked ? 'n7kk3' : ''}"></div></div><div>${number}</div><div>${customer}</div><div>${status}</div><div><div class="s2vb8 ${paid ? 'e4ww0' : ''}"></div></div><div class="d1mm7">⋯</div></div>`).join('')}</div>
      <div class="i0tt9"><span>${shown.length} orders</span><span class="w3ll2">Export</span></div></div></div>`
    const menu = one(stage, '.h4nv7')
    menu.addEventListener('click', () =>
      popup(menu, STATUSES, state.status, (status) => {
        state.status = status
      }),
    )
    for (const tab of stage.querySelectorAll<HTMLElement>('.b0wq4 > div'))
      press(tab, () => {
        state.view = tab.textContent ?? ''
      })
    for (const entry of stage.querySelectorAll<HTMLElement>('.q7tz2 > div'))
      press(entry, () => {
        state.section = entry.textContent ?? ''
      })
    const search = one(stage, '.x3ff9') as HTMLInputElement
    search.addEventListener('change', () => {
      state.search = search.value.toLowerCase()
      draw()
    })
    one(stage, '.g6rr5').addEventListener('click', ask)
    for (const row of stage.querySelectorAll<HTMLElement>('[data-n]')) {
      const order = state.orders.find(({ number }) => number === row.dataset.n)
      if (!order) continue
      press(one(row, '.o5ck1'), () => {
        order.picked = !order.picked
      })
      press(one(row, '.s2vb8'), () => {
        order.paid = !order.paid
      })
      const more = one(row, '.d1mm7')
      more.addEventListener('click', () =>
        popup(more, ['Mark as shipped', 'Duplicate', 'Delete order'], '', (choice) => {
          if (choice === 'Mark as shipped') order.status = 'Shipped'
          if (choice === 'Delete order') state.orders = state.orders.filter((each) => each !== order)
        }),
      )
    }
  }
  function press(element: HTMLElement, then: () => void): void {
    element.addEventListener('click', () => {
      then()
      draw()
    })
  }
  function popup(at: HTMLElement, choices: readonly string[], now: string, then: (choice: string) => void): void {
    const { left, bottom } = at.getBoundingClientRect()
    layer.innerHTML = `<div class="c9ip5" style="left:${left + scrollX}px;top:${bottom + scrollY + 4}px">${choices.map((choice) => `<div class="${choice === now ? 'aa3ss' : ''}">${choice}</div>`).join('')}</div>`
    for (const choice of layer.querySelectorAll('.c9ip5 > div')) {
      choice.addEventListener('click', () => {
        layer.innerHTML = ''
        then(choice.textContent ?? '')
        draw()
      })
    }
  }
  function ask(): void {
    layer.innerHTML = `<div class="j9aa4"></div><div class="v5ee1"><div style="font-size:18px;margin-bottom:12px">New order</div><div class="u1oo8">Customer name</div><input class="x3ff9"><div class="u1oo8">Tags</div><div class="l8zz6">${state.tags.map((tag) => `<span>${tag}<i>✕</i></span>`).join('')}<input></div><div class="w3ll2">Discard</div> <div class="g6rr5">Create</div></div>`
    const [name, tag] = layer.querySelectorAll('input')
    tag?.addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter' || !tag.value) return
      state.tags.push(tag.value)
      const chip = document.createElement('span')
      chip.innerHTML = `${tag.value}<i>✕</i>`
      tag.before(chip)
      tag.value = ''
    })
    one(layer, '.w3ll2').addEventListener('click', () => {
      layer.innerHTML = ''
    })
    one(layer, '.g6rr5').addEventListener('click', () => {
      state.saved.push(name?.value ?? '')
      layer.innerHTML = ''
    })
  }
  draw()
  return {
    section: () => state.section,
    view: () => state.view,
    status: () => state.status,
    search: () => state.search,
    statuses: () => state.orders.map(({ status }) => status),
    paid: () => state.orders.map(({ paid }) => paid),
    picked: () => state.orders.filter(({ picked }) => picked).map(({ number }) => number),
    numbers: () => state.orders.map(({ number }) => number),
    tags: () => state.tags,
    saved: () => state.saved,
  }
}

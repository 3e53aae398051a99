import type { Show } from '../stage'

/**
 * Tickets for a concert: everything is drawn anew from a string at each press, one listener at the top takes them all, and what a
 * box is for stands in `data-do` alone.
 */

const CSS = `
.c { font: 15px/1.45 system-ui, sans-serif; max-width: 860px; margin: 0 auto; color: #222 }
.c .sub { color: #888; font-size: 12px; text-transform: uppercase; letter-spacing: .06em; margin: 22px 0 6px }
.c .r { display: flex; gap: 8px; align-items: center; flex-wrap: wrap }
.c .seat { width: 26px; height: 26px; border-radius: 6px 6px 2px 2px; background: #cde; font-size: 11px; display: flex; align-items: center; justify-content: center }
.c [data-do] { cursor: pointer } .c .seat.gone { background: #ddd; color: #aaa; cursor: default } .c .seat.mine { background: #c36; color: #fff }
.c .rowname { width: 22px; color: #999 }
.c .seg { display: inline-flex; background: #eee; border-radius: 8px; padding: 3px } .c .seg div { padding: 6px 14px; border-radius: 6px } .c .seg .now { background: #fff; box-shadow: 0 1px 3px #0003 }
.c .sel { border: 1px solid #bbb; border-radius: 8px; padding: 8px 30px 8px 10px; width: 240px; position: relative }
.c .sel::after { content: '▾'; position: absolute; right: 10px; color: #888 }
.c .drop { border: 1px solid #bbb; background: #fff; position: absolute; z-index: 3; width: 270px; box-shadow: 0 6px 20px #0003; border-radius: 8px; padding: 6px }
.c .drop p { margin: 0; padding: 7px 8px } .c .drop input { width: 100%; box-sizing: border-box; padding: 7px }
.c .tag { background: #eef; border-radius: 12px; padding: 3px 10px } .c .tag i { font-style: normal; margin-left: 6px; color: #66a }
.c .line { display: grid; grid-template-columns: 1fr 90px 120px 30px; align-items: center; padding: 8px 0; border-bottom: 1px solid #eee }
.c .step { display: inline-flex; border: 1px solid #bbb; border-radius: 6px } .c .step u { text-decoration: none; padding: 2px 10px } .c .step b { padding: 2px 6px; min-width: 18px; text-align: center; font-weight: 500 }
.c .big { background: #c36; color: #fff; border-radius: 8px; padding: 10px 18px; display: inline-block }
.c .more { position: absolute; background: #fff; border: 1px solid #ccc; box-shadow: 0 6px 20px #0003; right: 0; z-index: 4; padding: 4px } .c .more div { padding: 6px 16px }
.c .swatch { width: 28px; height: 28px; border-radius: 50%; border: 3px solid #fff; outline: 1px solid #ccc } .c .swatch.now { outline: 3px solid #222 }
.c .track { height: 6px; background: #ddd; border-radius: 3px; width: 300px; position: relative; touch-action: none } .c .knob { width: 18px; height: 18px; border-radius: 50%; background: #c36; position: absolute; top: -6px; margin-left: -9px }
.c .q { border: 1px solid #ddd; border-radius: 8px; margin-bottom: 6px } .c .q h4 { margin: 0; padding: 10px 14px; font-weight: 500 } .c .q div { padding: 0 14px 12px }
.c .bar { position: fixed; left: 0; right: 0; bottom: 0; background: #222; color: #fff; padding: 14px 24px; z-index: 10 } .c .bar span { background: #fff; color: #222; border-radius: 6px; padding: 6px 14px; margin-left: 12px }
.c .veil { position: fixed; inset: 0; background: #0007; z-index: 8; display: flex; align-items: center; justify-content: center } .c .veil section { background: #fff; border-radius: 12px; padding: 22px; width: 380px }
.c .yes { border: 1px solid #bbb; width: 18px; height: 18px; border-radius: 4px; display: inline-block; text-align: center; line-height: 17px; margin-right: 8px }
`
const HALLS = ['Main floor', 'Balcony', 'Gallery']
const LANDS = [
  'Argentina',
  'Belgium',
  'Chile',
  'Denmark',
  'Estonia',
  'Finland',
  'Greece',
  'Hungary',
  'Iceland',
  'Japan',
]
const SHIRTS = { Black: '#111111', Sand: '#d8c8a8', Moss: '#5a7d4a', Rust: '#b5522b' }
const FAQ = {
  'When do doors open?': 'An hour before the first song.',
  'Can I bring a bag?': 'Small bags only, up to 30 centimetres.',
  'Is there parking?': 'Below the hall, 12 euros a night.',
}

interface State {
  hall: string
  seats: string[]
  land: string
  open: string
  query: string
  extras: Record<string, number>
  menu: string
  removed: string[]
  shirt: string
  guests: string[]
  budget: number
  faq: string
  cookies: boolean
  news: boolean
  pay: string
  asking: boolean
  ordered: number
  code: string
  note: string
  editing: boolean
  title: string
  night: string
}
const state: State = {
  hall: 'Main floor',
  seats: [],
  land: '',
  open: '',
  query: '',
  extras: { 'Programme booklet': 0, 'Drink voucher': 1, 'Coat check': 0 },
  menu: '',
  removed: [],
  shirt: 'Black',
  guests: ['Ines'],
  budget: 40,
  faq: '',
  cookies: true,
  news: false,
  pay: 'Card',
  asking: false,
  ordered: 0,
  code: '',
  note: '',
  editing: false,
  title: 'Evening with friends',
  night: 'Fri 12 Mar',
}
const GONE = ['A3', 'B5', 'C1']
const ICON = {
  dots: '<svg width="18" height="18" viewBox="0 0 18 18"><circle cx="9" cy="3" r="1.6"/><circle cx="9" cy="9" r="1.6"/><circle cx="9" cy="15" r="1.6"/></svg>',
  pen: '<svg class="ico-pencil" width="14" height="14" viewBox="0 0 14 14"><path d="M1 13l1-4 8-8 3 3-8 8z"/></svg>',
  up: '<i class="ico ico-chevron-up"></i>',
}

const html = (): string => `<div class="c">
<h1>${state.editing ? `<input class="title" value="${state.title}">` : `${state.title} <a data-do="edit">${ICON.pen}</a>`}</h1>
<div class="sub">Night</div><div class="seg">${['Thu 11 Mar', 'Fri 12 Mar', 'Sat 13 Mar'].map((night) => `<div data-do="night:${night}" class="${night === state.night ? 'now' : ''}">${night}</div>`).join('')}</div>
<div class="sub">Part of the hall</div><div class="seg">${HALLS.map((hall) => `<div data-do="hall:${hall}" class="${hall === state.hall ? 'now' : ''}">${hall}</div>`).join('')}</div>
<div class="sub">Seats</div>${['A', 'B', 'C'].map((row) => `<div class="r" style="margin-bottom:4px"><span class="rowname">${row}</span>${[1, 2, 3, 4, 5, 6].map((at) => `<div class="seat ${GONE.includes(row + at) ? 'gone' : ''} ${state.seats.includes(row + at) ? 'mine' : ''}" ${GONE.includes(row + at) ? '' : `data-do="seat:${row}${at}"`}>${at}</div>`).join('')}</div>`).join('')}
<div class="sub">Country of residence</div><div style="position:relative"><div class="sel" data-do="open:land">${state.land || '<span style="color:#aaa">Select…</span>'}</div>${
  state.open === 'land'
    ? `<div class="drop"><input class="query" placeholder="Type to filter" value="${state.query}">${LANDS.filter(
        (land) => land.toLowerCase().includes(state.query.toLowerCase()),
      )
        .map((land) => `<p data-do="land:${land}">${land}</p>`)
        .join('')}</div>`
    : ''
}</div>
<div class="sub">Extras</div>${Object.entries(state.extras)
  .filter(([name]) => !state.removed.includes(name))
  .map(
    ([name, count]) =>
      `<div class="line"><span>${name}</span><span>€ 4.50</span><span class="step"><u data-do="less:${name}">–</u><b>${count}</b><u data-do="more:${name}">+</u></span><span style="position:relative"><span data-do="menu:${name}">${ICON.dots}</span>${state.menu === name ? `<div class="more"><div data-do="gift:${name}">Make it a gift</div><div data-do="drop:${name}">Remove</div></div>` : ''}</span></div>`,
  )
  .join('')}
<div class="sub">T-shirt colour</div><div class="r">${Object.entries(SHIRTS)
  .map(
    ([name, colour]) =>
      `<div class="swatch ${name === state.shirt ? 'now' : ''}" title="${name}" data-do="shirt:${name}" style="background:${colour}"></div>`,
  )
  .join('')}</div>
<div class="sub">Guests</div><div class="r">${state.guests.map((guest) => `<span class="tag">${guest}<i data-do="unguest:${guest}">✕</i></span>`).join('')}<input class="guest" placeholder="Add a name, then Enter" style="padding:6px"></div>
<div class="sub">Most you would pay: <span>€ ${state.budget}</span></div><div class="track"><div class="knob" style="left:${state.budget}%"></div></div>
<div class="sub">Pay by</div>${['Card', 'Invoice', 'At the door'].map((pay) => `<div data-do="pay:${pay}" style="padding:3px 0">${pay === state.pay ? '◉' : '◯'} ${pay}</div>`).join('')}
<div style="margin-top:14px" data-do="news"><span class="yes">${state.news ? '✓' : ''}</span>Send me news of other concerts</div>
<div class="sub">Voucher</div><div class="r"><input class="code" placeholder="XXXX-XXXX" value="${state.code}" style="padding:7px"><span data-do="apply" style="color:#c36">Apply</span> <em>${state.note}</em></div>
<div class="sub">Questions</div>${Object.entries(FAQ)
  .map(
    ([question, answer]) =>
      `<div class="q"><h4 data-do="faq:${question}">${question}</h4>${state.faq === question ? `<div>${answer}</div>` : ''}</div>`,
  )
  .join('')}
<p><span class="big" data-do="buy">Buy tickets</span></p><div style="height:90px"></div>
${state.cookies ? '<div class="bar">We use cookies to remember your seats.<span data-do="cookies">Fine</span></div>' : ''}
${state.asking ? '<div class="veil"><section><h3>Buy these tickets?</h3><p>You can’t give them back.</p><div class="r"><span class="big" data-do="yes">Yes, buy</span><span data-do="no" style="padding:10px">Not yet</span></div></section></div>' : ''}
</div>`

const DO: Record<string, (what: string) => void> = {
  night: (what) => (state.night = what),
  hall: (what) => (state.hall = what),
  seat: (what) =>
    (state.seats = state.seats.includes(what) ? state.seats.filter((one) => one !== what) : [...state.seats, what]),
  open: (what) => (state.open = state.open === what ? '' : what),
  land: (what) => Object.assign(state, { land: what, open: '', query: '' }),
  less: (what) => (state.extras[what] = Math.max(0, (state.extras[what] ?? 0) - 1)),
  more: (what) => (state.extras[what] = (state.extras[what] ?? 0) + 1),
  menu: (what) => (state.menu = state.menu === what ? '' : what),
  gift: () => (state.menu = ''),
  drop: (what) => Object.assign(state, { menu: '', removed: [...state.removed, what] }),
  shirt: (what) => (state.shirt = what),
  unguest: (what) => (state.guests = state.guests.filter((one) => one !== what)),
  pay: (what) => (state.pay = what),
  news: () => (state.news = !state.news),
  apply: () => (state.note = state.code === 'SAVE-2027' ? 'Taken: 10 % off' : 'This voucher is not known'),
  faq: (what) => (state.faq = state.faq === what ? '' : what),
  cookies: () => (state.cookies = false),
  buy: () => (state.asking = true),
  yes: () => Object.assign(state, { asking: false, ordered: state.ordered + 1 }),
  no: () => (state.asking = false),
  edit: () => (state.editing = true),
}

export const show: Show = (stage) => {
  const style = document.createElement('style')
  style.textContent = CSS
  document.head.append(style)
  const draw = (): void => {
    const held = document.activeElement instanceof HTMLInputElement ? document.activeElement : null
    const [name, at] = [held?.className ?? '', held?.selectionStart ?? 0]
    stage.innerHTML = html()
    const again = name && stage.querySelector<HTMLInputElement>(`input.${name}`)
    if (!again) return
    again.focus()
    again.setSelectionRange(at, at)
  }
  stage.addEventListener('click', (event) => {
    const box = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
    if (!box) return
    const [what = '', ...rest] = (box.dataset.do ?? '').split(':')
    DO[what]?.(rest.join(':'))
    draw()
    if (what === 'edit') stage.querySelector<HTMLInputElement>('input.title')?.select()
  })
  stage.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.className === 'query') {
      state.query = target.value
      draw()
    }
    if (target.className === 'code') state.code = target.value
  })
  stage.addEventListener('keydown', (event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || event.key !== 'Enter') return
    if (target.className === 'guest' && target.value.trim()) {
      state.guests = [...state.guests, target.value.trim()]
      target.value = ''
      draw()
    }
    if (target.className === 'title') {
      Object.assign(state, { title: target.value, editing: false })
      draw()
    }
  })
  let dragging = false
  const slide = ({ clientX }: PointerEvent): void => {
    const track = stage.querySelector('.track')?.getBoundingClientRect()
    if (!track) return
    state.budget = Math.round(Math.min(100, Math.max(0, ((clientX - track.left) / track.width) * 100)) / 5) * 5
    draw()
  }
  stage.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('.track')) {
      dragging = true
      slide(event)
    }
  })
  window.addEventListener('pointermove', (event) => dragging && slide(event))
  window.addEventListener('pointerup', () => (dragging = false))
  draw()
  const values = Object.keys(state).map((name) => [name, () => JSON.parse(JSON.stringify(Reflect.get(state, name)))])
  return Object.fromEntries(values)
}

import { CHECK, CHEVRON, chevron, STYLE, TICK } from '../booking/style'
import type { Show } from '../stage'

const CITIES = ['Amsterdam', 'Bergen', 'Copenhagen', 'Helsinki', 'Lisbon', 'Madrid', 'Oslo', 'Prague', 'Rome', 'Vienna']
const CABINS = ['Economy', 'Premium', 'Business']
const TIMES = ['06:10', '09:45', '13:20', '18:05']
const TRIPS = ['Round trip', 'One way']

/** A search for flights in utility classes: lists, counters, ticks and switches with no role, no label and no word for a state. */
export const show: Show = (stage) => {
  const state = {
    trip: 'Round trip',
    from: 'Oslo',
    to: '',
    adults: 1,
    cabin: 'Economy',
    time: '',
    direct: false,
    bags: true,
    flexible: false,
    refundable: true,
    rules: false,
    booked: [] as string[],
  }
  let open = ''
  let asking = false
  const on = (selector: string, then: (element: HTMLElement) => void): void => {
    for (const element of stage.querySelectorAll<HTMLElement>(selector))
      element.addEventListener('click', () => {
        then(element)
        draw()
      })
  }

  function list(key: 'from' | 'to', label: string): string {
    const items = CITIES.map(
      (city) =>
        `<div class="px-3 py-2 flex justify-between items-center cursor-pointer hover:bg-gray-100 text-sm" data-k="${key}" data-v="${city}"><span>${city}</span>${state[key] === city ? CHECK : ''}</div>`,
    )
    return `<div class="relative"><div class="text-xs font-medium text-gray-500 mb-1">${label}</div>
      <div class="flex items-center justify-between border rounded-lg px-3 py-2 bg-white cursor-pointer" data-open="${key}"><span class="text-sm ${state[key] ? 'text-gray-900' : 'text-gray-500'}">${state[key] || 'Choose a city'}</span>${CHEVRON}</div>
      ${open === key ? `<div class="absolute top-full left-0 right-0 z-10 bg-white border rounded-lg shadow-lg max-h-48 overflow-auto">${items.join('')}</div>` : ''}</div>`
  }
  const toggle = (key: 'flexible' | 'refundable', label: string): string =>
    `<div class="flex items-center justify-between py-3 border-b"><div class="text-sm">${label}</div><div class="w-11 h-6 rounded-full cursor-pointer ${state[key] ? 'bg-blue-600' : 'bg-gray-200'}" data-flip="${key}"><div class="w-5 h-5 m-0.5 bg-white rounded-full shadow inline-flex ${state[key] ? 'translate-x-5' : 'translate-x-0'}"></div></div></div>`
  const tick = (key: 'direct' | 'bags', label: string): string =>
    `<div class="flex items-center gap-2 py-2 cursor-pointer select-none" data-flip="${key}"><div class="w-4 h-4 rounded flex items-center justify-center ${state[key] ? 'bg-blue-600' : 'border bg-white'}">${state[key] ? TICK : ''}</div><div class="text-sm">${label}</div></div>`

  function draw(): void {
    stage.innerHTML = `<style>${STYLE}</style><div class="p-6 max-w-2xl bg-gray-50">
      <div class="inline-flex p-1 bg-gray-200 rounded-full">${TRIPS.map((trip) => `<div class="px-4 py-2 text-sm rounded-full cursor-pointer ${state.trip === trip ? 'bg-white shadow font-medium' : 'text-gray-500'}" data-trip="${trip}">${trip}</div>`).join('')}</div>
      <div class="grid grid-cols-2 gap-6 mt-4">${list('from', 'From')}${list('to', 'To')}</div>
      <div class="flex items-center justify-between py-3 border-b mt-4"><div><div class="text-sm">Adults</div><div class="text-xs text-gray-500">Age 13 and above</div></div><div class="flex items-center gap-3"><div class="w-8 h-8 rounded-full border flex items-center justify-center cursor-pointer select-none" data-add="-1">−</div><div class="text-sm">${state.adults}</div><div class="w-8 h-8 rounded-full border flex items-center justify-center cursor-pointer select-none" data-add="1">+</div></div></div>
      <div class="mt-4"><div class="text-xs font-medium text-gray-500 mb-1">Cabin</div>${CABINS.map((cabin) => `<div class="flex items-center gap-2 py-2 cursor-pointer" data-cabin="${cabin}"><div class="w-5 h-5 rounded-full border flex items-center justify-center ${state.cabin === cabin ? 'border-blue-600' : ''}">${state.cabin === cabin ? '<div class="w-2 h-2 rounded-full bg-blue-600"></div>' : ''}</div><span class="text-sm">${cabin}</span></div>`).join('')}</div>
      <div class="mt-4"><div class="text-xs font-medium text-gray-500 mb-1">Departure time</div><div class="grid grid-cols-4 gap-2">${TIMES.map((time) => `<div class="border rounded-lg py-2 text-center text-sm cursor-pointer ${state.time === time ? 'border-blue-600 bg-blue-50 text-blue-600' : 'bg-white'}" data-time="${time}">${time}</div>`).join('')}</div></div>
      <div class="mt-4">${tick('direct', 'Direct flights only')}${tick('bags', 'Checked bag')}</div>
      ${toggle('flexible', 'Flexible dates')}${toggle('refundable', 'Refundable fares')}
      <div class="bg-white border rounded-lg mt-4"><div class="flex items-center justify-between px-4 py-3 cursor-pointer" data-rules><span class="font-medium">Baggage rules</span>${chevron(state.rules)}</div>${state.rules ? '<div class="px-4 py-3 text-sm">One piece of 23 kg is free.</div>' : ''}</div>
      <div class="mt-4 bg-blue-600 text-white text-center rounded-lg py-3 font-semibold cursor-pointer" data-search>Book this trip</div>
      ${asking ? `<div class="fixed inset-0 z-50 bg-black/50 flex items-center justify-center"><div class="bg-white rounded-lg p-6 w-96"><div class="text-lg font-semibold">Book ${state.from} to ${state.to}?</div><div class="text-sm text-gray-500 mt-1">You can cancel within a day.</div><div class="flex justify-end gap-2 mt-4"><div class="px-4 py-2 rounded-lg cursor-pointer border" data-no>Not now</div><div class="px-4 py-2 rounded-lg bg-blue-600 text-white cursor-pointer" data-yes>Confirm</div></div></div></div>` : ''}</div>`
    on('[data-trip]', ({ dataset }) => {
      state.trip = dataset.trip ?? ''
    })
    on('[data-open]', ({ dataset }) => {
      open = open === dataset.open ? '' : (dataset.open ?? '')
    })
    on('[data-k]', ({ dataset }) => {
      state[dataset.k === 'from' ? 'from' : 'to'] = dataset.v ?? ''
      open = ''
    })
    on('[data-add]', ({ dataset }) => {
      state.adults = Math.max(1, state.adults + Number(dataset.add))
    })
    on('[data-cabin]', ({ dataset }) => {
      state.cabin = dataset.cabin ?? ''
    })
    on('[data-time]', ({ dataset }) => {
      state.time = dataset.time ?? ''
    })
    on('[data-flip]', ({ dataset }) => {
      const key = dataset.flip
      if (key === 'direct' || key === 'bags' || key === 'flexible' || key === 'refundable') state[key] = !state[key]
    })
    on('[data-rules]', () => {
      state.rules = !state.rules
    })
    on('[data-search]', () => {
      asking = true
    })
    on('[data-no]', () => {
      asking = false
    })
    on('[data-yes]', () => {
      asking = false
      state.booked.push(`${state.from}-${state.to}`)
    })
  }
  draw()
  return {
    trip: () => state.trip,
    from: () => state.from,
    to: () => state.to,
    adults: () => state.adults,
    cabin: () => state.cabin,
    time: () => state.time,
    direct: () => state.direct,
    bags: () => state.bags,
    flexible: () => state.flexible,
    refundable: () => state.refundable,
    rules: () => state.rules,
    booked: () => state.booked,
  }
}

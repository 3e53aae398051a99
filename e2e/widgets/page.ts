/// <reference types="vite/client" />
import type { Show } from './stage'

/** Shows the page that the address names: `/?page=flatpickr`. `window.values` is there once it stands. */
const pages = import.meta.glob<{ show: Show }>('./pages/*.{ts,tsx}')

const named = new URLSearchParams(location.search).get('page') ?? ''
const load = pages[`./pages/${named}.ts`] ?? pages[`./pages/${named}.tsx`]
const stage = document.querySelector<HTMLElement>('#stage')

if (!load || !stage) document.body.textContent = `There is no page "${named}".`
else {
  document.title = named
  const { show } = await load()
  window.values = await show(stage)
}

/** Unlike all others, this one moves half of the page: each of its boxes is measured and told anew. */
export const MOVES_HALF = 'a row in the middle'

/** One change of the large page (`LARGE` in `pages.ts`), by what it is; `round` tells one time from the next. */
export const CHANGES: { readonly [kind: string]: (round: number) => void } = {
  nothing: () => undefined,
  'a value typed': (round) => {
    find(document, 'input').value = `typed ${round}`
  },
  'a box ticked': (round) => {
    find(middle(), 'input').checked = round % 2 === 0
  },
  'a text': (round) => {
    middle().children[1]?.replaceChildren(`changed ${round}`)
  },
  'a class': (round) => {
    middle().classList.toggle('on', round % 2 === 0)
  },
  'a popup': (round) => {
    document.querySelector('.popup')?.remove()
    if (round % 2) return
    const popup = document.createElement('div')
    popup.className = 'popup'
    popup.style.cssText = 'position:absolute;top:100px;left:20px;background:white;border:1px solid'
    for (const word of ['Edit', 'Copy', 'Remove'])
      popup.append(Object.assign(document.createElement('button'), { textContent: word }))
    document.body.append(popup)
  },
  'a row at the end': (round) => {
    const rows = [...document.querySelectorAll('[data-row]')]
    const last = rows.at(-1)
    if (round % 2) last?.remove()
    else last?.after(last.cloneNode(true))
  },
  [MOVES_HALF]: (round) => {
    const row = middle()
    if (round % 2) row.nextElementSibling?.remove()
    else row.after(row.cloneNode(true))
  },
}

function middle(): Element {
  const rows = document.querySelectorAll('[data-row]')
  return rows[500] ?? document.body
}

function find(around: ParentNode, tag: 'input'): HTMLInputElement {
  const found = around.querySelector(tag)
  if (!found) throw new Error('This is not the large page.')
  return found
}

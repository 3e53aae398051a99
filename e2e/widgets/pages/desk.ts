import { one, type Show } from '../stage'

/** Text to mark, copy, format and press keys in, a sum, a record to copy beside its form, a playlist to reorder, a panel to resize, a terminal. */
export const show: Show = (stage) => {
  stage.innerHTML = `<h2>Notes</h2>
    <p id="story">It had rained for days. The ferry left at noon with nobody on board.</p>
    <label>Draft <textarea id="draft">Meet me at the pier.</textarea></label>
    <label>Message <textarea id="message"></textarea></label>
    <div><button data-style="bold" aria-label="Bold"><b>B</b></button> <button data-style="italic" aria-label="Italic"><i>I</i></button>
      <div id="letter" contenteditable role="textbox" aria-label="Letter">Dear all, there is good news.</div></div>
    <p>The bill: <span id="sum">17 * 3 - 4</span></p><label>Total <input id="total"></label>
    <table><caption>On record</caption><tr><th>Given name</th><td>Ada</td></tr><tr><th>Town</th><td>Bergen</td></tr><tr><th>Floor</th><td>3</td></tr></table>
    <form><p><label>Given name <input id="given"></label></p><p><label>Town <input id="town"></label></p><p><label>Colour <input id="colour" type="color"></label></p></form>
    <h2>Playlist</h2><ul id="songs">${['Aurora', 'Ballad', 'Caravan', 'Dusk'].map((song) => `<li draggable="true">${song}</li>`).join('')}</ul>
    <div id="pane" style="position: relative; width: 200px; height: 80px; border: 1px solid">Preview<span class="resize-handle"
      style="position: absolute; right: 0; bottom: 0; width: 12px; height: 12px; background: gray; cursor: nwse-resize"></span></div>
    <h2>Terminal</h2><div id="terminal" class="terminal" tabindex="0" style="background: #222; color: #eee; font-family: monospace; min-height: 60px">
      <div>ready</div><div id="line">$ </div></div>`
  for (const button of stage.querySelectorAll<HTMLElement>('[data-style]')) {
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => document.execCommand(button.dataset.style ?? ''))
  }
  reorderable(one(stage, '#songs'))
  resizable(one(stage, '#pane'))
  const ran = terminal(one(stage, '#terminal'), one(stage, '#line'))
  const value = (id: string) => () => {
    const field = one(stage, id)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
  }
  return {
    marked: () => String(document.getSelection()),
    draft: value('#draft'),
    message: value('#message'),
    bold: () => [...stage.querySelectorAll('#letter b')].map(({ textContent }) => textContent),
    total: value('#total'),
    given: value('#given'),
    town: value('#town'),
    colour: value('#colour'),
    songs: () => [...stage.querySelectorAll('#songs li')].map(({ textContent }) => textContent),
    isWider: () => one(stage, '#pane').offsetWidth > 220,
    ran: () => ran,
    place: () => location.hash,
  }
}

/** HTML drag and drop: what is dragged goes before what it is over, or behind it from its lower half on. */
function reorderable(list: HTMLElement): void {
  let dragged: Element | undefined
  list.addEventListener('dragstart', ({ target }) => {
    if (target instanceof Element) dragged = target
  })
  list.addEventListener('dragover', (event) => {
    event.preventDefault()
    const over = event.target instanceof Element ? event.target.closest('li') : null
    if (!over || !dragged || over === dragged) return
    const { top, height } = over.getBoundingClientRect()
    over[event.clientY > top + height / 2 ? 'after' : 'before'](dragged)
  })
}

function resizable(pane: HTMLElement): void {
  const handle = one(pane, '.resize-handle')
  handle.addEventListener('pointerdown', (down) => {
    const { offsetWidth, offsetHeight } = pane
    const move = ({ clientX, clientY }: PointerEvent): void => {
      pane.style.width = `${offsetWidth + clientX - down.clientX}px`
      pane.style.height = `${offsetHeight + clientY - down.clientY}px`
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', () => document.removeEventListener('pointermove', move), { once: true })
  })
}

/** Takes keys one by one; knows one command. */
function terminal(screen: HTMLElement, line: HTMLElement): string[] {
  const ran: string[] = []
  let typed = ''
  screen.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') {
      ran.push(typed)
      line.insertAdjacentHTML(
        'beforebegin',
        `<div>$ ${typed}</div><div>${typed === 'ls' ? 'notes.txt ferry.png' : 'unknown'}</div>`,
      )
      typed = ''
    } else if (key === 'Backspace') typed = typed.slice(0, -1)
    else if (key.length === 1) typed += key
    line.textContent = `$ ${typed}`
  })
  return ran
}

import { one, type Show } from '../stage'

const ROWS = 10_000
const HEIGHT = 24

/** Only the rows that show exist: a table of 10,000 people and a dropdown of 2,000 codes. */
export const show: Show = (stage) => {
  stage.innerHTML = `<h2>People</h2><div id="people" role="list" style="height: 300px; width: 400px; overflow: auto; position: relative; border: 1px solid gray"></div>
    <p>Code <button id="code" aria-haspopup="listbox">Choose a code</button></p><div id="codes" hidden role="listbox" style="height: 200px; width: 200px; overflow: auto; position: relative; border: 1px solid gray"></div>`
  let person = ''
  let code = ''
  drawRows(
    one(stage, '#people'),
    ROWS,
    'listitem',
    (n) => `Person ${n}`,
    (name) => {
      person = name
    },
  )
  const codes = one(stage, '#codes')
  const opener = one(stage, '#code')
  drawRows(
    codes,
    2000,
    'option',
    (n) => `Code ${1000 + n}`,
    (name) => {
      code = name
      opener.textContent = name
      codes.hidden = true
    },
  )
  opener.addEventListener('click', () => {
    codes.hidden = !codes.hidden
    codes.dispatchEvent(new Event('scroll'))
  })
  return { person: () => person, code: () => code }
}

function drawRows(
  scroller: HTMLElement,
  count: number,
  role: string,
  nameOf: (n: number) => string,
  choose: (name: string) => void,
): void {
  const all = document.createElement('div')
  all.style.cssText = `height: ${count * HEIGHT}px`
  scroller.append(all)
  const draw = (): void => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / HEIGHT) - 2)
    all.replaceChildren()
    for (let n = first; n < Math.min(count, first + 16); n++) {
      const row = document.createElement('div')
      row.setAttribute('role', role)
      row.style.cssText = `position: absolute; top: ${n * HEIGHT}px; height: ${HEIGHT}px; width: 100%; cursor: pointer`
      row.textContent = nameOf(n + 1)
      row.addEventListener('click', () => choose(nameOf(n + 1)))
      all.append(row)
    }
  }
  scroller.addEventListener('scroll', draw)
  draw()
}

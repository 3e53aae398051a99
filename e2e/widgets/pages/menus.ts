import { one, type Show } from '../stage'

/** Menus that only a pointer opens: by style, late and by script, and the buttons of the row under it. */
export const show: Show = (stage) => {
  const done: string[] = []
  stage.innerHTML = `<style>
      nav ul { list-style: none; padding: 0; margin: 0 } nav > ul { display: flex; gap: 8px } nav li { position: relative }
      nav a { display: block; padding: 8px 14px; background: #eee } nav ul ul { visibility: hidden; position: absolute; width: 160px; z-index: 2 }
      nav li:hover > ul, nav li:focus-within > ul { visibility: visible }
      .late { display: inline-block; padding: 8px; background: #ddf } .late div { padding: 6px; width: 120px; background: #eef } .late .sub { position: absolute; margin-left: 122px; margin-top: -30px }
      .mail { padding: 8px; width: 400px; display: flex } .mail span { flex: 1 } .mail button { display: none } .mail:hover button { display: block }
    </style>
    <nav><ul><li><a href="#shop">Shop</a><ul><li><a href="#shoes">Shoes</a></li><li><a href="#hats">Hats</a></li></ul></li>
      <li><a href="#help">Help</a><ul><li><a href="#returns">Returns</a></li></ul></li></ul></nav>
    <h2>Insert</h2><div class="late" role="menubar"><div role="menuitem" aria-haspopup="menu" tabindex="0">Insert</div></div>
    <h2>Mail</h2>${['Ada', 'Bob', 'Cyd'].map((name) => `<div class="mail" role="listitem"><span>Letter from ${name}</span><button data-name="${name}">Archive</button></div>`).join('')}`
  stage.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const link = event.target.closest('a')
    if (link) {
      event.preventDefault()
      done.push(link.textContent ?? '')
    }
    const button = event.target.closest('button')
    if (button) done.push(`archive ${button.dataset.name}`)
  })

  /** Opens a while after the pointer came, and closes a while after it left. */
  const opensLate = (head: HTMLElement, entries: readonly string[], below: (entry: HTMLElement) => void): void => {
    let timer = 0
    head.addEventListener('mouseenter', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (head.querySelector('.sub')) return
        const menu = document.createElement('div')
        menu.className = 'sub'
        menu.setAttribute('role', 'menu')
        for (const name of entries) {
          const entry = document.createElement('div')
          entry.setAttribute('role', 'menuitem')
          entry.textContent = name
          entry.addEventListener('click', (event) => {
            event.stopPropagation()
            done.push(name)
            one(stage, '.late .sub').remove()
          })
          menu.append(entry)
          below(entry)
        }
        head.append(menu)
      }, 450)
    })
    head.addEventListener('mouseleave', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => head.querySelector('.sub')?.remove(), 300)
    })
  }
  opensLate(one(stage, '.late > div'), ['Picture', 'Table'], (entry) => {
    if (entry.textContent === 'Table') {
      entry.setAttribute('aria-haspopup', 'menu')
      opensLate(entry, ['Two columns', 'Three columns'], () => {})
    }
  })
  return { done: () => done.filter((name) => name !== 'Shop') }
}

import { one } from '../stage'

/** Each as `name,role`. */
interface People {
  people: string[]
}

export function drawPeople(view: HTMLElement, state: People): void {
  const again = (): void => drawPeople(view, state)
  view.innerHTML = `<div class="row"><div>Team</div><div class="btn invite">Invite</div></div><div class="t">
    <div class="tr"><div class="td">Name</div><div class="td">Role</div><div class="td"></div></div>
    ${state.people
      .map((person) => {
        const [name, role] = person.split(',')
        return `<div class="tr" data-name="${name}"><div class="td">${name}</div><div class="td">${role}</div><div class="td"><i class="ib icon-edit">✎</i><i class="ib icon-trash">🗑</i><i class="ib icon-more">⋮</i></div></div>`
      })
      .join('')}</div>`
  one(view, '.invite').addEventListener('click', () =>
    dialog('Invite someone', '<div>Full name</div><input class="full">', 'Send invitation', (box) => {
      const name = (one(box, '.full') as HTMLInputElement).value
      state.people.push(`${name},Viewer`)
      again()
    }),
  )
  for (const row of view.querySelectorAll<HTMLElement>('.tr[data-name]')) {
    const name = row.dataset.name ?? ''
    const change = (role: string): void => {
      state.people = state.people.map((person) => (person.startsWith(`${name},`) ? `${name},${role}` : person))
      again()
    }
    one(row, '.icon-trash').addEventListener('click', () =>
      dialog(`Remove ${name}?`, '', 'Remove', () => {
        state.people = state.people.filter((person) => !person.startsWith(`${name},`))
        again()
      }),
    )
    one(row, '.icon-more').addEventListener('click', (event) => {
      const menu = document.createElement('div')
      menu.className = 'pop'
      menu.style.cssText = `left: ${event.pageX}px; top: ${event.pageY}px`
      for (const role of ['Make admin', 'Make viewer']) {
        const item = document.createElement('div')
        item.textContent = role
        item.addEventListener('click', () => {
          menu.remove()
          change(role === 'Make admin' ? 'Admin' : 'Viewer')
        })
        menu.append(item)
      }
      document.body.append(menu)
    })
  }
}

function dialog(title: string, inner: string, action: string, agree: (box: HTMLElement) => void): void {
  const shade = document.createElement('div')
  shade.className = 'shade'
  shade.innerHTML = `<div class="box"><h3>${title}</h3>${inner}<p><span class="btn yes">${action}</span><span class="btn no">Cancel</span></p></div>`
  document.body.append(shade)
  one(shade, '.no').addEventListener('click', () => shade.remove())
  one(shade, '.yes').addEventListener('click', () => {
    shade.remove()
    agree(shade)
  })
}

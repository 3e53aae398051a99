import { one } from '../stage'

interface Preferences {
  theme: string
  language: string
  push: boolean
  sounds: boolean
  digest: string[]
  tags: string[]
}

const THEMES = ['Light', 'Dark', 'Match the system']
const LANGUAGES = ['English', 'Français', 'Deutsch', 'Norsk', 'Español', 'Italiano', 'Polski', '日本語']
const DIGESTS = ['Daily', 'Weekly', 'Monthly']

export function drawPreferences(view: HTMLElement, state: Preferences): void {
  const again = (): void => drawPreferences(view, state)
  view.innerHTML = `
    <div class="row"><div>Theme</div><div class="dd" data-of="theme"><div class="dd-head"><span>${state.theme}</span><span>▾</span></div></div></div>
    <div class="row"><div>Language</div><div class="dd" data-of="language"><div class="dd-head"><span>${state.language}</span><span>▾</span></div></div></div>
    <div class="row"><div><div>Push notifications</div><small>On this device</small></div><div class="sw ${state.push ? 'on' : ''}" data-of="push"><div class="knob"></div></div></div>
    <div class="row"><div>Sounds</div><div class="sw ${state.sounds ? 'on' : ''}" data-of="sounds"><div class="knob"></div></div></div>
    <div class="row"><div>Email digest</div><div>${DIGESTS.map((each) => `<div class="opt ${state.digest.includes(each) ? 'checked' : ''}"><div class="tick"></div><span>${each}</span></div>`).join('')}</div></div>
    <div class="row"><div>Labels</div><div class="tagbox">${state.tags.map((tag) => `<div class="tag">${tag}<span class="x">×</span></div>`).join('')}<input placeholder="Add a label"></div></div>`
  dropdown(view, 'theme', THEMES, (theme) => {
    state.theme = theme
    again()
  })
  dropdown(view, 'language', LANGUAGES, (language) => {
    state.language = language
    again()
  })
  for (const name of ['push', 'sounds'] as const) {
    const toggle = one(view, `[data-of=${name}]`)
    toggle.addEventListener('click', () => {
      state[name] = !state[name]
      toggle.classList.toggle('on', state[name])
    })
  }
  for (const option of view.querySelectorAll('.opt')) {
    option.addEventListener('click', () => {
      const name = option.textContent ?? ''
      state.digest = state.digest.includes(name) ? state.digest.filter((one) => one !== name) : [...state.digest, name]
      option.classList.toggle('checked')
    })
  }
  tagBox(view, state, again)
}

function dropdown(view: HTMLElement, name: string, options: readonly string[], choose: (option: string) => void): void {
  const list = one(view, `[data-of=${name}]`)
  one(list, '.dd-head').addEventListener('click', () => {
    const open = list.querySelector('.dd-body')
    if (open) return open.remove()
    const body = document.createElement('div')
    body.className = 'dd-body'
    for (const option of options) {
      const item = document.createElement('div')
      item.className = 'dd-item'
      item.textContent = option
      item.addEventListener('click', () => choose(option))
      body.append(item)
    }
    list.append(body)
  })
}

function tagBox(view: HTMLElement, state: Preferences, again: () => void): void {
  const field = one(view, '.tagbox input') as HTMLInputElement
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter' || field.value.trim() === '') return
    state.tags.push(field.value.trim())
    again()
    one(view, '.tagbox input').focus()
  })
  for (const cross of view.querySelectorAll('.x')) {
    cross.addEventListener('click', () => {
      const tag = cross.parentElement?.firstChild?.textContent ?? ''
      state.tags = state.tags.filter((each) => each !== tag)
      again()
    })
  }
}

import { expect, it } from 'vitest'
import { act, byId, frame, node, on, page, see, show } from './frame-for-tests'
import { tellOfUnfinished, UNFINISHED_ASKS, UNFINISHED_BEGINS, UNFINISHED_ENDS } from './unfinished'

it('takes about two frames on a page at rest', async () => {
  show('<button>Go</button>')
  await on('Go', { kind: 'click' })
  const { ms } = await on('Go', { kind: 'click' })
  expect(ms.settling).toBeLessThan(120)
})

it('waits for an animation that moves by script, and is not held up by a clock', async () => {
  show('<button id="b">Go</button><p id="p">0</p><p id="clock"></p>')
  const ticking = setInterval(() => {
    byId('clock').textContent = String(Math.random())
  }, 10)
  byId('b').addEventListener('click', () => {
    let frames = 0
    const step = (): void => {
      frames += 1
      byId('p').style.marginLeft = `${frames}px`
      if (frames < 20) requestAnimationFrame(step)
      else byId('p').textContent = 'done'
    }
    step()
  })
  const { ms } = await on('Go', { kind: 'click' })
  clearInterval(ticking)
  expect(node('done').role).toBe('text')
  expect(ms.settling).toBeLessThan(2500)
})

it('waits for a transition and for what says that it loads', async () => {
  show('<button id="b">Go</button><p id="p" style="transition:margin 200ms">text</p>')
  byId('b').addEventListener('click', () => {
    byId('p').style.marginLeft = '50px'
    const spinner = document.body.appendChild(document.createElement('div'))
    spinner.className = 'spinner'
    spinner.style.cssText = 'width:9px;height:9px'
    setTimeout(() => {
      spinner.remove()
      byId('p').textContent = 'loaded'
    }, 350)
  })
  await on('Go', { kind: 'click' })
  expect(node('loaded').box?.x).toBeGreaterThan(49)
})

it('waits for what was dropped to be put in its place once it has slid there', async () => {
  show('<div id="d" style="width:50px;height:50px;transition:translate 200ms">dragged</div><p>goal</p>')
  const dragged = byId('d')
  dragged.addEventListener('pointerup', () => {
    dragged.style.translate = '0 40px'
  })
  dragged.addEventListener('transitionend', () => {
    requestAnimationFrame(() => {
      dragged.textContent = 'dropped'
    })
  })
  await act({ kind: 'drag', from: { ref: node('dragged').ref }, to: { ref: node('goal').ref } })
  expect(node('dropped').role).toBe('text')
})

it('waits for what moves in a shadow root', async () => {
  customElements.define(
    'x-moving',
    class extends HTMLElement {
      connectedCallback(): void {
        const root = this.attachShadow({ mode: 'open' })
        root.innerHTML = '<button>Go</button><p>text</p>'
        const [button, text] = root.children
        const moves = { marginLeft: ['0', '50px'] }
        button?.addEventListener('click', () => text?.animate(moves, { duration: 300, fill: 'both' }))
      }
    },
  )
  show('<x-moving></x-moving>')
  await on('Go', { kind: 'click' })
  expect(node('text').box?.x).toBeGreaterThan(40)
})

it('looks as soon as something changes', async () => {
  show('<p id="p">a</p>')
  const started = performance.now()
  setTimeout(() => {
    byId('p').textContent = 'b'
  }, 50)
  see(await frame.look(5000))
  expect(node('b').role).toBe('text')
  expect(performance.now() - started).toBeLessThan(3000)
})

it('tells toasts that are gone again', async () => {
  show('<button id="b">Save</button><div role="status" id="s"></div>')
  byId('b').addEventListener('click', () => {
    byId('s').textContent = 'Saved'
    requestAnimationFrame(() => {
      byId('s').textContent = ''
    })
  })
  await on('Save', { kind: 'click' })
  expect(page.announced).toEqual(['Saved'])
})

it('waits for what typing set going: a pause after the last key, then a request', async () => {
  tellOfUnfinished(UNFINISHED_BEGINS, UNFINISHED_ASKS, UNFINISHED_ENDS)
  show('<input id="city" title="City"><p id="p">nothing</p>')
  const later = window.setTimeout
  let timer = 0
  byId('city').addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(async () => {
      await fetch('data:text/plain,Oslo')
      byId('p').textContent = 'Oslo, Norway'
    }, 250)
  })
  await on('City', { kind: 'type', text: 'Os' })
  expect(node('Oslo, Norway').role).toBe('text')
  expect(window.setTimeout).toBe(later)
})

it('waits for no timer that goes on by itself', async () => {
  show('<input id="city" title="City">')
  const again = (): void => {
    window.setTimeout(again, 100)
  }
  byId('city').addEventListener('input', again, { once: true })
  const { ms } = await on('City', { kind: 'type', text: 'O' })
  expect(ms.settling).toBeLessThan(1000)
})

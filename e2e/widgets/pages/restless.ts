import { one, type Show } from '../stage'

/** Changes in every frame, as pages with clocks, prices and advertisements do, while other things take their time. */
export const show: Show = (stage) => {
  const done: string[] = []
  let stopped = -1
  let progress = 0
  stage.innerHTML = `<p>Now: <span id="clock"></span></p><div id="news"></div>
    <p><button id="prepare">Prepare</button> <span id="state"></span></p>
    <p>Progress: <b id="progress">0</b></p><button id="stop">Stop</button>`
  const [clock, news] = [one(stage, '#clock'), one(stage, '#news')]
  let frames = 0
  const tick = (): void => {
    frames++
    clock.textContent = performance.now().toFixed(1)
    // Not a text that changes, but ever new elements in ever new places.
    const item = document.createElement('p')
    item.style.marginLeft = `${frames % 100}px`
    item.textContent = `News ${frames}`
    const holder = document.createElement('section')
    holder.append(item)
    news.replaceChildren(holder)
    requestAnimationFrame(tick)
  }
  tick()
  one(stage, '#prepare').addEventListener('click', () => {
    one(stage, '#state').textContent = 'Preparing'
    setTimeout(() => {
      one(stage, '#state').innerHTML = 'Download ready <button>Download</button>'
      one(stage, '#state button').addEventListener('click', () => done.push('Download'))
    }, 2500)
  })
  const growing = setInterval(() => {
    progress += 2
    one(stage, '#progress').textContent = String(progress)
  }, 100)
  one(stage, '#stop').addEventListener('click', () => {
    clearInterval(growing)
    stopped = progress
  })
  return { done: () => done, enough: () => stopped >= 40 && stopped < 140 }
}

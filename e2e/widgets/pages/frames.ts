import type { Show } from '../stage'

/** A form in a frame of another origin, as payments are; what it holds comes back by message. */
export const show: Show = (stage) => {
  const held: { [name: string]: string } = {}
  addEventListener('message', ({ data }: MessageEvent<{ name: string; value: string }>) => {
    held[data.name] = data.value
  })
  const frame = document.createElement('iframe')
  const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'
  frame.src = `http://${other}:${location.port}/?page=payment`
  frame.style.cssText = 'width: 400px; height: 300px'
  stage.append('Pay here', frame)
  return new Promise((shown) => {
    frame.addEventListener('load', () =>
      shown(Object.fromEntries(['holder', 'method', 'paid'].map((name) => [name, () => held[name] ?? '']))),
    )
  })
}

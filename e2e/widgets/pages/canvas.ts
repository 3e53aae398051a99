import { one, type Show } from '../stage'

/** Drawn by script alone, so that nothing of it is in the document: seats to choose, a field to sign in. */
export const show: Show = (stage) => {
  stage.innerHTML = `<canvas id="seats" aria-label="Seats" width="400" height="200"></canvas>
    <canvas id="sign" aria-label="Signature" width="400" height="120" style="border:1px solid"></canvas>`
  const canvas = (selector: string): HTMLCanvasElement => one(stage, selector) as HTMLCanvasElement
  let seat = ''
  const seats = canvas('#seats')
  const pen = seats.getContext('2d')
  for (let row = 0; row < 2; row++)
    for (let column = 0; column < 5; column++) pen?.strokeRect(column * 80 + 10, row * 100 + 10, 60, 80)
  seats.addEventListener('click', ({ offsetX, offsetY }) => {
    seat = `${Math.floor(offsetX / 80) + 1} in row ${Math.floor(offsetY / 100) + 1}`
    pen?.fillRect(Math.floor(offsetX / 80) * 80 + 10, Math.floor(offsetY / 100) * 100 + 10, 60, 80)
  })

  const sign = canvas('#sign')
  const ink = sign.getContext('2d')
  let points: number[] = []
  sign.addEventListener('pointerdown', (event) => {
    sign.setPointerCapture(event.pointerId)
    points = [event.offsetX]
    ink?.moveTo(event.offsetX, event.offsetY)
  })
  sign.addEventListener('pointermove', ({ buttons, offsetX, offsetY }) => {
    if (!buttons) return
    points.push(offsetX)
    ink?.lineTo(offsetX, offsetY)
    ink?.stroke()
  })
  return {
    seat: () => seat,
    signed: () => points.length > 5 && Math.max(...points) - Math.min(...points) > 300,
  }
}

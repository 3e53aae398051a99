import { one, type Show } from '../stage'

const STEPS = [
  '<h2>Step 1 of 3: You</h2><label>Name <input name="name" required></label>',
  '<h2>Step 2 of 3: Plan</h2><div role="radiogroup" aria-label="Plan"><label><input type="radio" name="plan" value="free"> Free</label><label><input type="radio" name="plan" value="team"> Team</label></div>',
  '<h2>Step 3 of 3: Check</h2><label><input type="checkbox" name="terms" required> I agree</label>',
]

/** Three steps; each draws itself anew a moment after the button. */
export const show: Show = (stage) => {
  const held: { [name: string]: string } = {}
  let finished = 0
  let step = 0
  const draw = (): void => {
    stage.innerHTML = `<form>${STEPS[step] ?? '<h2>All done</h2>'}<p>${step > 0 && step < 3 ? '<button type="button">Back</button>' : ''}
      ${step < 3 ? `<button type="submit">${step === 2 ? 'Finish' : 'Next'}</button>` : ''}</p></form>`
    const form = one(stage, 'form') as HTMLFormElement
    form.querySelector('[type=button]')?.addEventListener('click', () => {
      step--
      setTimeout(draw, 150)
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      for (const [name, value] of new FormData(form)) held[name] = String(value)
      if (++step === 3) finished++
      setTimeout(draw, 150)
    })
  }
  draw()
  return { held: () => held, finished: () => finished }
}

import { one, type Show } from '../stage'

/** A form that checks in a while and says in its own words what is wrong; it counts how often it was sent. */
export const show: Show = (stage) => {
  stage.innerHTML = `
    <style>.error { color: #b00020 } label { display: block; margin: 8px }</style>
    <form novalidate><h1>Sign up</h1>
      <label>User name <input name="user"></label><div class="error" data-for="user"></div>
      <label>Email <input name="email"></label><div class="error" data-for="email"></div>
      <label>Phone <input name="phone"></label><div class="error" data-for="phone"></div>
      <label>Country <select name="country"><option value="">Choose …</option><option>Norway</option><option>Sweden</option></select></label>
      <label><input type="checkbox" name="terms"> I accept the terms</label><div class="error" data-for="terms"></div>
      <button>Create account</button></form><p role="status" id="said"></p>`
  const form = one(stage, 'form') as HTMLFormElement
  let sent = 0
  let accepted: { [name: string]: string } = {}
  const say = (name: string, text: string): void => {
    one(stage, `[data-for=${name}]`).textContent = text
    form.elements.namedItem(name) instanceof HTMLInputElement &&
      (form.elements.namedItem(name) as HTMLInputElement).setAttribute('aria-invalid', String(text !== ''))
  }
  const user = form.elements.namedItem('user') as HTMLInputElement
  user.addEventListener('change', () =>
    setTimeout(() => say('user', user.value === 'ada' ? 'This name is taken.' : ''), 300),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sent++
    const data = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const button = one(form, 'button') as HTMLButtonElement
    button.disabled = true
    setTimeout(() => {
      button.disabled = false
      say('email', /^\S+@\S+\.\S+$/.test(data.email ?? '') ? '' : 'Enter a valid email address.')
      say('phone', /^\d{8}$/.test(data.phone ?? '') ? '' : 'Use 8 digits without spaces.')
      say('terms', data.terms ? '' : 'Accept the terms to go on.')
      if (stage.querySelector('.error:not(:empty)')) return
      accepted = data
      one(stage, '#said').textContent = 'Account created.'
    }, 300)
  })
  return { sent: () => sent, accepted: () => accepted, user: () => user.value }
}

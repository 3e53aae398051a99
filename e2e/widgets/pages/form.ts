import { one, type Show } from '../stage'

/** One of every native field, in groups, labelled in the ways that people label. */
export const show: Show = (stage) => {
  stage.innerHTML = `<form><h1>Booking</h1>
    <fieldset><legend>You</legend>
      <label for="name">Full name</label> <input id="name" name="name" required>
      <label>Email <input name="email" type="email"></label>
      <div><span>Company</span><div><input name="company"></div></div>
      <input name="phone" placeholder="Phone number">
      <label>Remarks <textarea name="remarks"></textarea></label></fieldset>
    <fieldset><legend>Stay</legend>
      <label>Arrival <input type="date" name="arrival"></label>
      <label>Time <input type="time" name="time"></label>
      <label>Nights <input type="number" name="nights" min="1" max="14" value="1"></label>
      <label>Budget <input type="range" name="budget" min="0" max="1000" step="50" value="200"></label>
      <label>Country <select name="country"><option></option><option>Norway</option><option>Sweden</option></select></label>
      <label>Languages <select name="languages" multiple><option>English</option><option>German</option><option>Norwegian</option></select></label></fieldset>
    <fieldset><legend>Room</legend>
      <label><input type="radio" name="room" value="single"> Single</label><label><input type="radio" name="room" value="double"> Double</label></fieldset>
    <fieldset><legend>Extras</legend>
      <label><input type="checkbox" name="extras" value="breakfast"> Breakfast</label>
      <label><input type="checkbox" name="extras" value="parking" checked> Parking</label>
      <label><input type="checkbox" name="extras" value="sauna"> Sauna</label></fieldset>
    <label><input type="checkbox" name="news"> Send me news</label>
    <button>Book</button></form>`
  const form = one(stage, 'form') as HTMLFormElement
  let sent = 0
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sent++
  })
  const all = (name: string) => () => new FormData(form).getAll(name).map(String)
  const single = (name: string) => () => String(new FormData(form).get(name) ?? '')
  return {
    ...Object.fromEntries(
      'name email company phone remarks arrival time nights budget country room news'
        .split(' ')
        .map((name) => [name, single(name)]),
    ),
    languages: all('languages'),
    extras: all('extras'),
    sent: () => sent,
  }
}

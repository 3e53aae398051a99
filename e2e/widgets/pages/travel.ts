import { one, type Show } from '../stage'

const PLACES = ['Oslo Gardermoen OSL', 'Oslo Torp TRF', 'Rome Fiumicino FCO', 'London Gatwick LGW']
/** Milliseconds after the last key until the places come. */
const PAUSE = 250
const FULL = ['10:30', '13:00']
const TIMES = ['09:00', ...FULL, '15:30', '18:00']

const STYLE = `
.line{overflow:hidden;margin-bottom:10px}.line>div{float:left}.line>div:first-child{width:160px;text-align:right;padding-right:12px}.list{position:absolute;background:#fff;border:1px solid #999;width:240px}.list p{margin:0;padding:8px;cursor:pointer}
.time{display:inline-block;border:1px solid #555;padding:6px 12px;margin-right:6px;cursor:pointer}.full{cursor:not-allowed;color:#aaa}.now{background:#05a;color:#fff}.tick{display:inline-block;width:16px;height:16px;border:1px solid #888;vertical-align:middle;cursor:pointer}.tick.on{background:#05a}
`

/** A search as travel sites have it: places that come a moment after the last key and must be taken, shared labels, hidden radios. */
export const show: Show = (stage) => {
  const state = { from: '', to: '', time: '', rules: false, sent: 0 }
  const times = TIMES.map((time) => `<a class="time ${FULL.includes(time) ? 'full' : ''}">${time}</a>`)
  stage.innerHTML = `<style>${STYLE}</style>
    <div class="line"><div>From</div><div><input data-k="from"></div></div><div class="line"><div>To</div><div><input data-k="to"></div></div>
    <div class="line"><div>Class</div><div>${['Economy', 'Business'].map((name) => `<input type="radio" name="class" value="${name}" id="${name}" style="display:none"><label for="${name}" class="time">${name}</label>`).join('')}</div></div>
    <div class="line"><div>Post code / Town</div><div><input size="5"> <input size="14"></div></div>
    <div class="line"><div>Departure</div><div data-times>${times.join('')}</div></div>
    <div class="line"><div>&nbsp;</div><div><a class="tick"></a> I accept the <a href="#rules">rules of carriage</a></div></div>
    <div class="line"><div>&nbsp;</div><div><span class="time" data-send>Search</span></div></div><p data-said></p>`
  for (const key of ['from', 'to'] as const) suggest(one(stage, `[data-k=${key}]`) as HTMLInputElement, key)
  for (const time of stage.querySelectorAll<HTMLElement>('[data-times] > :not(.full)'))
    time.onclick = () => {
      state.time = time.textContent ?? ''
      for (const other of stage.querySelectorAll('[data-times] > *')) other.classList.toggle('now', other === time)
    }
  one(stage, '.tick').onclick = () => {
    state.rules = one(stage, '.tick').classList.toggle('on')
  }
  one(stage, '[data-send]').onclick = () => {
    if (state.from && state.to && state.rules) state.sent += 1
    one(stage, '[data-said]').textContent = state.sent ? 'Searching' : 'Please fill in all fields'
  }

  /** What is not taken from the list is no place: leaving the field empties it. */
  function suggest(field: HTMLInputElement, key: 'from' | 'to'): void {
    let timer = 0
    const close = (): void => field.parentElement?.querySelector('.list')?.remove()
    field.oninput = () => {
      state[key] = ''
      close()
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const list = document.createElement('div')
        list.className = 'list'
        for (const place of PLACES.filter((one) => one.toLowerCase().includes(field.value.toLowerCase()))) {
          const line = document.createElement('p')
          line.textContent = place
          line.onmousedown = (event) => {
            event.preventDefault()
            state[key] = place
            field.value = place
            close()
          }
          list.append(line)
        }
        field.parentElement?.append(list)
      }, PAUSE)
    }
    field.onblur = () => {
      if (!state[key]) field.value = ''
      close()
    }
  }
  const typed = (at: number) => () => stage.querySelectorAll<HTMLInputElement>('input[size]')[at]?.value ?? ''
  return {
    from: () => state.from,
    to: () => state.to,
    class: () => stage.querySelector<HTMLInputElement>('[name=class]:checked')?.value ?? '',
    code: typed(0),
    town: typed(1),
    time: () => state.time,
    rules: () => state.rules,
    sent: () => state.sent,
  }
}

import { one, type Show } from '../stage'

/** Stands in the frame of the page `frames`. */
export const show: Show = (stage) => {
  stage.innerHTML = `<div style="height: 150px">Payment</div><label>Card holder <input id="holder"></label>
    <label>Method <select id="method"><option>Card</option><option>Invoice</option></select></label><button id="paid">Pay now</button>`
  const tell = (name: string, value: string): void => parent.postMessage({ name, value }, '*')
  for (const id of ['holder', 'method']) {
    const field = one(stage, `#${id}`) as HTMLInputElement
    field.addEventListener('input', () => tell(id, field.value))
  }
  one(stage, '#paid').addEventListener('click', () => tell('paid', 'yes'))
  return {}
}

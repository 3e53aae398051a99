import { one, type Show } from '../stage'

/** A header that stays on top, a bar at the bottom, a cookie banner over it all. */
export const show: Show = (stage) => {
  stage.innerHTML = `
    <div style="position: fixed; inset: 0 0 auto 0; height: 120px; background: #eee; z-index: 5"><a href="#home">Home</a></div>
    <div style="height: 1500px; padding-top: 140px">Much to read.</div>
    <label>Voucher <input id="voucher"></label><button id="redeem">Redeem</button>
    <div style="height: 1500px"></div><button id="last">Last button</button><div style="height: 120px"></div>
    <div style="position: fixed; inset: auto 0 0 0; height: 90px; background: #eee; z-index: 5">Chat with us</div>
    <div id="banner" style="position: fixed; inset: 0; background: #0008; z-index: 9"><div role="dialog" aria-label="Cookies" style="background: #fff; margin: 200px auto; width: 300px">
      We use cookies. <button>Accept all</button> <button>Only necessary</button></div></div>`
  let cookies = ''
  const clicked: string[] = []
  for (const button of stage.querySelectorAll('#banner button'))
    button.addEventListener('click', () => {
      cookies = button.textContent ?? ''
      one(stage, '#banner').remove()
    })
  for (const id of ['redeem', 'last']) one(stage, `#${id}`).addEventListener('click', () => clicked.push(id))
  const voucher = one(stage, '#voucher') as HTMLInputElement
  return { cookies: () => cookies, voucher: () => voucher.value, clicked: () => clicked }
}

import { one, type Show } from '../stage'

/** A range of two native inputs that lie on top of each other: only their thumbs take the pointer. */
export const show: Show = (stage) => {
  const own =
    'position: absolute; left: 0; width: 300px; pointer-events: none; appearance: none; background: none; margin: 0'
  stage.innerHTML = `<style>#price input::-webkit-slider-thumb { pointer-events: auto }</style>
    <h3>Price</h3><div id="price" style="position: relative; width: 300px; height: 24px; background: #ddd">
      <input type="range" min="0" max="500" value="100" id="low" style="${own}"><input type="range" min="0" max="500" value="400" id="high" style="${own}"></div>
    <p id="said"></p>`
  const [low, high] = ['#low', '#high'].map((id) => one(stage, id) as HTMLInputElement)
  const say = (): void => {
    one(stage, '#said').textContent = `€${low?.value} to €${high?.value}`
  }
  for (const input of [low, high]) input?.addEventListener('input', say)
  say()
  return { price: () => [Number(low?.value), Number(high?.value)] }
}

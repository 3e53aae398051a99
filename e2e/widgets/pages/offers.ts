import { one, type Show } from '../stage'

const OFFERS = [
  { hotel: 'Harbour View', price: 140, rating: 4.1, by: 'Ann' },
  { hotel: 'Old Mill', price: 95, rating: 3.8, by: 'Bo' },
  { hotel: 'The Lantern', price: 210, rating: 4.9, by: 'Ann' },
  { hotel: 'Pine Lodge', price: 88, rating: 4.4, by: 'Cem' },
  { hotel: 'Station Inn', price: 99, rating: 3.2, by: 'Ann' },
]

/** Cards of offers with several buttons each, results over three pages, and answers that are folded away. */
export const show: Show = (stage) => {
  stage.innerHTML = `<h1>Hotels in Bergen</h1>
    <section id="offers">${OFFERS.map(
      ({
        hotel,
        price,
        rating,
        by,
      }) => `<article class="card"><h3>${hotel}</h3><p>€${price} a night</p><p>Rating ${rating}</p>
        <p>found by ${by}</p><button data-do="book">Book</button> <button data-do="like">Like</button></article>`,
    ).join('')}</section>
    <h2>Guides</h2><ol id="results" style="list-style: none"></ol><div id="pages"></div>
    <h2>Questions</h2>
    <details><summary>Can I cancel?</summary><p>Free of charge until the day before.</p><button>Cancel a stay</button></details>
    <details><summary>Is there parking?</summary><p>Behind the house, for €12.</p></details>`
  const done: string[] = []
  const opened: string[] = []
  stage.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const hotel = target.closest('article')?.querySelector('h3')?.textContent ?? ''
    if (target.dataset.do) done.push(`${target.dataset.do} ${hotel}`)
    if (target.matches('#results a')) opened.push(target.textContent ?? '')
    if (target.dataset.page) list(Number(target.dataset.page))
  })
  const list = (page: number): void => {
    one(stage, '#results').innerHTML = [1, 2, 3]
      .map((n) => `<li><a href="#guide">Guide ${(page - 1) * 3 + n}</a></li>`)
      .join('')
    one(stage, '#pages').innerHTML = [1, 2, 3]
      .map((n) => `<button data-page="${n}"${n === page ? ' aria-current="page"' : ''}>${n}</button>`)
      .join(' ')
  }
  list(1)
  return {
    done: () => done,
    opened: () => opened,
    isParkingShown: () => stage.querySelector('details:last-of-type')?.hasAttribute('open') ?? false,
  }
}

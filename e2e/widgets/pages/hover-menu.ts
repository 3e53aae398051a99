import type { Show } from '../stage'

/** Menus that open only under the pointer, by style alone, two levels deep. */
export const show: Show = (stage) => {
  stage.innerHTML = `<style>
      nav ul { list-style: none; padding: 0; margin: 0; position: relative; width: 140px } nav li { padding: 8px; background: #eee; position: relative; width: 120px; cursor: pointer }
      nav ul ul { display: none; position: absolute; left: 130px; top: 0; z-index: 2 } nav li:hover > ul { display: block }
    </style>
    <nav><ul><li>File<ul><li data-do="new">New</li><li>Export<ul><li data-do="pdf">As PDF</li><li data-do="csv">As CSV</li></ul></li></ul></li>
    <li>Help<ul><li data-do="about">About</li></ul></li></ul></nav>`
  const done: string[] = []
  stage.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('li') : null
    if (item?.dataset.do) done.push(item.dataset.do)
  })
  return { done: () => done }
}

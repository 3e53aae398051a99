import 'jsuites/dist/jsuites.css'
import 'jspreadsheet-ce/dist/jspreadsheet.css'
import jspreadsheet from 'jspreadsheet-ce'
import type { Json } from '../../../src/page/json'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h2>Cars</h2><div id="sheet"></div>'
  const [sheet] = jspreadsheet(one(stage, '#sheet') as HTMLDivElement, {
    worksheets: [
      {
        data: [
          ['Jazz', 'Honda', '2019-02-12', true, 2000],
          ['Civic', 'Honda', '2018-07-11', true, 4000],
          ['Punto', 'Fiat', '2020-01-20', false, 3000],
        ],
        columns: [
          { type: 'text', title: 'Car', width: 120 },
          { type: 'dropdown', title: 'Make', width: 200, source: ['Alfa Romeo', 'Audi', 'BMW', 'Honda', 'Fiat'] },
          { type: 'calendar', title: 'Available', width: 200, options: { format: 'YYYY-MM-DD' } },
          { type: 'checkbox', title: 'Stock', width: 80 },
          { type: 'numeric', title: 'Price', width: 120 },
        ],
      },
    ],
  })
  const cell = (name: string): Json => (sheet?.getValue(name) ?? '') as Json
  return {
    car: () => cell('A2'),
    make: () => cell('B3'),
    day: () => String(cell('C1')).slice(0, 10),
    stock: () => ['D1', 'D2', 'D3'].map((name) => String(cell(name))),
    price: () => cell('E2'),
  }
}

import 'handsontable/styles/handsontable.min.css'
import 'handsontable/styles/ht-theme-main.min.css'
import Handsontable from 'handsontable'
import type { Json } from '../../../src/page/json'
import { one, type Show } from '../stage'

export const show: Show = (stage) => {
  stage.innerHTML = '<h2>Stock</h2><div id="sheet"></div>'
  const sheet = new Handsontable(one(stage, '#sheet'), {
    data: Array.from({ length: 200 }, (_, index) => ({
      part: `P-${100 + index}`,
      name: ['Bolt', 'Nut', 'Washer', 'Screw'][index % 4],
      size: ['S', 'M', 'L'][index % 3],
      amount: (index * 37) % 500,
      checked: false,
      due: '2027-03-01',
    })),
    columns: [
      { data: 'part', readOnly: true },
      { data: 'name' },
      { data: 'size', type: 'dropdown', source: ['S', 'M', 'L', 'XL'] },
      { data: 'amount', type: 'numeric' },
      { data: 'checked', type: 'checkbox' },
      { data: 'due', type: 'date' },
    ],
    colHeaders: ['Part', 'Name', 'Size', 'Amount', 'Checked', 'Due'],
    rowHeaders: true,
    height: 400,
    columnSorting: true,
    filters: true,
    dropdownMenu: true,
    themeName: 'ht-theme-main',
    licenseKey: 'non-commercial-and-evaluation',
  })
  const cell = (row: number, column: string) => (): Json =>
    (sheet.getSourceDataAtRow(row) as { [name: string]: Json })[column] ?? null
  return {
    name: cell(2, 'name'),
    size: cell(1, 'size'),
    amount: cell(3, 'amount'),
    checked: cell(4, 'checked'),
    due: cell(2, 'due'),
    far: cell(150, 'amount'),
    first: () => sheet.getDataAtRow(0) as Json,
    rows: () => sheet.countRows(),
  }
}

import 'tabulator-tables/dist/css/tabulator.css'
import { TabulatorFull } from 'tabulator-tables'
import { one, type Show } from '../stage'

export const show: Show = async (stage) => {
  stage.innerHTML = '<div id="table"></div>'
  const data = Array.from({ length: 300 }, (_, index) => ({
    id: `T-${100 + index}`,
    item: `Part ${index}`,
    count: (index * 13) % 40,
  }))
  const table = new TabulatorFull(one(stage, '#table'), {
    data,
    height: 300,
    columns: [
      { title: 'Number', field: 'id' },
      { title: 'Item', field: 'item', editor: 'input', headerFilter: 'input' },
      { title: 'Count', field: 'count', editor: 'number' },
      { title: 'State', field: 'state', editor: 'list', editorParams: { values: ['new', 'sold'] } },
    ],
  })
  await new Promise((built) => table.on('tableBuilt', () => built(undefined)))
  const row = (id: string) => table.getData().find((each) => each.id === id)
  return {
    count: () => row('T-104')?.count ?? 0,
    item: () => row('T-350')?.item ?? '',
    state: () => row('T-102')?.state ?? '',
    sorted: () => table.getSorters().map(({ field, dir }) => `${field} ${dir}`),
    filtered: () => table.getDataCount('active'),
  }
}

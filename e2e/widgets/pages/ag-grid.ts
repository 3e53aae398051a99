import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community'
import { one, type Show } from '../stage'

interface Car {
  id: string
  make: string
  price: number
  state: string
}

const MAKES = ['Volvo', 'Saab', 'Fiat', 'Skoda', 'Seat']

export const show: Show = (stage) => {
  ModuleRegistry.registerModules([AllCommunityModule])
  stage.innerHTML = '<div id="grid" style="height: 400px; width: 800px"></div>'
  const cars: Car[] = Array.from({ length: 500 }, (_, index) => ({
    id: `C-${1000 + index}`,
    make: MAKES[index % MAKES.length] ?? '',
    price: 5000 + ((index * 7919) % 40_000),
    state: 'new',
  }))
  const grid = createGrid<Car>(one(stage, '#grid'), {
    rowData: cars,
    rowSelection: { mode: 'multiRow' },
    getRowId: ({ data }) => data.id,
    columnDefs: [
      { field: 'id', headerName: 'Number' },
      { field: 'make', headerName: 'Make', filter: true },
      { field: 'price', headerName: 'Price', editable: true },
      { field: 'state', headerName: 'State', editable: true },
    ],
  })
  return {
    sort: () => grid.getColumnState().flatMap(({ colId, sort }) => (sort ? `${colId} ${sort}` : [])),
    selected: () => grid.getSelectedRows().map(({ id }) => id),
    state: () => cars.flatMap(({ id, state }) => (state === 'new' ? [] : `${id} ${state}`)),
    shown: () => grid.getDisplayedRowCount(),
    price: () => cars[2]?.price ?? 0,
  }
}

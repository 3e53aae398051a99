import { defineCustomElements } from '@revolist/revogrid/loader'
import type { Json } from '../../../src/page/json'
import type { Show } from '../stage'

export const show: Show = async (stage) => {
  await defineCustomElements()
  stage.innerHTML = '<h2>Fleet</h2>'
  const grid = document.createElement('revo-grid') as HTMLRevoGridElement
  grid.style.height = '400px'
  grid.columns = [
    { prop: 'number', name: 'Number', sortable: true, size: 150 },
    { prop: 'driver', name: 'Driver', sortable: true, size: 200 },
    { prop: 'miles', name: 'Miles', sortable: true, size: 150 },
  ]
  grid.range = true
  grid.filter = true
  grid.source = Array.from({ length: 300 }, (_, index) => ({
    number: `B-${100 + index}`,
    driver: ['Ada', 'Grace', 'Alan', 'Edsger'][index % 4],
    miles: (index * 613) % 900,
  }))
  stage.append(grid)
  const row = async (index: number): Promise<{ [name: string]: Json }> => (await grid.getSource())[index] ?? {}
  return {
    driver: async () => (await row(2)).driver ?? '',
    miles: async () => String((await row(3)).miles),
    far: async () => String((await row(200)).miles),
    first: async () => (await grid.getVisibleSource())[0].number,
    shown: async () => (await grid.getVisibleSource()).length,
  }
}

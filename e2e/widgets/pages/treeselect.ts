import 'treeselectjs/dist/treeselectjs.css'
import Treeselect from 'treeselectjs'
import { one, type Show } from '../stage'

const REGIONS = [
  {
    name: 'England',
    value: 1,
    children: [
      {
        name: 'London',
        value: 2,
        children: [
          { name: 'Chelsea', value: 3, children: [] },
          { name: 'West End', value: 4, children: [] },
        ],
      },
      { name: 'Brighton', value: 5, children: [] },
    ],
  },
  { name: 'Scotland', value: 6, children: [{ name: 'Edinburgh', value: 7, children: [] }] },
]

export const show: Show = (stage) => {
  stage.innerHTML =
    '<div style="width: 320px"><p>Regions</p><div id="regions"></div><p>Home town</p><div id="town"></div><p>Areas served</p><div id="areas"></div></div>'
  const regions = new Treeselect({ parentHtmlContainer: one(stage, '#regions'), options: REGIONS, value: [7] })
  const town = new Treeselect({ parentHtmlContainer: one(stage, '#town'), options: REGIONS, isSingleSelect: true })
  const areas = new Treeselect({
    parentHtmlContainer: one(stage, '#areas'),
    options: REGIONS,
    alwaysOpen: true,
    staticList: true,
  })
  const held = (tree: Treeselect) => [tree.value].flat().filter((one) => one !== null)
  return { regions: () => held(regions), town: () => held(town), areas: () => held(areas) }
}

/** @jsxImportSource react */
import 'primereact/resources/themes/lara-light-blue/theme.css'
import { OrderList } from 'primereact/orderlist'
import { PickList } from 'primereact/picklist'
import { Tree } from 'primereact/tree'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import type { Show } from '../stage'

interface Item {
  name: string
}

const FOLDERS = [
  {
    key: 'docs',
    label: 'Documents',
    children: [
      { key: 'work', label: 'Work', children: [{ key: 'plan', label: 'Plan' }] },
      { key: 'home', label: 'Home' },
    ],
  },
  { key: 'music', label: 'Music', children: [{ key: 'jazz', label: 'Jazz' }] },
]

const named = (...names: string[]): Item[] => names.map((name) => ({ name }))
const namesOf = (items: readonly Item[]): string[] => items.map(({ name }) => name)
const say = ({ name }: Item): ReactNode => <span>{name}</span>

const held: { [name: string]: Json } = { chosen: ['Cork'], songs: ['Alpha', 'Beta', 'Gamma'], folder: '', rights: [] }

function Page(): ReactNode {
  const [source, setSource] = useState(named('Bergen', 'Kyoto', 'Lima', 'Oslo'))
  const [target, setTarget] = useState(named('Cork'))
  const [songs, setSongs] = useState(named('Alpha', 'Beta', 'Gamma'))
  const [folder, setFolder] = useState<string | null>(null)
  const [rights, setRights] = useState({})
  return (
    <div style={{ width: 720, padding: 20 }}>
      <style>
        {'.p-picklist, .p-orderlist { display: flex } .p-picklist-list-wrapper { flex: 1 } ul { min-height: 60px }'}
      </style>
      <h3>Cities</h3>
      <PickList
        dataKey="name"
        source={source}
        target={target}
        sourceHeader="Available"
        targetHeader="Selected"
        showSourceControls={false}
        showTargetControls={false}
        itemTemplate={say}
        onChange={({ source: left, target: right }) => {
          setSource(left)
          setTarget(right)
          held.chosen = namesOf(right)
        }}
      />
      <h3>Songs</h3>
      <OrderList
        value={songs}
        header="Play list"
        dataKey="name"
        dragdrop
        itemTemplate={say}
        onChange={({ value }) => {
          setSongs(value)
          held.songs = namesOf(value)
        }}
      />
      <h3>Folders</h3>
      <Tree
        value={FOLDERS}
        selectionMode="single"
        selectionKeys={folder}
        onSelectionChange={({ value }) => {
          setFolder(value as string)
          held.folder = value as string
        }}
      />
      <h3>Rights</h3>
      <Tree
        value={FOLDERS}
        selectionMode="checkbox"
        selectionKeys={rights}
        onSelectionChange={({ value }) => {
          setRights(value as object)
          held.rights = Object.entries(value as { [key: string]: { checked: boolean } })
            .flatMap(([key, { checked }]) => (checked ? key : []))
            .toSorted()
        }}
      />
    </div>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  return Object.fromEntries(Object.keys(held).map((name) => [name, () => held[name] ?? '']))
}

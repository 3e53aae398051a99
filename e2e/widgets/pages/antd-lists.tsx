/** @jsxImportSource react */
import 'antd/dist/reset.css'
import { Table, Transfer, Tree } from 'antd'
import { type Key, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import type { Show } from '../stage'

const TEAMS = [
  {
    key: 'sales',
    title: 'Sales',
    children: [
      { key: 'north', title: 'North' },
      { key: 'south', title: 'South' },
    ],
  },
  {
    key: 'engineering',
    title: 'Engineering',
    children: [
      { key: 'frontend', title: 'Frontend', children: [{ key: 'forms', title: 'Forms' }] },
      { key: 'backend', title: 'Backend' },
    ],
  },
]
const CITIES = ['Bergen', 'Cork', 'Kyoto', 'Lima', 'Oslo', 'Quito'].map((title) => ({ key: title, title }))
const PEOPLE = Array.from({ length: 34 }, (_, index) => ({
  key: index,
  name: `Person ${index + 1}`,
  age: 20 + ((index * 17) % 50),
}))

const held: { [name: string]: Json } = { team: [], rights: [], cities: ['Cork'], age: '', page: 1, people: [] }

interface Lazy {
  key: string
  title: string
  isLeaf?: boolean
  children?: Lazy[]
}

function Places(): ReactNode {
  const [places, setPlaces] = useState<Lazy[]>([
    { key: 'chile', title: 'Chile' },
    { key: 'norway', title: 'Norway' },
  ])
  const load = ({ key }: { key: Key }): Promise<void> =>
    new Promise((done) =>
      setTimeout(() => {
        setPlaces((now) =>
          now.map((place) =>
            place.key === key
              ? {
                  ...place,
                  children: ['North', 'South'].map((end) => ({
                    key: `${key}-${end}`,
                    title: `${place.title} ${end}`,
                    isLeaf: true,
                  })),
                }
              : place,
          ),
        )
        done()
      }, 800),
    )
  return <Tree treeData={places} loadData={load} onSelect={(keys) => Object.assign(held, { place: keys as Json })} />
}

function Page(): ReactNode {
  const [target, setTarget] = useState<Key[]>(['Cork'])
  return (
    <div style={{ padding: 20, width: 640 }}>
      <h3>Teams</h3>
      <Tree treeData={TEAMS} onSelect={(keys) => Object.assign(held, { team: keys as Json })} />
      <h3>Rights</h3>
      <Tree
        checkable
        treeData={TEAMS}
        onCheck={(keys) => Object.assign(held, { rights: (keys as string[]).toSorted() })}
      />
      <h3>Places</h3>
      <Places />
      <h3>Cities to visit</h3>
      <Transfer
        dataSource={CITIES}
        targetKeys={target}
        titles={['Available', 'Chosen']}
        render={({ title }) => title}
        onChange={(keys) => {
          setTarget(keys)
          Object.assign(held, { cities: (keys as string[]).toSorted() })
        }}
      />
      <h3>People</h3>
      <Table
        dataSource={PEOPLE}
        columns={[
          { title: 'Name', dataIndex: 'name' },
          { title: 'Age', dataIndex: 'age', sorter: (one, other) => one.age - other.age },
        ]}
        rowSelection={{ onChange: (keys) => Object.assign(held, { people: keys as Json }) }}
        onChange={({ current }, _, sorter) =>
          Object.assign(held, { page: current ?? 0, age: (Array.isArray(sorter) ? '' : sorter.order) ?? '' })
        }
      />
    </div>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  return Object.fromEntries(
    ['team', 'rights', 'place', 'cities', 'age', 'page', 'people'].map((name) => [name, () => held[name] ?? []]),
  )
}

/** @jsxImportSource react */
import 'primereact/resources/themes/lara-light-blue/theme.css'
import { AutoComplete } from 'primereact/autocomplete'
import { Calendar } from 'primereact/calendar'
import { CascadeSelect } from 'primereact/cascadeselect'
import { Chips } from 'primereact/chips'
import { Dropdown } from 'primereact/dropdown'
import { InputMask } from 'primereact/inputmask'
import { InputNumber } from 'primereact/inputnumber'
import { InputSwitch } from 'primereact/inputswitch'
import { MultiSelect } from 'primereact/multiselect'
import { Rating } from 'primereact/rating'
import { SelectButton } from 'primereact/selectbutton'
import { Slider } from 'primereact/slider'
import { TreeSelect } from 'primereact/treeselect'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import { COUNTRIES, iso, type Show } from '../stage'

const PLACES = [
  { name: 'Norway', cities: [{ name: 'Oslo' }, { name: 'Bergen' }] },
  { name: 'Chile', cities: [{ name: 'Arica' }] },
]
const TEAMS = [
  { key: 'sales', label: 'Sales', children: [{ key: 'north', label: 'North' }] },
  { key: 'engineering', label: 'Engineering', children: [{ key: 'frontend', label: 'Frontend' }] },
]
const START = {
  departure: new Date(2026, 2, 5),
  visited: ['Austria'],
  guests: 2,
  volume: 30,
  price: [20, 80],
  wifi: true,
  plan: 'Monthly',
}

let held: { [name: string]: unknown } = START

/** The library's fields are controlled; the labels stand above them, as its examples have them. */
function Page(): ReactNode {
  const [now, setNow] = useState<{ [name: string]: unknown }>(START)
  const [cities, setCities] = useState<string[]>([])
  const bind = <Value = never>(name: string) => ({
    value: now[name] as Value,
    onChange: ({ value }: { value?: unknown }) => {
      held = { ...held, [name]: value }
      setNow(held)
    },
  })
  const field = (label: string, input: ReactNode): ReactNode => (
    <div style={{ marginBottom: 20 }}>
      <span style={{ display: 'block' }}>{label}</span>
      {input}
    </div>
  )
  return (
    <div style={{ width: 420, padding: 20 }}>
      {field('Country', <Dropdown {...bind('country')} options={COUNTRIES} filter placeholder="Select a country" />)}
      {field('Visited', <MultiSelect {...bind<string[]>('visited')} options={COUNTRIES} display="chip" />)}
      {field(
        'City',
        <AutoComplete<string>
          {...bind<string>('city')}
          suggestions={cities}
          completeMethod={({ query }) =>
            setCities(['Oslo', 'Porto', 'Paris'].filter((one) => one.toLowerCase().includes(query.toLowerCase())))
          }
        />,
      )}
      {field('Tags', <Chips {...bind('tags')} />)}
      {field(
        'Place',
        <CascadeSelect
          {...bind('place')}
          options={PLACES}
          optionLabel="name"
          optionGroupLabel="name"
          optionGroupChildren={['cities']}
        />,
      )}
      {field('Team', <TreeSelect {...bind('team')} options={TEAMS} placeholder="Select" />)}
      {field('Departure', <Calendar {...bind('departure')} showIcon />)}
      {field('Stay', <Calendar {...bind('stay')} selectionMode="range" readOnlyInput />)}
      {field('Meeting', <Calendar {...bind('meeting')} showTime hourFormat="24" />)}
      {field(
        'Guests',
        <InputNumber {...bind('guests')} onChange={bind('guests').onChange} min={1} max={9} showButtons />,
      )}
      {field('Phone', <InputMask {...bind('phone')} mask="999-999-9999" />)}
      {field('Volume', <Slider {...bind('volume')} />)}
      {field('Price', <Slider {...bind('price')} range />)}
      {field('Rating', <Rating {...bind('rating')} cancel={false} />)}
      {field('Wi-Fi', <InputSwitch checked={now.wifi === true} onChange={bind('wifi').onChange} />)}
      {field('Plan', <SelectButton {...bind('plan')} options={['Monthly', 'Quarterly', 'Yearly']} />)}
    </div>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Page />)
  const plain = 'country visited city tags team guests phone volume price rating wifi plan'.split(' ')
  const place = (): Json => (held.place as { name: string } | undefined)?.name ?? ''
  const meeting = (): Json => {
    const at = held.meeting as Date | undefined
    return at ? `${iso(at)} ${at.toTimeString().slice(0, 5)}` : ''
  }
  return {
    ...Object.fromEntries(plain.map((name) => [name, () => (held[name] ?? '') as Json])),
    place,
    meeting,
    departure: () => iso(held.departure as Date),
    stay: () => ((held.stay ?? []) as (Date | null)[]).map(iso),
  }
}

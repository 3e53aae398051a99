/** @jsxImportSource react */
import 'rsuite/dist/rsuite.min.css'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import {
  Cascader,
  Checkbox,
  CheckboxGroup,
  CheckPicker,
  CheckTreePicker,
  DatePicker,
  DateRangePicker,
  Form,
  InputNumber,
  InputPicker,
  RadioTile,
  RadioTileGroup,
  RangeSlider,
  SelectPicker,
  Slider,
  TagInput,
  TagPicker,
  TimePicker,
  Toggle,
  TreePicker,
} from 'rsuite'
import { COUNTRIES, iso, PLACES, type Show } from '../stage'

const countries = COUNTRIES.map((name) => ({ value: name, label: name }))
const teams = [
  {
    value: 'sales',
    label: 'Sales',
    children: [
      { value: 'north', label: 'North' },
      { value: 'south', label: 'South' },
    ],
  },
  {
    value: 'engineering',
    label: 'Engineering',
    children: [
      { value: 'frontend', label: 'Frontend' },
      { value: 'backend', label: 'Backend' },
    ],
  },
]

export const show: Show = (stage) => {
  let held: { [name: string]: unknown } = {
    visited: ['Austria'],
    departure: new Date(2026, 2, 5),
    guests: 2,
    volume: 30,
    price: [20, 80],
    wifi: true,
    extras: [],
  }
  const field = (label: string, name: string, accepter: unknown, props: object = {}): ReactElement => (
    <Form.Group controlId={name}>
      <Form.Label>{label}</Form.Label>
      <Form.Control name={name} accepter={accepter as never} {...props} />
    </Form.Group>
  )
  createRoot(stage).render(
    <Form
      formDefaultValue={held}
      onChange={(values) => {
        held = values
      }}
      style={{ padding: 20 }}
    >
      {field('Country', 'country', SelectPicker, { data: countries, style: { width: 224 } })}
      {field('Visited', 'visited', CheckPicker, { data: countries, style: { width: 224 } })}
      {field('Favourites', 'favourites', TagPicker, { data: countries, style: { width: 300 } })}
      {field('Home', 'home', InputPicker, { data: countries, style: { width: 224 } })}
      {field('Tags', 'tags', TagInput, { style: { width: 300 } })}
      {field('Place', 'place', Cascader, { data: PLACES, style: { width: 224 } })}
      {field('Team', 'team', TreePicker, { data: teams, style: { width: 224 } })}
      {field('Teams', 'teams', CheckTreePicker, { data: teams, style: { width: 224 } })}
      {field('Departure', 'departure', DatePicker)}
      {field('Month', 'month', DatePicker, { format: 'yyyy-MM' })}
      {field('Stay', 'stay', DateRangePicker)}
      {field('Alarm', 'alarm', TimePicker)}
      {field('Meeting', 'meeting', DatePicker, { format: 'yyyy-MM-dd HH:mm' })}
      {field('Guests', 'guests', InputNumber, { min: 1, max: 9 })}
      {field('Volume', 'volume', Slider, { progress: true, style: { width: 300 } })}
      {field('Price', 'price', RangeSlider, { style: { width: 300 } })}
      <Form.Group controlId="wifi">
        <Form.Control
          name="wifi"
          accepter={({ value, ...props }: { value?: boolean }) => (
            <Toggle checked={value === true} {...props}>
              Wi-Fi
            </Toggle>
          )}
        />
      </Form.Group>
      <Form.Group controlId="extras">
        <Form.Label>Extras</Form.Label>
        <Form.Control name="extras" accepter={CheckboxGroup} inline>
          <Checkbox value="breakfast">Breakfast</Checkbox>
          <Checkbox value="sauna">Sauna</Checkbox>
          <Checkbox value="parking">Parking</Checkbox>
        </Form.Control>
      </Form.Group>
      <Form.Group controlId="plan">
        <Form.Label>Plan</Form.Label>
        <Form.Control name="plan" accepter={RadioTileGroup} inline>
          <RadioTile value="free" label="Free">
            For one person
          </RadioTile>
          <RadioTile value="business" label="Business">
            For up to ten people
          </RadioTile>
        </Form.Control>
      </Form.Group>
    </Form>,
  )
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  const at = (name: string) => () => (held[name] as Date | undefined)?.toTimeString().slice(0, 5) ?? ''
  const day = (name: string) => () => iso(held[name] as Date | undefined)
  return {
    ...Object.fromEntries(
      'country visited favourites home tags place team teams guests volume price wifi extras plan'
        .split(' ')
        .map((name) => [name, plain(name)]),
    ),
    departure: day('departure'),
    month: day('month'),
    stay: () => ((held.stay ?? []) as Date[]).map(iso),
    alarm: at('alarm'),
    meeting: () => `${day('meeting')()} ${at('meeting')()}`,
  }
}

/** @jsxImportSource react */
import {
  AutoComplete,
  Cascader,
  Checkbox,
  ColorPicker,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Radio,
  Rate,
  Select,
  Slider,
  Switch,
  Table,
  TimePicker,
  TreeSelect,
} from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { createRoot } from 'react-dom/client'
import { COUNTRIES, type Show } from '../stage'

const options = COUNTRIES.map((name) => ({ value: name, label: name }))
const places = [
  {
    value: 'Norway',
    label: 'Norway',
    children: [
      { value: 'Oslo', label: 'Oslo', children: [{ value: 'Grorud', label: 'Grorud' }] },
      { value: 'Bergen', label: 'Bergen', children: [{ value: 'Fana', label: 'Fana' }] },
    ],
  },
  { value: 'Chile', label: 'Chile', children: [{ value: 'Arica', label: 'Arica' }] },
]
const teams = [
  { value: 'sales', title: 'Sales', children: [{ value: 'north', title: 'North' }] },
  { value: 'engineering', title: 'Engineering', children: [{ value: 'frontend', title: 'Frontend' }] },
]
const rows = ['Volvo', 'Saab', 'Fiat', 'Skoda'].map((make, key) => ({ key, make, price: ((key * 7) % 5) * 1000 }))

export const show: Show = (stage) => {
  let held: { [name: string]: unknown } = {}
  let sorted = ''
  createRoot(stage).render(
    <>
      <Form
        layout="vertical"
        style={{ width: 420, padding: 20 }}
        initialValues={{ visited: ['Austria'], volume: 30, wifi: true, guests: 2, departure: dayjs('2026-03-05') }}
        onValuesChange={(_, all) => {
          held = all
        }}
      >
        <Form.Item label="Full name" name="name">
          <Input />
        </Form.Item>
        <Form.Item label="Country" name="country">
          <Select options={options} showSearch />
        </Form.Item>
        <Form.Item label="Visited" name="visited">
          <Select mode="multiple" options={options} />
        </Form.Item>
        <Form.Item label="Tags" name="tags">
          <Select mode="tags" />
        </Form.Item>
        <Form.Item label="City" name="city">
          <AutoComplete options={[{ value: 'Oslo' }, { value: 'Porto' }]} />
        </Form.Item>
        <Form.Item label="Place" name="place">
          <Cascader options={places} />
        </Form.Item>
        <Form.Item label="Team" name="team">
          <TreeSelect treeData={teams} />
        </Form.Item>
        <Form.Item label="Departure" name="departure">
          <DatePicker />
        </Form.Item>
        <Form.Item label="Month" name="month">
          <DatePicker picker="month" />
        </Form.Item>
        <Form.Item label="Week" name="week">
          <DatePicker picker="week" />
        </Form.Item>
        <Form.Item label="Quarter" name="quarter">
          <DatePicker picker="quarter" />
        </Form.Item>
        <Form.Item label="Year" name="year">
          <DatePicker picker="year" />
        </Form.Item>
        <Form.Item label="Stay" name="stay">
          <DatePicker.RangePicker />
        </Form.Item>
        <Form.Item label="Alarm" name="alarm">
          <TimePicker />
        </Form.Item>
        <Form.Item label="Meeting" name="meeting">
          <DatePicker showTime />
        </Form.Item>
        <Form.Item label="Guests" name="guests">
          <InputNumber min={1} max={9} />
        </Form.Item>
        <Form.Item label="Accent" name="accent">
          <ColorPicker />
        </Form.Item>
        <Form.Item label="Volume" name="volume">
          <Slider />
        </Form.Item>
        <Form.Item label="Rating" name="rating">
          <Rate />
        </Form.Item>
        <Form.Item label="Wi-Fi" name="wifi">
          <Switch />
        </Form.Item>
        <Form.Item label="Size" name="size">
          <Radio.Group options={['Small', 'Medium', 'Large']} />
        </Form.Item>
        <Form.Item label="Extras" name="extras">
          <Checkbox.Group options={['Breakfast', 'Sauna', 'Parking']} />
        </Form.Item>
      </Form>
      <Table
        dataSource={rows}
        columns={[
          { title: 'Make', dataIndex: 'make' },
          { title: 'Price', dataIndex: 'price', sorter: (one, other) => one.price - other.price },
        ]}
        onChange={(_page, _filters, sorter) => {
          sorted = Array.isArray(sorter) ? '' : `${String(sorter.field)} ${sorter.order ?? ''}`
        }}
      />
    </>,
  )
  const day =
    (name: string, form = 'YYYY-MM-DD') =>
    (): string =>
      (held[name] as Dayjs | undefined)?.format(form) ?? ''
  const plain = (name: string) => () => (held[name] ?? '') as string
  return {
    ...Object.fromEntries(
      'name country visited tags city place team guests volume rating wifi size extras'
        .split(' ')
        .map((name) => [name, plain(name)]),
    ),
    departure: day('departure'),
    month: day('month', 'YYYY-MM'),
    week: day('week'),
    quarter: day('quarter', 'YYYY-MM'),
    year: day('year', 'YYYY'),
    stay: () => ((held.stay ?? []) as Dayjs[]).map((each) => each.format('YYYY-MM-DD')),
    alarm: day('alarm', 'HH:mm:ss'),
    meeting: day('meeting', 'YYYY-MM-DD HH:mm'),
    accent: () => (held.accent as { toHexString(): string } | undefined)?.toHexString() ?? '',
    sorted: () => sorted,
  }
}

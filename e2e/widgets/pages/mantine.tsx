/** @jsxImportSource react */
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import {
  Autocomplete,
  Checkbox,
  Group,
  MantineProvider,
  MultiSelect,
  NumberInput,
  PinInput,
  RangeSlider,
  Rating,
  SegmentedControl,
  Select,
  Slider,
  Stack,
  Switch,
  TagsInput,
  Text,
  Title,
} from '@mantine/core'
import { DateInput, DatePickerInput, MonthPickerInput, TimeInput } from '@mantine/dates'
import { createRoot } from 'react-dom/client'
import type { Json } from '../../../src/page/json'
import { COUNTRIES, type Show } from '../stage'

const SIZES = [
  { value: 0, label: 'XS' },
  { value: 50, label: 'M' },
  { value: 100, label: 'XL' },
]

export const show: Show = (stage) => {
  const held: { [name: string]: Json } = {
    visited: ['Austria'],
    departure: '2026-03-05',
    guests: 2,
    volume: 30,
    price: [20, 80],
    size: 50,
    wifi: true,
    plan: 'Monthly',
  }
  const set = (name: string) => (value: unknown) => {
    held[name] = value as Json
  }
  createRoot(stage).render(
    <MantineProvider>
      <Stack w={420} p={20} gap="lg">
        <Title order={3}>Trip</Title>
        <Select label="Country" placeholder="Pick one" data={COUNTRIES} searchable onChange={set('country')} />
        <MultiSelect label="Visited" data={COUNTRIES} defaultValue={['Austria']} onChange={set('visited')} />
        <TagsInput label="Tags" onChange={set('tags')} />
        <Autocomplete label="City" data={['Oslo', 'Porto', 'Paris']} onChange={set('city')} />
        <DatePickerInput label="Departure" defaultValue="2026-03-05" onChange={set('departure')} />
        <DatePickerInput label="Stay" type="range" placeholder="Pick dates" onChange={set('stay')} />
        <DateInput label="Birthday" valueFormat="DD/MM/YYYY" onChange={set('birthday')} />
        <MonthPickerInput label="Month" placeholder="Pick a month" onChange={set('month')} />
        <TimeInput label="Alarm" onChange={(event) => set('alarm')(event.currentTarget.value)} />
        <NumberInput label="Guests" defaultValue={2} min={1} max={9} onChange={set('guests')} />
        <div>
          <Text size="sm">Volume</Text>
          <Slider defaultValue={30} onChange={set('volume')} />
        </div>
        <div>
          <Text size="sm">Price</Text>
          <RangeSlider defaultValue={[20, 80]} minRange={1} onChange={set('price')} />
        </div>
        <div>
          <Text size="sm">Fit</Text>
          <Slider defaultValue={50} step={50} marks={SIZES} label={null} onChange={set('size')} />
        </div>
        <Group>
          <Text size="sm">Rating</Text>
          <Rating onChange={set('rating')} />
        </Group>
        <Switch label="Wi-Fi" defaultChecked onChange={(event) => set('wifi')(event.currentTarget.checked)} />
        <Checkbox.Group label="Extras" onChange={set('extras')}>
          <Checkbox value="Breakfast" label="Breakfast" />
          <Checkbox value="Sauna" label="Sauna" />
          <Checkbox value="Parking" label="Parking" />
        </Checkbox.Group>
        <div>
          <Text size="sm">Plan</Text>
          <SegmentedControl data={['Monthly', 'Quarterly', 'Yearly']} onChange={set('plan')} />
        </div>
        <div>
          <Text size="sm">Code</Text>
          <PinInput onChange={set('code')} />
        </div>
      </Stack>
    </MantineProvider>,
  )
  const names =
    'country visited tags city departure stay birthday month alarm guests volume price size rating wifi extras plan code'
  return Object.fromEntries(names.split(' ').map((name) => [name, () => held[name] ?? '']))
}

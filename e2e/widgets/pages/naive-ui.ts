import {
  NCascader,
  NCheckbox,
  NCheckboxGroup,
  NDatePicker,
  NDynamicTags,
  NForm,
  NFormItem,
  NInput,
  NInputNumber,
  NRadio,
  NRadioGroup,
  NSelect,
  NSlider,
  NSwitch,
  NTimePicker,
  NTreeSelect,
} from 'naive-ui'
import { type Component, createApp, h, reactive } from 'vue'
import { COUNTRIES, iso, PLACES, type Show } from '../stage'

const countries = COUNTRIES.map((name) => ({ label: name, value: name }))
const teams = [
  { key: 'sales', label: 'Sales', children: [{ key: 'north', label: 'North' }] },
  { key: 'engineering', label: 'Engineering', children: [{ key: 'frontend', label: 'Frontend' }] },
]

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({
    name: '',
    visited: ['Austria'],
    tags: ['red'],
    departure: new Date(2026, 2, 5).getTime(),
    guests: 2,
    volume: 30,
    price: [20, 80],
    wifi: true,
    extras: [],
  })
  const item = (label: string, name: string, component: Component, props: object = {}, inside?: () => unknown) =>
    h(NFormItem, { label }, () =>
      h(
        component,
        {
          value: held[name],
          'onUpdate:value': (value: unknown) => {
            held[name] = value
          },
          ...props,
        },
        inside,
      ),
    )
  createApp({
    render: () =>
      h(NForm, { style: { width: '460px', padding: '20px' } }, () => [
        item('Full name', 'name', NInput),
        item('Country', 'country', NSelect, { options: countries }),
        item('Visited', 'visited', NSelect, { options: countries, multiple: true, filterable: true }),
        item('Tags', 'tags', NDynamicTags),
        item('Place', 'place', NCascader, { options: PLACES, checkStrategy: 'child' }),
        item('Team', 'team', NTreeSelect, { options: teams }),
        item('Departure', 'departure', NDatePicker, { type: 'date' }),
        item('Stay', 'stay', NDatePicker, { type: 'daterange' }),
        item('Month', 'month', NDatePicker, { type: 'month' }),
        item('Quarter', 'quarter', NDatePicker, { type: 'quarter' }),
        item('Year', 'year', NDatePicker, { type: 'year' }),
        item('Week', 'week', NDatePicker, { type: 'week' }),
        item('Meeting', 'meeting', NDatePicker, { type: 'datetime' }),
        item('Alarm', 'alarm', NTimePicker, { format: 'HH:mm' }),
        item('Guests', 'guests', NInputNumber, { min: 1, max: 9 }),
        item('Volume', 'volume', NSlider),
        item('Price', 'price', NSlider, { range: true }),
        item('Wi-Fi', 'wifi', NSwitch),
        item('Size', 'size', NRadioGroup, {}, () =>
          ['Small', 'Medium', 'Large'].map((size) => h(NRadio, { value: size, label: size })),
        ),
        item('Extras', 'extras', NCheckboxGroup, {}, () =>
          ['Breakfast', 'Sauna', 'Parking'].map((extra) => h(NCheckbox, { value: extra, label: extra })),
        ),
      ]),
  }).mount(stage)
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  const date = (name: string): Date | undefined => (held[name] ? new Date(held[name] as number) : undefined)
  const day = (name: string) => () => iso(date(name))
  const at = (name: string) => () => date(name)?.toTimeString().slice(0, 5) ?? ''
  return {
    ...Object.fromEntries(
      'name country visited tags place team guests volume price wifi size extras'
        .split(' ')
        .map((name) => [name, plain(name)]),
    ),
    ...Object.fromEntries('departure month quarter year week'.split(' ').map((name) => [name, day(name)])),
    stay: () => ((held.stay ?? []) as number[]).map((each) => iso(new Date(each))),
    alarm: at('alarm'),
    meeting: () => `${day('meeting')()} ${at('meeting')()}`,
  }
}

import 'primeicons/primeicons.css'
import Aura from '@primeuix/themes/aura'
import AutoComplete from 'primevue/autocomplete'
import CascadeSelect from 'primevue/cascadeselect'
import Column from 'primevue/column'
import PrimeVue from 'primevue/config'
import DataTable from 'primevue/datatable'
import DatePicker from 'primevue/datepicker'
import InputNumber from 'primevue/inputnumber'
import InputText from 'primevue/inputtext'
import Listbox from 'primevue/listbox'
import MultiSelect from 'primevue/multiselect'
import Rating from 'primevue/rating'
import Select from 'primevue/select'
import SelectButton from 'primevue/selectbutton'
import Slider from 'primevue/slider'
import ToggleSwitch from 'primevue/toggleswitch'
import TreeSelect from 'primevue/treeselect'
import { type Component, createApp, h, reactive } from 'vue'
import { COUNTRIES, iso, type Show } from '../stage'

const places = [
  {
    name: 'Australia',
    states: [
      { name: 'New South Wales', cities: [{ town: 'Sydney' }, { town: 'Newcastle' }] },
      { name: 'Queensland', cities: [{ town: 'Brisbane' }, { town: 'Cairns' }] },
    ],
  },
  { name: 'Canada', states: [{ name: 'Quebec', cities: [{ town: 'Montreal' }] }] },
]
const folders = [
  {
    key: 'docs',
    label: 'Documents',
    children: [
      { key: 'work', label: 'Work' },
      { key: 'home', label: 'Home' },
    ],
  },
  { key: 'events', label: 'Events', children: [{ key: 'meeting', label: 'Meeting' }] },
]

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({
    country: null,
    visited: ['Austria'],
    found: [],
    tags: [],
    departure: null,
    stay: null,
    meeting: null,
    month: null,
    alarm: null,
    guests: 2,
    price: 1500,
    stars: 0,
    size: 'Medium',
    days: [],
    volume: 30,
    span: [20, 80],
    wifi: true,
    editing: [],
    products: [
      { code: 'f230', name: 'Bamboo Watch', price: 65 },
      { code: 'nvk4', name: 'Black Watch', price: 72 },
      { code: 'zz21', name: 'Blue Band', price: 79 },
    ],
  })
  const field = (label: string, name: string, component: Component, props: object = {}) => {
    const id = `${name}-field`
    return h('div', { style: { margin: '12px 0', display: 'flex', flexDirection: 'column', width: '320px' } }, [
      h('label', { for: id }, label),
      h(component, {
        inputId: id,
        labelId: id,
        modelValue: held[name],
        'onUpdate:modelValue': (value: unknown) => {
          held[name] = value
        },
        ...props,
      }),
    ])
  }
  const search = ({ query }: { query: string }): void => {
    held.found = COUNTRIES.filter((one) => one.toLowerCase().startsWith(query.toLowerCase()))
  }
  const app = createApp({
    render: () =>
      h('div', { style: { padding: '20px' } }, [
        field('Full name', 'name', InputText, { id: 'name-field' }),
        field('Country', 'country', Select, { options: COUNTRIES, placeholder: 'Select a country', filter: true }),
        field('Visited', 'visited', MultiSelect, { options: COUNTRIES, filter: true, display: 'chip' }),
        field('Birth country', 'born', AutoComplete, { suggestions: held.found, onComplete: search, dropdown: true }),
        field('Favourites', 'tags', AutoComplete, { suggestions: held.found, onComplete: search, multiple: true }),
        field('Place', 'place', CascadeSelect, {
          options: places,
          optionLabel: 'town',
          optionGroupLabel: 'name',
          optionGroupChildren: ['states', 'cities'],
          placeholder: 'Select a city',
        }),
        field('Folder', 'folder', TreeSelect, { options: folders, placeholder: 'Select item' }),
        field('Folders', 'folders', TreeSelect, { options: folders, selectionMode: 'checkbox', display: 'chip' }),
        field('Departure', 'departure', DatePicker, { showIcon: true }),
        field('Stay', 'stay', DatePicker, { selectionMode: 'range', manualInput: false }),
        field('Meeting', 'meeting', DatePicker, { showTime: true, hourFormat: '24' }),
        field('Month', 'month', DatePicker, { view: 'month', dateFormat: 'mm/yy' }),
        field('Alarm', 'alarm', DatePicker, { timeOnly: true }),
        field('Guests', 'guests', InputNumber, { showButtons: true, min: 0, max: 100 }),
        field('Budget', 'price', InputNumber, { mode: 'currency', currency: 'USD', locale: 'en-US' }),
        field('Stars', 'stars', Rating),
        field('Size', 'size', SelectButton, { options: ['Small', 'Medium', 'Large'] }),
        field('Days', 'days', SelectButton, { options: ['Mon', 'Tue', 'Wed'], multiple: true }),
        field('City', 'city', Listbox, { options: ['New York', 'Rome', 'London', 'Paris'] }),
        field('Volume', 'volume', Slider),
        field('Range', 'span', Slider, { range: true }),
        field('Wi-Fi', 'wifi', ToggleSwitch),
        h(
          DataTable,
          {
            value: held.products as object[],
            editMode: 'row',
            dataKey: 'code',
            editingRows: held.editing as object[],
            'onUpdate:editingRows': (rows: unknown) => {
              held.editing = rows
            },
            'onRow-edit-save': ({ newData, index }: { newData: object; index: number }) => {
              ;(held.products as object[])[index] = newData
            },
          },
          () => [
            h(Column, { field: 'code', header: 'Code' }),
            ...['name', 'price'].map((name) =>
              h(
                Column,
                { field: name, header: name === 'name' ? 'Name' : 'Price', sortable: true },
                {
                  editor: ({ data, field }: { data: { [name: string]: string }; field: string }) =>
                    h(InputText, {
                      modelValue: data[field],
                      'onUpdate:modelValue': (value: string | undefined) => {
                        data[field] = value ?? ''
                      },
                    }),
                },
              ),
            ),
            h(Column, { rowEditor: true, style: { width: '10%' } }),
          ],
        ),
      ]),
  })
  app.use(PrimeVue, { theme: { preset: Aura } })
  app.mount(stage)
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  const day = (name: string) => () => iso(held[name] as Date | null)
  const at = (name: string) => () => (held[name] as Date | null)?.toTimeString().slice(0, 5) ?? ''
  return {
    ...Object.fromEntries(
      'name country visited born tags guests price stars size days city volume span wifi folder folders place products'
        .split(' ')
        .map((name) => [name, plain(name)]),
    ),
    town: () => (held.place as { town?: string } | undefined)?.town ?? '',
    ...Object.fromEntries('departure month'.split(' ').map((name) => [name, day(name)])),
    stay: () => ((held.stay ?? []) as (Date | null)[]).map(iso),
    alarm: at('alarm'),
    meeting: () => `${day('meeting')()} ${at('meeting')()}`,
  }
}

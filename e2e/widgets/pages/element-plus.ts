import 'element-plus/dist/index.css'
import ElementPlus, {
  ElCascader,
  ElColorPicker,
  ElDatePicker,
  ElForm,
  ElFormItem,
  ElInputNumber,
  ElOption,
  ElSelect,
  ElSlider,
  ElSwitch,
  ElTimePicker,
} from 'element-plus'
import { type Component, createApp, h, reactive } from 'vue'
import { COUNTRIES, type Show } from '../stage'

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({
    country: '',
    visited: ['Austria'],
    guests: 2,
    volume: 30,
    wifi: true,
  })
  const item = (label: string, name: string, component: Component, props: object = {}, inside?: () => unknown) =>
    h(ElFormItem, { label }, () =>
      h(
        component,
        {
          modelValue: held[name],
          'onUpdate:modelValue': (value: unknown) => {
            held[name] = value
          },
          'aria-label': label,
          ...props,
        },
        inside,
      ),
    )
  const countries = () => COUNTRIES.map((name) => h(ElOption as Component, { label: name, value: name }))
  const day = { valueFormat: 'YYYY-MM-DD' }
  const places = [
    {
      value: 'Norway',
      label: 'Norway',
      children: [
        { value: 'Oslo', label: 'Oslo' },
        { value: 'Bergen', label: 'Bergen' },
      ],
    },
  ]
  createApp({
    render: () =>
      h(ElForm, { style: { width: '420px', padding: '20px' }, labelPosition: 'top' }, () => [
        item('Country', 'country', ElSelect, {}, countries),
        item('Visited', 'visited', ElSelect, { multiple: true }, countries),
        item('Departure', 'departure', ElDatePicker, day),
        item('Stay', 'stay', ElDatePicker, { ...day, type: 'daterange' }),
        item('Week', 'week', ElDatePicker, { ...day, type: 'week' }),
        item('Month', 'month', ElDatePicker, { valueFormat: 'YYYY-MM', type: 'month' }),
        item('Year', 'year', ElDatePicker, { valueFormat: 'YYYY', type: 'year' }),
        item('Alarm', 'alarm', ElTimePicker, { valueFormat: 'HH:mm' }),
        item('Place', 'place', ElCascader, { options: places }),
        item('Guests', 'guests', ElInputNumber, { min: 1, max: 9 }),
        item('Accent', 'accent', ElColorPicker),
        item('Volume', 'volume', ElSlider),
        item('Wi-Fi', 'wifi', ElSwitch),
      ]),
  })
    .use(ElementPlus)
    .mount(stage)
  return Object.fromEntries(
    'country visited departure stay week month year alarm place guests accent volume wifi'
      .split(' ')
      .map((name) => [name, () => JSON.parse(JSON.stringify(held[name] ?? ''))]),
  )
}

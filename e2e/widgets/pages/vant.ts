import 'vant/lib/index.css'
import {
  Calendar,
  Cell,
  CellGroup,
  Checkbox,
  Field,
  Locale,
  Picker,
  Popup,
  Radio,
  RadioGroup,
  Rate,
  Slider,
  Stepper,
  Switch,
  TimePicker,
} from 'vant'
import enUS from 'vant/es/locale/lang/en-US'
import { type Component, createApp, h, reactive } from 'vue'
import { COUNTRIES, iso, type Show } from '../stage'

/** Made for phones: what there is to choose comes up from below, in wheels and in months that scroll. */
export const show: Show = (stage) => {
  Locale.use('en-US', enUS)
  const held = reactive<{ [name: string]: unknown }>({ guests: 1, volume: 20, rating: 0, wifi: false, news: false })
  const open = reactive<{ [name: string]: boolean }>({})
  const bound = (name: string, component: Component, props: object = {}, inside?: () => unknown) =>
    h(
      component,
      {
        modelValue: held[name],
        'onUpdate:modelValue': (value: unknown) => {
          held[name] = value
        },
        ...props,
      },
      inside,
    )
  const line = (label: string, control: () => unknown) => h(Field, { label }, { input: control })
  /** A field that takes no typing, and what comes up when it is pressed. */
  const pressed = (label: string, name: string, popup: () => unknown) => [
    h(Field, {
      label,
      isLink: true,
      readonly: true,
      modelValue: String(held[name] ?? ''),
      placeholder: 'Choose',
      onClick: () => {
        open[name] = true
      },
    }),
    popup(),
  ]
  const shown = (name: string) => ({
    show: open[name] ?? false,
    'onUpdate:show': (value: boolean) => {
      open[name] = value
    },
  })
  const take = (name: string, value: string): void => {
    held[name] = value
    open[name] = false
  }
  const wheels = (name: string, component: Component, props: object, between: string) => () =>
    h(Popup, { ...shown(name), position: 'bottom' }, () =>
      h(component, {
        ...props,
        onConfirm: ({ selectedValues }: { selectedValues: string[] }) => take(name, selectedValues.join(between)),
        onCancel: () => {
          open[name] = false
        },
      }),
    )
  createApp({
    render: () =>
      h(CellGroup, { style: { width: '460px' } }, () => [
        bound('name', Field, { label: 'Full name' }),
        pressed(
          'Country',
          'country',
          wheels('country', Picker, { columns: COUNTRIES.map((name) => ({ text: name, value: name })) }, ''),
        ),
        pressed('Departure', 'departure', () =>
          h(Calendar, {
            ...shown('departure'),
            minDate: new Date(2026, 0, 1),
            maxDate: new Date(2026, 11, 31),
            defaultDate: new Date(2026, 2, 5),
            onConfirm: (day: Date) => take('departure', iso(day)),
          }),
        ),
        pressed('Alarm', 'alarm', wheels('alarm', TimePicker, {}, ':')),
        line('Guests', () => bound('guests', Stepper)),
        line('Wi-Fi', () => bound('wifi', Switch)),
        line('Newsletter', () => bound('news', Checkbox, { shape: 'square' })),
        line('Rating', () => bound('rating', Rate)),
        line('Volume', () => bound('volume', Slider)),
        line('Size', () =>
          bound('size', RadioGroup, { direction: 'horizontal' }, () =>
            ['Small', 'Medium', 'Large'].map((size) => h(Radio, { name: size }, () => size)),
          ),
        ),
        h(Cell, { title: 'Nothing more' }),
      ]),
  }).mount(stage)
  const value = (name: string) => () => {
    const now = held[name]
    return typeof now === 'number' || typeof now === 'boolean' ? now : String(now ?? '')
  }
  return Object.fromEntries(
    'name country departure alarm guests wifi news rating volume size'.split(' ').map((name) => [name, value(name)]),
  )
}

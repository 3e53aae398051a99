import 'vuetify/styles'
import { type Component, createApp, h, reactive } from 'vue'
import { createVuetify } from 'vuetify'
import {
  VApp,
  VAutocomplete,
  VBtn,
  VCheckbox,
  VColorPicker,
  VCombobox,
  VDateInput,
  VNumberInput,
  VOtpInput,
  VRadio,
  VRadioGroup,
  VRangeSlider,
  VRating,
  VSelect,
  VSlider,
  VSwitch,
  VTab,
  VTabs,
  VTextField,
} from 'vuetify/components'
import { COUNTRIES, iso, type Show } from '../stage'

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({
    visited: ['Austria'],
    accent: '#1e88e5',
    departure: new Date(2026, 2, 5),
    guests: 2,
    volume: 30,
    price: [20, 80],
    wifi: true,
    tab: 'one',
  })
  const item = (name: string, component: Component, props: object = {}, inside?: () => unknown) =>
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
  const required = [(value: unknown): true | string => Boolean(value) || 'Give a name.']
  createApp({
    render: () =>
      h(VApp, () =>
        h('div', { style: { width: '440px', padding: '20px' } }, [
          item('name', VTextField, { label: 'Full name', rules: required }),
          item('country', VSelect, { label: 'Country', items: COUNTRIES }),
          item('home', VAutocomplete, { label: 'Home', items: COUNTRIES }),
          item('visited', VSelect, { label: 'Visited', items: COUNTRIES, multiple: true, chips: true }),
          item('tags', VCombobox, { label: 'Tags', multiple: true, chips: true }),
          item('departure', VDateInput, { label: 'Departure' }),
          item('stay', VDateInput, { label: 'Stay', multiple: 'range' }),
          item('guests', VNumberInput, { label: 'Guests', min: 1, max: 9 }),
          h('div', 'Accent'),
          item('accent', VColorPicker),
          item('volume', VSlider, { label: 'Volume', step: 1 }),
          item('price', VRangeSlider, { label: 'Price', step: 1 }),
          h('div', 'Rating'),
          item('rating', VRating, {}),
          item('wifi', VSwitch, { label: 'Wi-Fi' }),
          item('terms', VCheckbox, { label: 'I accept the terms' }),
          item('size', VRadioGroup, { label: 'Size' }, () =>
            ['Small', 'Medium', 'Large'].map((label) => h(VRadio, { label, value: label })),
          ),
          h('div', 'Code'),
          item('code', VOtpInput, { length: 4 }),
          item('tab', VTabs, {}, () => [
            h(VTab, { value: 'one' }, () => 'Overview'),
            h(VTab, { value: 'two' }, () => 'Billing'),
          ]),
          h(VBtn, { onClick: () => {} }, () => 'Save'),
        ]),
      ),
  })
    .use(createVuetify())
    .mount(stage)
  const plain = 'name country home visited tags guests accent volume price rating wifi terms size code tab'.split(' ')
  return {
    ...Object.fromEntries(plain.map((name) => [name, () => JSON.parse(JSON.stringify(held[name] ?? ''))])),
    departure: () => iso(held.departure as Date),
    stay: () => {
      const days = ((held.stay ?? []) as Date[]).map(iso)
      return [days[0] ?? '', days.at(-1) ?? '']
    },
  }
}

import '@vueform/multiselect/themes/default.css'
import Multiselect from '@vueform/multiselect'
import { createApp, h, reactive } from 'vue'
import type { Json } from '../../../src/page/json'
import { COUNTRIES, type Show } from '../stage'

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({
    country: null,
    size: null,
    visited: ['Austria'],
    tags: [],
    stops: [],
    dish: null,
  })
  const field = (label: string, name: string, props: object) =>
    h('div', { style: { margin: '12px 0', width: '320px' } }, [
      h('label', { for: name }, label),
      h(Multiselect, {
        id: name,
        modelValue: held[name],
        'onUpdate:modelValue': (value: unknown) => {
          held[name] = value
        },
        ...props,
      }),
    ])
  createApp({
    render: () =>
      h('div', { style: { padding: '20px', minHeight: '900px' } }, [
        field('Country', 'country', { options: COUNTRIES, searchable: true, placeholder: 'Select a country' }),
        field('Size', 'size', { options: ['Small', 'Medium', 'Large'] }),
        field('Visited', 'visited', { options: COUNTRIES, mode: 'tags', searchable: true, closeOnSelect: false }),
        field('Stops', 'stops', { options: COUNTRIES, mode: 'multiple', closeOnSelect: false }),
        field('Tags', 'tags', { options: ['work', 'home'], mode: 'tags', searchable: true, createOption: true }),
        field('Dish', 'dish', {
          groups: true,
          options: [
            { label: 'Soups', options: ['Lentil', 'Tomato'] },
            { label: 'Mains', options: ['Curry', 'Risotto'] },
          ],
        }),
      ]),
  }).mount(stage)
  const names = 'country size visited tags stops dish'
  return Object.fromEntries(
    names.split(' ').map((name) => [name, () => (JSON.parse(JSON.stringify(held[name])) ?? '') as Json]),
  )
}

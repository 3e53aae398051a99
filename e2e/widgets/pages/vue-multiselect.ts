import 'vue-multiselect/dist/vue-multiselect.css'
import { type Component, createApp, h, reactive } from 'vue'
import Multiselect from 'vue-multiselect'
import { COUNTRIES, type Show } from '../stage'

const languages = [
  { language: 'Javascript', libs: [{ name: 'Vue.js' }, { name: 'Adonis' }] },
  { language: 'Ruby', libs: [{ name: 'Rails' }, { name: 'Sinatra' }] },
]

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({ country: null, visited: ['Austria'], tags: ['red'], libs: [] })
  const field = (label: string, name: string, props: object) =>
    h('div', { style: { margin: '12px 0', width: '360px' } }, [
      h('label', { class: 'typo__label' }, label),
      h(Multiselect as Component, {
        modelValue: held[name],
        'onUpdate:modelValue': (value: unknown) => {
          held[name] = value
        },
        ...props,
      }),
    ])
  createApp({
    render: () =>
      h('div', { style: { padding: '20px' } }, [
        field('Country', 'country', { options: COUNTRIES, searchable: false, placeholder: 'Pick a value' }),
        field('Birth country', 'born', { options: COUNTRIES, placeholder: 'Select one' }),
        field('Visited', 'visited', { options: COUNTRIES, multiple: true, closeOnSelect: false }),
        field('Tags', 'tags', {
          options: ['red', 'green'],
          multiple: true,
          taggable: true,
          tagPlaceholder: 'Add this as new tag',
          placeholder: 'Search or add a tag',
          onTag: (tag: string) => (held.tags as string[]).push(tag),
        }),
        field('Libraries', 'libs', {
          options: languages,
          multiple: true,
          groupValues: 'libs',
          groupLabel: 'language',
          groupSelect: true,
          placeholder: 'Type to search',
          trackBy: 'name',
          label: 'name',
        }),
      ]),
  }).mount(stage)
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  return {
    country: plain('country'),
    born: plain('born'),
    visited: plain('visited'),
    tags: plain('tags'),
    libs: () => (held.libs as { name: string }[]).map(({ name }) => name),
  }
}

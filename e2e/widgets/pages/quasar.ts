import '@quasar/extras/material-icons/material-icons.css'
import 'quasar/dist/quasar.css'
import {
  Dialog,
  QBtn,
  QCheckbox,
  QDate,
  QExpansionItem,
  QIcon,
  QInput,
  QOptionGroup,
  QPopupProxy,
  QRange,
  QRating,
  QSelect,
  QSlider,
  QStep,
  QStepper,
  QStepperNavigation,
  QTable,
  QTime,
  QToggle,
  QTree,
  Quasar,
} from 'quasar'
import { type Component, createApp, h, reactive } from 'vue'
import { COUNTRIES, type Show } from '../stage'

const teams = [
  { label: 'Sales', children: [{ label: 'North' }, { label: 'South' }] },
  { label: 'Engineering', children: [{ label: 'Frontend' }, { label: 'Backend' }] },
]
const desserts = COUNTRIES.map((name, at) => ({ name, calories: 100 + ((at * 37) % 90), fat: at }))

export const show: Show = (stage) => {
  const held = reactive<{ [name: string]: unknown }>({
    name: '',
    country: null,
    city: null,
    visited: ['Austria'],
    tags: ['red'],
    departure: '2026/03/05',
    stay: { from: '2026/03/05', to: '2026/03/08' },
    alarm: '09:00',
    volume: 30,
    price: { min: 20, max: 80 },
    stars: 2,
    wifi: true,
    size: 'm',
    extras: [],
    teams: [],
    step: 1,
    chosen: [],
    answer: '',
    newsletter: false,
    found: COUNTRIES,
  })
  const bound = (name: string) => ({
    modelValue: held[name],
    'onUpdate:modelValue': (value: unknown) => {
      held[name] = value
    },
  })
  const field = (
    label: string,
    name: string,
    component: Component,
    props: object = {},
    slots: { [name: string]: () => unknown } = {},
  ) => h(component, { label, ...bound(name), ...props }, slots)
  const withPopup = (label: string, name: string, icon: string, mask: string, picker: Component, props: object = {}) =>
    field(
      label,
      name,
      QInput,
      { filled: true, mask },
      {
        append: () =>
          h(QIcon, { name: icon, class: 'cursor-pointer' }, () =>
            h(QPopupProxy, { cover: true, transitionShow: 'scale', transitionHide: 'scale' }, () =>
              h(picker, { ...bound(name), ...props }),
            ),
          ),
      },
    )
  const confirm = (): void => {
    Dialog.create({ title: 'Confirm', message: 'Delete the account?', cancel: true, persistent: true })
      .onOk(() => {
        held.answer = 'ok'
      })
      .onCancel(() => {
        held.answer = 'cancel'
      })
  }
  const app = createApp({
    render: () =>
      h('div', { class: 'q-pa-md q-gutter-md', style: { maxWidth: '600px' } }, [
        field('Full name', 'name', QInput, { filled: true }),
        field('Country', 'country', QSelect, { filled: true, options: COUNTRIES }),
        field('Birth country', 'city', QSelect, {
          filled: true,
          useInput: true,
          inputDebounce: 300,
          options: held.found,
          onFilter: (text: string, update: (change: () => void) => void) =>
            update(() => {
              held.found = COUNTRIES.filter((one) => one.toLowerCase().includes(text.toLowerCase()))
            }),
        }),
        field('Visited', 'visited', QSelect, { filled: true, multiple: true, useChips: true, options: COUNTRIES }),
        field('Tags', 'tags', QSelect, {
          filled: true,
          useInput: true,
          useChips: true,
          multiple: true,
          hideDropdownIcon: true,
          newValueMode: 'add-unique',
        }),
        withPopup('Departure', 'departure', 'event', 'date', QDate),
        withPopup('Alarm', 'alarm', 'access_time', 'time', QTime, { format24h: true }),
        h(QDate, { ...bound('stay'), range: true, title: 'Stay' }),
        h('div', {}, [h('span', {}, 'Volume'), field('Volume', 'volume', QSlider, { min: 0, max: 100, label: true })]),
        h('div', {}, [h('span', {}, 'Price'), field('Price', 'price', QRange, { min: 0, max: 100, label: true })]),
        h('div', {}, ['Rating ', h(QRating, { ...bound('stars'), max: 5, size: '2em' })]),
        h('div', {}, [field('Wi-Fi', 'wifi', QToggle), field('Newsletter', 'newsletter', QCheckbox)]),
        h('div', {}, [
          'Size',
          h(QOptionGroup, {
            ...bound('size'),
            options: [
              { label: 'Small', value: 's' },
              { label: 'Medium', value: 'm' },
              { label: 'Large', value: 'l' },
            ],
          }),
        ]),
        h(QTree, {
          nodes: teams,
          nodeKey: 'label',
          tickStrategy: 'leaf',
          ticked: held.teams as string[],
          'onUpdate:ticked': (ticked: readonly unknown[]) => {
            held.teams = [...ticked]
          },
        }),
        h(QExpansionItem, { label: 'Account settings', icon: 'settings', caption: 'John Doe' }, () =>
          field('Nickname', 'nick', QInput, { filled: true }),
        ),
        h(QBtn, { label: 'Delete account', color: 'negative', onClick: confirm }),
        h(
          QStepper,
          {
            ...(bound('step') as { modelValue: number }),
            animated: true,
          },
          () =>
            ['Campaign', 'Ad group', 'Publish'].map((title, at) =>
              h(QStep, { name: at + 1, title, done: (held.step as number) > at + 1 }, () => [
                h('p', {}, `All about the ${title.toLowerCase()}.`),
                h(QStepperNavigation, {}, () =>
                  h(QBtn, {
                    label: at === 2 ? 'Finish' : 'Continue',
                    color: 'primary',
                    onClick: () => {
                      held.step = at + 2
                    },
                  }),
                ),
              ]),
            ),
        ),
        h(QTable, {
          title: 'Treats',
          rows: desserts,
          rowKey: 'name',
          selection: 'multiple',
          selected: held.chosen as object[],
          'onUpdate:selected': (rows: readonly unknown[]) => {
            held.chosen = [...rows]
          },
          columns: [
            { name: 'name', label: 'Dessert', field: 'name', align: 'left', sortable: true },
            { name: 'calories', label: 'Calories', field: 'calories', sortable: true },
            { name: 'fat', label: 'Fat', field: 'fat', sortable: true },
          ],
        }),
      ]),
  })
  app.use(Quasar, { plugins: { Dialog } })
  app.mount(stage)
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  return {
    ...Object.fromEntries(
      'name country city visited tags departure stay alarm volume price stars wifi newsletter size teams nick answer step'
        .split(' ')
        .map((name) => [name, plain(name)]),
    ),
    first: () => stage.querySelector('tbody td:nth-child(2)')?.textContent ?? '',
    chosen: () => (held.chosen as { name: string }[]).map(({ name }) => name),
  }
}

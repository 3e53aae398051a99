/** @jsxImportSource react */
import 'react-day-picker/style.css'
import * as Ariakit from '@ariakit/react'
import {
  Combobox,
  ComboboxButton,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Disclosure,
  DisclosureButton,
  DisclosurePanel,
  Field,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Radio,
  RadioGroup,
  Switch,
} from '@headlessui/react'
import { Command } from 'cmdk'
import { useCombobox, useMultipleSelection } from 'downshift'
import { type MouseEvent, type ReactElement, useState } from 'react'
import { type DateRange, DayPicker } from 'react-day-picker'
import { createRoot } from 'react-dom/client'
import { COUNTRIES, iso, type Show } from '../stage'

const PEOPLE = ['Durward Reynolds', 'Kenton Towne', 'Therese Wunsch', 'Benedict Kessler', 'Katelyn Rohan']
const PLANS = ['Startup', 'Business', 'Enterprise']

const held: { [name: string]: unknown } = { people: [PEOPLE[0]], books: [], wifi: true, plan: 'Startup', page: 1 }
const keep = (name: string, value: unknown): void => {
  held[name] = value
}

function Assignee(): ReactElement {
  const [person, setPerson] = useState('Durward Reynolds')
  return (
    <Field>
      <Label>Assignee:</Label>
      <Listbox
        value={person}
        onChange={(value) => {
          setPerson(value)
          keep('assignee', value)
        }}
      >
        <ListboxButton>{person}</ListboxButton>
        <ListboxOptions anchor="bottom" style={{ background: 'white', border: '1px solid' }}>
          {PEOPLE.map((each) => (
            <ListboxOption key={each} value={each}>
              {each}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  )
}

function People(): ReactElement {
  const [people, setPeople] = useState<string[]>(PEOPLE.slice(0, 1))
  return (
    <Field>
      <Label>Reviewers</Label>
      <Listbox
        multiple
        value={people}
        onChange={(value) => {
          setPeople(value)
          keep('people', value)
        }}
      >
        <ListboxButton>{people.length > 2 ? `${people.length} people` : people.join(', ') || 'Nobody'}</ListboxButton>
        <ListboxOptions anchor="bottom" style={{ background: 'white', border: '1px solid' }}>
          {PEOPLE.map((each) => (
            <ListboxOption key={each} value={each}>
              {({ selected }) => (
                <span>
                  {selected ? '✓ ' : ''}
                  {each}
                </span>
              )}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  )
}

function Country(): ReactElement {
  const [query, setQuery] = useState('')
  const [country, setCountry] = useState<string | null>('')
  const shown = COUNTRIES.filter((each) => each.toLowerCase().includes(query.toLowerCase()))
  return (
    <Field>
      <Label>Country</Label>
      <Combobox
        immediate
        value={country}
        onChange={(value) => {
          setCountry(value)
          keep('country', value)
        }}
        onClose={() => setQuery('')}
      >
        <ComboboxInput displayValue={(value: string) => value} onChange={(event) => setQuery(event.target.value)} />
        <ComboboxButton>⌄</ComboboxButton>
        <ComboboxOptions anchor="bottom" style={{ background: 'white', border: '1px solid' }}>
          {shown.map((each) => (
            <ComboboxOption key={each} value={each}>
              {each}
            </ComboboxOption>
          ))}
        </ComboboxOptions>
      </Combobox>
    </Field>
  )
}

function Plans(): ReactElement {
  const [plan, setPlan] = useState('Startup')
  return (
    <RadioGroup
      value={plan}
      onChange={(value) => {
        setPlan(value)
        keep('plan', value)
      }}
      aria-label="Server size"
    >
      {PLANS.map((each, at) => (
        <Radio key={each} value={each} style={{ border: '1px solid', padding: 8, margin: 4, cursor: 'pointer' }}>
          {({ checked }) => (
            <div>
              <p>{each}</p>
              <div>{`${8 * (at + 1)}GB of memory`}</div>
              {checked && <span>✔</span>}
            </div>
          )}
        </Radio>
      ))}
    </RadioGroup>
  )
}

function WiFi(): ReactElement {
  const [on, setOn] = useState(true)
  return (
    <Field style={{ display: 'flex', gap: 8 }}>
      <Label>Wi-Fi</Label>
      <Switch
        checked={on}
        onChange={(value) => {
          setOn(value)
          keep('wifi', value)
        }}
        style={{ width: 44, height: 24, borderRadius: 12, background: on ? 'royalblue' : 'lightgray' }}
      >
        <span
          style={{
            display: 'block',
            width: 16,
            height: 16,
            borderRadius: 8,
            background: 'white',
            transform: `translateX(${on ? 22 : 4}px)`,
          }}
        />
      </Switch>
    </Field>
  )
}

/** As in downshift's examples of several selections. */
function Books(): ReactElement {
  const [input, setInput] = useState('')
  const [books, setBooks] = useState<string[]>([])
  const all = ['1984', 'Emma', 'Dracula', 'Ulysses', 'Walden', 'Middlemarch']
  const items = all.filter((book) => !books.includes(book) && book.toLowerCase().includes(input.toLowerCase()))
  const set = (next: string[]): void => {
    setBooks(next)
    keep('books', next)
  }
  const { getSelectedItemProps, getDropdownProps, removeSelectedItem } = useMultipleSelection({
    selectedItems: books,
    onStateChange: ({ selectedItems }) => selectedItems && set(selectedItems),
  })
  const { isOpen, getToggleButtonProps, getLabelProps, getMenuProps, getInputProps, highlightedIndex, getItemProps } =
    useCombobox({
      items,
      itemToString: (item) => item ?? '',
      selectedItem: null,
      inputValue: input,
      onStateChange: ({ inputValue, type, selectedItem }) => {
        if (selectedItem && type !== useCombobox.stateChangeTypes.InputChange) {
          set([...books, selectedItem])
          setInput('')
        } else if (type === useCombobox.stateChangeTypes.InputChange) setInput(inputValue ?? '')
      },
    })
  return (
    <div>
      <label {...getLabelProps()} htmlFor={getLabelProps().htmlFor}>
        Pick some books:
      </label>
      <div style={{ display: 'inline-flex', gap: 4 }}>
        {books.map((book, index) => (
          <span key={book} {...getSelectedItemProps({ selectedItem: book, index })} style={{ background: 'lightgray' }}>
            {book}
            <span
              style={{ padding: '0 4px', cursor: 'pointer' }}
              {...{
                onClick: (event: MouseEvent) => {
                  event.stopPropagation()
                  removeSelectedItem(book)
                },
              }}
            >
              &#10005;
            </span>
          </span>
        ))}
        <input placeholder="Best book ever" {...getInputProps(getDropdownProps({ preventKeyAction: isOpen }))} />
        <button aria-label="toggle menu" type="button" {...getToggleButtonProps()}>
          &#8595;
        </button>
      </div>
      <ul
        {...getMenuProps()}
        style={{
          position: 'absolute',
          background: 'white',
          border: isOpen ? '1px solid' : 0,
          margin: 0,
          padding: 0,
          listStyle: 'none',
          width: 288,
          zIndex: 10,
        }}
      >
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item}
              {...getItemProps({ item, index })}
              style={{ background: highlightedIndex === index ? '#bde' : undefined }}
            >
              {item}
            </li>
          ))}
      </ul>
    </div>
  )
}

function Palette(): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const pick = (value: string): void => {
    keep('command', value)
    setOpen(false)
  }
  return (
    <div>
      <button type="button" onClick={() => setOpen(true)}>
        Search commands… ⌘K
      </button>
      <Command.Dialog open={isOpen} onOpenChange={setOpen} label="Command Menu" contentClassName="palette">
        <Command.Input placeholder="Type a command or search..." />
        <Command.List style={{ maxHeight: 120, overflow: 'auto' }}>
          <Command.Empty>No results found.</Command.Empty>
          <Command.Group heading="Letters">
            {['Calendar', 'Search emoji', 'Calculator', 'Profile', 'Billing', 'Settings', 'Sign out everywhere'].map(
              (each) => (
                <Command.Item key={each} onSelect={pick}>
                  {each}
                </Command.Item>
              ),
            )}
          </Command.Group>
        </Command.List>
      </Command.Dialog>
    </div>
  )
}

function Days(): ReactElement {
  const [day, setDay] = useState<Date>()
  const [stay, setStay] = useState<DateRange>()
  return (
    <div>
      <h3>Departure</h3>
      <DayPicker
        mode="single"
        captionLayout="dropdown"
        startMonth={new Date(2020, 0)}
        endMonth={new Date(2030, 11)}
        selected={day}
        onSelect={(value) => {
          setDay(value)
          keep('departure', value)
        }}
      />
      <h3>Stay</h3>
      <DayPicker
        mode="range"
        numberOfMonths={2}
        selected={stay}
        onSelect={(value) => {
          setStay(value)
          keep('stay', value)
        }}
      />
    </div>
  )
}

function Everything(): ReactElement {
  return (
    <div style={{ display: 'grid', gap: 16, padding: 16 }}>
      <style>
        {
          '.palette { position: fixed; top: 100px; left: 300px; width: 400px; background: white; border: 1px solid } [cmdk-overlay] { position: fixed; inset: 0; background: #0004 } [data-focus], [aria-selected=true] { background: #eef }'
        }
      </style>
      <Assignee />
      <People />
      <Country />
      <Plans />
      <WiFi />
      <Disclosure>
        <DisclosureButton>Is team pricing available?</DisclosureButton>
        <DisclosurePanel>Yes! You can buy a licence for all.</DisclosurePanel>
      </Disclosure>
      <Books />
      <Palette />
      <Ariakit.SelectProvider defaultValue="Apple" setValue={(value) => keep('fruit', value)}>
        <Ariakit.SelectLabel>Favorite fruit</Ariakit.SelectLabel>
        <Ariakit.Select />
        <Ariakit.SelectPopover gutter={4} sameWidth style={{ background: 'white', border: '1px solid', zIndex: 5 }}>
          {['Apple', 'Banana', 'Grape', 'Orange'].map((fruit) => (
            <Ariakit.SelectItem key={fruit} value={fruit} />
          ))}
        </Ariakit.SelectPopover>
      </Ariakit.SelectProvider>
      <Ariakit.ComboboxProvider setValue={(value) => keep('food', value)}>
        <Ariakit.ComboboxLabel>Your favorite food</Ariakit.ComboboxLabel>
        <Ariakit.Combobox placeholder="e.g., Apple" />
        <Ariakit.ComboboxPopover gutter={8} sameWidth style={{ background: 'white', border: '1px solid', zIndex: 5 }}>
          {['🍎 Apple', '🍇 Grape', '🍊 Orange'].map((food) => (
            <Ariakit.ComboboxItem key={food} value={food.slice(3)}>
              {food}
            </Ariakit.ComboboxItem>
          ))}
        </Ariakit.ComboboxPopover>
      </Ariakit.ComboboxProvider>
      <Ariakit.MenuProvider>
        <Ariakit.MenuButton>Edit</Ariakit.MenuButton>
        <Ariakit.Menu gutter={8} style={{ background: 'white', border: '1px solid', zIndex: 5 }}>
          <Ariakit.MenuItem onClick={() => keep('menu', 'undo')}>Undo</Ariakit.MenuItem>
          <Ariakit.MenuProvider>
            <Ariakit.MenuItem render={<Ariakit.MenuButton />}>Find</Ariakit.MenuItem>
            <Ariakit.Menu gutter={4} style={{ background: 'white', border: '1px solid', zIndex: 5 }}>
              <Ariakit.MenuItem onClick={() => keep('menu', 'next')}>Find Next</Ariakit.MenuItem>
              <Ariakit.MenuItem onClick={() => keep('menu', 'previous')}>Find Previous</Ariakit.MenuItem>
            </Ariakit.Menu>
          </Ariakit.MenuProvider>
        </Ariakit.Menu>
      </Ariakit.MenuProvider>
      <Days />
    </div>
  )
}

/** Components that come without a look of their own, drawn as their documentations draw them. */
export const show: Show = (stage) => {
  createRoot(stage).render(<Everything />)
  const plain = (name: string) => () => JSON.parse(JSON.stringify(held[name] ?? ''))
  const stay = (): string[] => {
    const { from, to } = (held.stay ?? {}) as Partial<DateRange>
    return [iso(from), iso(to)]
  }
  return {
    ...Object.fromEntries(
      'assignee people country plan wifi books command fruit food menu'.split(' ').map((name) => [name, plain(name)]),
    ),
    departure: () => iso(held.departure as Date | undefined),
    stay,
  }
}

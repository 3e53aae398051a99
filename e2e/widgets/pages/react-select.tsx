/** @jsxImportSource react */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import Select from 'react-select'
import Async from 'react-select/async'
import Creatable from 'react-select/creatable'
import { COUNTRIES, type Show } from '../stage'

interface Choice {
  value: string
  label: string
}

const CHOICES: Choice[] = COUNTRIES.map((label) => ({ value: label.slice(0, 3).toLowerCase(), label }))

const now: { country: Choice | null; visited: readonly Choice[]; city: Choice | null; tags: readonly Choice[] } = {
  country: null,
  visited: [],
  city: null,
  tags: [],
}

/** Answers after a while, as a server does. */
const search = (words: string): Promise<Choice[]> =>
  new Promise((answer) => {
    const found = ['Oslo', 'Osaka', 'Rome', 'Roma Street', 'Porto'].filter((city) =>
      city.toLowerCase().includes(words.toLowerCase()),
    )
    setTimeout(() => answer(found.map((label) => ({ value: label, label }))), 350)
  })

function Form() {
  const [{ country, visited, city, tags }, set] = useState({ ...now })
  const keep = (change: Partial<typeof now>): void => {
    Object.assign(now, change)
    set({ ...now })
  }
  return (
    <>
      <label htmlFor="country">Country</label>
      <Select inputId="country" options={CHOICES} value={country} onChange={(choice) => keep({ country: choice })} />
      <label htmlFor="visited">Visited</label>
      <Select inputId="visited" isMulti options={CHOICES} value={visited} onChange={(all) => keep({ visited: all })} />
      <label htmlFor="city">City</label>
      <Async inputId="city" loadOptions={search} value={city} onChange={(choice) => keep({ city: choice })} />
      <label htmlFor="tags">Tags</label>
      <Creatable inputId="tags" isMulti options={[]} value={tags} onChange={(all) => keep({ tags: all })} />
    </>
  )
}

export const show: Show = (stage) => {
  createRoot(stage).render(<Form />)
  return {
    country: () => now.country?.label ?? '',
    visited: () => now.visited.map(({ label }) => label),
    city: () => now.city?.label ?? '',
    tags: () => now.tags.map(({ label }) => label),
  }
}

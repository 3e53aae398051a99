import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { policies } from '../policies'
import { demonstrationsIn } from './files/import'
import { recall } from './matching/recall'
import { learn } from './skill'

const FOLDER = join(import.meta.dirname, '../../demonstrations')
const demonstrations = readdirSync(FOLDER).flatMap((file) => {
  const read = demonstrationsIn(readFileSync(join(FOLDER, file), 'utf8'))
  if (!read.ok) throw new Error(`${file}: ${read.message}`)
  return read.value
})
const library = learn(demonstrations)

const Recalled = z.object({ source: z.string(), calls: z.array(z.object({ args: z.record(z.string(), z.json()) })) })

function planFor(task: string): { skill: string; args: unknown[] } | string {
  const outcome = recall(library, task)
  if (!outcome.ok) return outcome.message
  const { source, calls } = Recalled.parse(outcome.value)
  return { skill: source.replace('skill ', ''), args: calls.flatMap(({ args }) => Object.values(args)) }
}

describe('the starter library', () => {
  it('can be learned whole, and calls policies that there are', () => {
    expect(library.refused).toEqual([])
    for (const { policy } of demonstrations.flatMap(({ calls }) => calls))
      expect(policies.map(({ name }) => name)).toContain(policy)
  })

  it.each<[string, string, unknown[]]>([
    ['search for "garden chairs"', 'Search', ['search', 'garden chairs', 'Enter']],
    ['Please look for flights to Rome', 'Search', ['search', 'flights to Rome', 'Enter']],
    ['Search for "cats" and open the 3rd result', 'Search and open a result', ['search', 'cats', 'Enter', 3]],
    ['Sign in as "bob" with the password "hunter2"', 'Log in', ['username', 'bob', 'password', 'hunter2']],
    ['Sign out please', 'Log out', ['log out']],
    ['Subscribe to the newsletter as ann@example.org', 'Subscribe to the newsletter', ['email', 'ann@example.org']],
    ['Set the departure date to 3 March 2027', 'Choose a date', [{ 'departure date': '3 March 2027' }]],
    ['Set the country to Chile', 'Set a field', [{ country: 'Chile' }]],
    ['Type "Oslo" into the city field', 'Set a field', [{ city: 'Oslo' }]],
    ['Press the "Save" button', 'Click', []],
    ['Select Green in the Size dropdown', 'Choose an option', ['Size', 'Green']],
    ['Order the results by "Price"', 'Sort', ['sort', 'Price']],
    ['Check Pool, Sauna and Gym', 'Tick boxes', [['Pool', 'Sauna', 'Gym']]],
    ['Add it to my basket', 'Add to the cart', ['add to cart']],
    ['Allow all cookies', 'Accept cookies', ['accept']],
    ['Decline cookies', 'Decline cookies', ['reject']],
    ['go to the following page', 'Next page', ['next']],
    ['Open the 2nd result', 'Open the n-th result', [2]],
    ['Close this popup', 'Close the dialog', ['close']],
    ['Download the document', 'Download', ['download']],
  ])('understands “%s”', (task, skill, args) => {
    const plan = planFor(task)
    expect(plan).toMatchObject({ skill })
    expect(plan).toEqual(expect.objectContaining({ args: expect.arrayContaining(args) }))
  })

  it.each(['Write a poem about the sea', 'Why is the sky blue?', 'Transfer all my money to this account'])(
    'has no plan for “%s”',
    (task) => {
      expect(recall(library, task)).toMatchObject({ ok: false, reason: 'no_plan' })
    },
  )

  it('says which values are missing', () => {
    expect(planFor('Log in as "bob"')).toContain('“password”')
  })
})

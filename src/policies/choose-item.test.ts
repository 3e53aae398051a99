import { describe, expect, it } from 'vitest'
import { chooseItem } from './choose-item'
import { rehearse } from './rehearse'

const flight = (n: number, depart: string, arrive: string, duration: string, price: number) => `
      -
        -
          "Depart:"
          -
            "${depart}"
            "Mon Oct 03 2016"
        -
          "Arrives:"
          -
            "${arrive}"
            "Mon Oct 03 2016"
        -
          "Duration:"
          "${duration}"
        button "Book flight for $${price}" [e${n}]`

const FLIGHTS = `
    button "Back" [e1]
    -
      -
        button "Search again" [e2]
        "OSL to FCO | 10/03/2016"
${flight(11, '9:05 AM', '3:10 PM', '6h 5m', 1120)}
${flight(12, '11:40 AM', '2:00 PM', '2h 20m', 640)}
${flight(13, '7:15 PM', '10:50 PM', '3h 35m', 99)}`

describe('the item that is first by a quantity', () => {
  it.each([
    ['cheapest', 'e13'],
    ['most expensive flight', 'e11'],
    ['shortest', 'e12'],
    ['longest duration', 'e11'],
    ['earliest', 'e11'],
    ['latest arrival', 'e13'],
    ['earliest arrival', 'e12'],
  ])('%s', (criterion, ref) => {
    const { actions, outcome } = rehearse(chooseItem, { criterion }, FLIGHTS)
    expect(actions).toEqual([{ kind: 'click', ref }])
    expect(outcome).toMatchObject({ ok: true, value: expect.stringContaining('Duration') })
  })

  const TABLE = `
    table
      row
        columnheader "Hotel"
        columnheader "Reviews"
        columnheader "Rating"
        columnheader "Price"
        columnheader ""
      row
        cell "Astoria"
        cell "120"
        cell "4.1"
        cell "90"
        cell
          link "Details" [e1]
          button "Book" [e2]
      row
        cell "Bristol"
        cell "1,450"
        cell "3.9"
        cell "70"
        cell
          link "Details" [e3]
          button "Book" [e4]
      row
        cell "Continental"
        cell "80"
        cell "4.8"
        cell "210"
        cell
          link "Details" [e5]
          button "Book" [e6]`
  it.each([
    ['lowest price', 'Book', 'e4'],
    ['highest rating', 'Book', 'e6'],
    ['most reviews', 'Details', 'e3'],
    ['fewest reviews', 'Details', 'e5'],
  ])('by a column of a table: %s', (criterion, action, ref) => {
    expect(rehearse(chooseItem, { criterion, action }, TABLE).actions).toEqual([{ kind: 'click', ref }])
  })

  it('by bare numbers', () => {
    const page = '-\n  generic "3" [e1] clickable\n  generic "12" [e2] clickable\n  generic "7" [e3] clickable'
    expect(rehearse(chooseItem, { criterion: 'largest number' }, page).actions).toEqual([{ kind: 'click', ref: 'e2' }])
  })

  it('only reads when asked to', () => {
    const { actions, outcome } = rehearse(chooseItem, { criterion: 'lowest price', action: 'none' }, TABLE)
    expect(actions).toEqual([])
    expect(outcome).toMatchObject({ value: expect.stringContaining('Bristol') })
  })

  it('fails when nothing can be compared, and says what is there', () => {
    const { outcome } = rehearse(chooseItem, { criterion: 'cheapest' }, '-\n  link "News"\n  link "Sports"')
    expect(outcome).toMatchObject({ ok: false, reason: 'not_found' })
    expect(outcome.ok === false && outcome.message).toContain('News')
  })

  it('names what the item has when the action is not in it', () => {
    const { outcome } = rehearse(chooseItem, { criterion: 'lowest price', action: 'Delete' }, TABLE)
    expect(outcome).toMatchObject({ ok: false, reason: 'not_found' })
    expect(outcome.ok === false && outcome.message).toContain('Details')
  })

  describe('what an item shows later', () => {
    const rows = '-\n  -\n    "ERR-1" [e2]\n    "Crash" [e3]\n  -\n    "ERR-2" [e4]\n    "Login" [e5]'
    const choice = { criterion: 'ERR-2', action: 'Archive' }

    it('stands there under the pointer', () => {
      const { actions } = rehearse(chooseItem, choice, rows, [`${rows}\n    button "Archive" [e9]`])
      expect(actions.map((action) => [action.kind, 'ref' in action && action.ref])).toEqual([
        ['hover', expect.any(String)],
        ['click', 'e9'],
      ])
    })

    it('comes with its own menu, if there is one', () => {
      const pointed = `${rows}\n    button "⋯" [e8]`
      const { actions, outcome } = rehearse(chooseItem, choice, rows, [
        pointed,
        `${pointed}\nmenu\n  menuitem "Archive" [e9]`,
      ])
      expect(actions.slice(1)).toEqual([
        { kind: 'click', ref: 'e8' },
        { kind: 'click', ref: 'e9' },
      ])
      expect(outcome.ok).toBe(true)
      expect(rehearse(chooseItem, choice, rows, [pointed]).outcome).toMatchObject({ reason: 'not_found' })
    })
  })

  it('finds the item by its details', () => {
    expect(rehearse(chooseItem, { criterion: 'Bristol', action: 'Book' }, TABLE).actions).toEqual([
      { kind: 'click', ref: 'e4' },
    ])
    expect(rehearse(chooseItem, { criterion: '4.1 90', action: 'Book' }, TABLE).actions).toEqual([
      { kind: 'click', ref: 'e2' },
    ])
    expect(rehearse(chooseItem, { criterion: 'Ritz', action: 'Book' }, TABLE).outcome).toMatchObject({
      reason: 'not_offered',
    })
  })
})

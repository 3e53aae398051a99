import { describe, expect, it } from 'vitest'
import { findContainer } from './container'
import { sketch } from './sketch'

const boxes = (page: string, target: string): string[] => [
  ...(findContainer(sketch(page), target, ({ role }) => role === 'checkbox' || role === 'switch') ?? []),
]

describe('findContainer', () => {
  it('takes what is in the group of that name', () => {
    expect(boxes('group "Days" [e1]\n  checkbox "Mon" [e2]\ncheckbox "News" [e3]', 'Days')).toEqual(['e2'])
  })

  it('goes no further than the next label where labels and fields stand in one row of siblings', () => {
    const page = `group [e1]
  "Pets allowed"
  switch [e2]
  "Features"
  generic [e3]
    checkbox "Balcony" [e4]
    checkbox "Lift" [e5]
  "Heating"
  switch [e6]`
    expect(boxes(page, 'Features')).toEqual(['e4', 'e5'])
    expect(boxes(page, 'Pets allowed')).toEqual(['e2'])
  })

  it('takes words between boxes for the words of the boxes', () => {
    const page = `group [e1]
  "Toppings"
  checkbox "Cheese" [e2]
  "Cheese"
  " | "
  checkbox "Ham" [e3]
  "Ham"`
    expect(boxes(page, 'Toppings')).toEqual(['e2', 'e3'])
  })

  it('finds nothing beside a label that has something else beside it', () => {
    expect(boxes('switch "Pets" [e1]\n"Furnishing"\nbutton "Empty" [e2]\n"Name"\ntextbox [e3]', 'Furnishing')).toEqual(
      [],
    )
  })
})

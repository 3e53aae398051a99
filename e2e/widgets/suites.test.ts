import { expect, it } from 'vitest'
import { policies } from '../../src/policies/index'
import { suites } from './suites'

it('has a case for each policy', () => {
  const called = new Set(suites.flatMap(({ cases }) => cases.flatMap(({ calls }) => calls.map(({ policy }) => policy))))
  expect(policies.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([])
})

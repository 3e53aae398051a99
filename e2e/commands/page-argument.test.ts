import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addressOf, loadFailure } from './page-argument'

it('takes addresses with and without their scheme', () => {
  expect(addressOf('https://example.com/a?b#c')).toBe('https://example.com/a?b#c')
  expect(addressOf('example.com/a')).toBe('https://example.com/a')
  expect(addressOf('localhost:3000/a')).toBe('http://localhost:3000/a')
  expect(addressOf('chrome://settings')).toBe('chrome://settings')
})

it('takes a file that exists', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'errand-')), 'a form.html')
  writeFileSync(file, '')
  expect(addressOf(file)).toMatch(/^file:\/\/.*a%20form\.html$/)
})

it('says what is wrong with anything else', () => {
  for (const wrong of ['missing.html', 'nonsense', '', 'http://']) expect(() => addressOf(wrong)).toThrow('--url')
})

it('says in words why a page did not load', () => {
  expect(loadFailure('http://a/', new Error('page.goto: net::ERR_CONNECTION_REFUSED at http://a/'))).toContain('server')
})

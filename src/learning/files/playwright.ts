import type { Demonstration } from '../demonstration'
import { asActions, type Doing, type Named } from './doings'

/** A test for Playwright that does what was shown, with the values that were shown. */
export function toPlaywright(demonstrations: readonly Demonstration[]): string {
  const tests = demonstrations.map((shown) => {
    const { name, task, url } = shown
    const steps = asActions(shown).map(lineFor)
    const start = url === undefined ? [] : [`await page.goto(${quoted(url)})`]
    return `test(${quoted(name ?? task)}, async ({ page }) => {\n${[...start, ...steps].map((line) => `  ${line}`).join('\n')}\n})\n`
  })
  return `import { test } from '@playwright/test'\n\n${tests.join('\n')}`
}

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

function lineFor(doing: Doing): string {
  switch (doing.does) {
    case 'fill':
      return `await ${locatorFor(doing.on)}.fill(${quoted(doing.text)})`
    case 'click':
      return `await ${locatorFor(doing.on)}.${doing.times === 2 ? 'dblclick' : 'click'}()`
    case 'press':
      return `await page.keyboard.press(${quoted(doing.key)})`
    case 'go':
      return `await page.goto(${quoted(doing.to)})`
  }
}

function locatorFor({ name, role, exact }: Named): string {
  if (exact) return `${shownAs(name)}.first()`
  if (role !== undefined && ROLES.has(role)) return `page.getByRole(${quoted(role)}, { name: ${quoted(name)} }).first()`
  return role === undefined ? `page.getByText(${quoted(name)}).first()` : `page.getByLabel(${quoted(name)}).first()`
}

/** By its label, its title or its text: whichever it has that is this and no more. */
function shownAs(name: string): string {
  const [first, ...others] = ['Label', 'Title', 'Text'].map((by) => `page.getBy${by}(${quoted(name)}, { exact: true })`)
  return `${first}${others.map((other) => `.or(${other})`).join('')}`
}

const ROLES = new Set('button link tab checkbox radio switch menuitem option heading treeitem'.split(' '))

import { expect, test } from 'playwright/test'
import { runCommand } from './run-command'

test('lists every policy with its description and the schema of its arguments', async () => {
  const { code, lines } = await runCommand('policies', ['--json'])
  const policies: { name: string; description: string; args: { type: string; properties: object } }[] = JSON.parse(
    lines.join('\n'),
  )
  expect(code).toBe(0)
  expect(policies.map(({ name }) => name)).toEqual(expect.arrayContaining(['click', 'fill_text', 'choose_date']))
  for (const { name, description, args } of policies) {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(description).not.toBe('')
    expect(args.type).toBe('object')
  }
})

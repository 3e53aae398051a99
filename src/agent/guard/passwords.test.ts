import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../budget'
import type { Errand } from '../log'
import { conceal } from './passwords'

const errand = (task: string, calls?: Errand['calls']): Errand => ({
  task,
  ...(calls && { calls }),
  policies: 'code',
  sources: ['skill'],
  attended: false,
  limits: DEFAULT_LIMITS,
})
const hidden = (task: string) => {
  const { errand: safe, concealed } = conceal(errand(task))
  return [safe.task, ...concealed.map(({ name, value }) => `${name}=${value}`)]
}

describe('conceal', () => {
  it.each([
    ['Enter the password "3LuD" twice', 'Enter the password "{{password}}" twice', '3LuD'],
    ['Log in as ada with password hunter2.', 'Log in as ada with password {{password}}.', 'hunter2'],
    ['My PIN is 1234, go on', 'My PIN is {{password}}, go on', '1234'],
    ['Passwort: geheim', 'Passwort: {{password}}', 'geheim'],
    ["Use 'ada' and the password 'o p'", "Use 'ada' and the password '{{password}}'", 'o p'],
    ['Type "s3c" into the password field', 'Type "{{password}}" into the password field', 's3c'],
    ['Set "n3w" as my new password', 'Set "{{password}}" as my new password', 'n3w'],
    ['mot de passe « sésame »', 'mot de passe «{{password}}»', ' sésame '],
  ])('%s', (task, safe, value) => {
    expect(hidden(task)).toEqual([safe, `password=${value}`])
  })

  it.each([
    'Change my password',
    'Open the page "Forgot password"',
    'Click the password field and leave it',
    'Type {{bank}} into the PIN field: {{pin}}',
    'Enter the password "{{password}}"',
  ])('leaves alone: %s', (task) => {
    expect(hidden(task)).toEqual([task])
  })

  it('tells several apart, and knows one that comes again', () => {
    expect(hidden('password "abc123" and then password "xyz789", again "abc123"')).toEqual([
      'password "{{password}}" and then password "{{password_2}}", again "{{password}}"',
      'password=abc123',
      'password_2=xyz789',
    ])
  })

  it('hides what given calls put into a password field', () => {
    const call = { policy: 'fill_text', args: { field: 'Password', text: 'abc' } }
    const other = { policy: 'fill_text', args: { field: 'Name', text: 'abc' } }
    const { errand: safe, concealed } = conceal(errand('Log in', [call, other]))
    expect(safe.calls?.[0]?.args).toEqual({ field: 'Password', text: '{{password}}' })
    expect(safe.calls?.[1]?.args).toEqual({ field: 'Name', text: 'abc' })
    expect(concealed).toEqual([{ name: 'password', value: 'abc' }])
  })
})

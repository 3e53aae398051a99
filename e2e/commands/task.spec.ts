import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { REPOSITORY } from '../harness/installed'
import { runCommand } from './run-command'

const FORM = join(REPOSITORY, 'e2e', 'commands', 'pages', 'form.html')

/** A site with the form, which remembers what was sent to it. */
async function serveForm(): Promise<{ url: string; submitted: URLSearchParams[]; server: Server }> {
  const submitted: URLSearchParams[] = []
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    if (request.method !== 'POST') {
      response.end(readFileSync(FORM))
      return
    }
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      submitted.push(new URLSearchParams(body))
      response.end('<h1>Thank you</h1><p>Your number is 4711.</p>')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, submitted, server }
}

const fill = (field: string, text: string) => ({ policy: 'fill_text', args: { field, text } })
const date = (field: string, date: string) => ({ policy: 'choose_date', args: { field, date } })
const choose = (list: string, option: string | string[]) => ({ policy: 'choose_option', args: { list, option } })

test('given calls fill a form with every native field, and the last line says what came of it', async () => {
  const info = test.info()
  const { url, submitted, server } = await serveForm()
  const picture = info.outputPath('end.png')
  const calls = [
    fill('Name', 'Ada'),
    fill('Email', 'ada@example.com'),
    fill('Website', 'https://example.com/'),
    fill('Telephone', '+47 123'),
    fill('Password', 'open sesame'),
    fill('Search', 'quiet'),
    fill('Guests', '3'),
    fill('Volume', '70'),
    date('Arrival', '2026-03-12'),
    fill('Time', '14:30'),
    fill('Meeting', '2026-03-12T09:15'),
    fill('Month of birth', '1990-12'),
    fill('Calendar week', '2026-W11'),
    fill('Favourite colour', '#336699'),
    choose('Country', 'Norway'),
    choose('Languages', ['English', 'Norwegian']),
    { policy: 'set_checkboxes', args: { names: ['Double'], group: 'Room' } },
    { policy: 'set_checkboxes', args: { names: ['Breakfast', 'Sauna'], group: 'Extras' } },
    fill('Remarks', 'Two lines:\nthis is the second.'),
    { policy: 'click', args: { target: 'Register' } },
    { policy: 'read_text', args: { target: 'Your number is', part: 'number' } },
  ]
  const { code, lines } = await runCommand('task', [
    ...['--url', url, '--calls', JSON.stringify(calls), '--json', '--screenshot', picture],
  ])
  server.close()

  const last = JSON.parse(lines.at(-1) ?? '{}')
  expect(last).toMatchObject({ outcome: 'done', source: 'calls', modelCalls: 0, inputTokens: 0, outputTokens: 0 })
  expect(code).toBe(0)
  expect(submitted).toHaveLength(1)
  const [sent = new URLSearchParams()] = submitted
  expect(Object.fromEntries(sent)).toEqual({
    name: 'Ada',
    email: 'ada@example.com',
    website: 'https://example.com/',
    telephone: '+47 123',
    password: 'open sesame',
    search: 'quiet',
    guests: '3',
    volume: '70',
    arrival: '2026-03-12',
    time: '14:30',
    meeting: '2026-03-12T09:15',
    month: '1990-12',
    week: '2026-W11',
    colour: '#336699',
    country: 'Norway',
    languages: 'Norwegian',
    room: 'double',
    extras: 'sauna',
    remarks: 'Two lines:\r\nthis is the second.',
  })
  expect(sent.getAll('languages')).toEqual(['English', 'Norwegian'])
  expect(sent.getAll('extras')).toEqual(['breakfast', 'sauna'])
  expect(String(last.answer)).toContain('4711')
  expect(last.actions).toBeGreaterThanOrEqual(calls.length - 2)
  for (const line of lines.slice(0, -1)) expect(JSON.parse(line)).toHaveProperty('step')
  expect(existsSync(picture)).toBe(true)
})

test('a file can be the page, and what fails is told with exit code 1', async () => {
  const calls = JSON.stringify([fill('Surname', 'Lovelace')])
  const { code, lines } = await runCommand('task', ['--url', FORM, '--calls', calls])
  expect(lines.join('\n')).toContain('no field "Surname"')
  expect(code).toBe(1)
})

test('a task that nothing was learned for says what to do', async () => {
  const { code, lines } = await runCommand('task', ['--url', FORM, '--json', 'Compose a sonnet about the rain'])
  expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ outcome: 'failed', source: null, answer: null, actions: 0 })
  expect(code).toBe(1)
})

test.describe('a page that Errand can’t work on is named', () => {
  test('the browser’s own', async () => {
    const { code, lines } = await runCommand('task', ['--url', 'chrome://version', '--json', 'Do it'])
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ outcome: 'failed', actions: 0 })
    expect(code).toBe(1)
  })

  test('one that nobody serves', async () => {
    const { url, server } = await serveForm()
    await new Promise((closed) => server.close(closed))
    const { code, errors } = await runCommand('task', ['--url', url, 'Do it'])
    expect(errors).toContain(`Nothing answers at ${url}`)
    expect(errors).not.toContain('    at ')
    expect(code).toBe(1)
  })
})

test('a wrong command line is explained, with exit code 2', async () => {
  const { code, errors } = await runCommand('task', ['--url', FORM, '--surprise', 'x'])
  expect(errors).toContain('--surprise')
  expect(errors).not.toContain('    at ')
  expect(code).toBe(2)
})

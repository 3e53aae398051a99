import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { runCommand } from './run-command'

test('the package for stores is whole, and asks for no site when it is installed', async () => {
  const { code, lines, errors } = await runCommand('package', [])
  expect(code, errors).toBe(0)
  const [, path = ''] = /^(.+\.zip) \(\d+ kB\)$/.exec(lines.at(-1) ?? '') ?? []
  const files = unzipSync(readFileSync(path))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const manifest = JSON.parse(text('manifest.json'))
  expect(manifest).not.toHaveProperty('host_permissions')
  expect(manifest).not.toHaveProperty('content_scripts')
  expect(manifest.permissions).not.toContain('tabs')
  expect(manifest.optional_host_permissions).toEqual(['<all_urls>'])
  // Every file that the browser is going to ask for by name is there.
  const named = [
    manifest.background.service_worker,
    manifest.side_panel.default_path,
    ...Object.values<string>(manifest.icons),
    `_locales/${manifest.default_locale}/messages.json`,
    '_locales/zh_CN/messages.json',
  ]
  for (const name of named) expect(Object.keys(files)).toContain(name)
  const page = text(manifest.side_panel.default_path)
  for (const [, linked = ''] of page.matchAll(/(?:src|href)="\/([^"]+)"/g)) expect(Object.keys(files)).toContain(linked)
})

import { expect, it } from 'vitest'
import manifest from '../../manifest.json' with { type: 'json' }

it('asks at install for nothing that the browser warns of, and for no site', () => {
  expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage'])
  expect(manifest.optional_permissions).toEqual(['notifications'])
  expect(manifest.optional_host_permissions).toEqual(['<all_urls>'])
  for (const key of ['host_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources']) {
    expect(manifest).not.toHaveProperty(key)
  }
})

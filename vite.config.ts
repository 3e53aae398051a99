import { crx } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

/**
 * `vite build` makes the extension that ships, in `dist/`. `vite build --mode test` makes the one that tests and the
 * benchmark runner drive, in `dist-test/`: the same files, and a manifest with host access, for no person is there to
 * click the toolbar button.
 */
export default defineConfig(({ mode }) => {
  const test = mode === 'test'
  return {
    plugins: [
      crx({ manifest: test ? { ...manifest, host_permissions: ['<all_urls>'] } : manifest }),
      nothingForPages(),
    ],
    build: {
      outDir: test ? 'dist-test' : 'dist',
      emptyOutDir: true,
      target: `chrome${manifest.minimum_chrome_version}`,
      modulePreload: false,
      reportCompressedSize: false,
      // Pages that the manifest does not name.
      rollupOptions: {
        input: ['src/extension/welcome/welcome.html', 'src/extension/practice/practice.html'],
      },
    },
  }
})

/**
 * The plugin of crx lets web pages load the content script, which would tell them who has Errand; the browser injects it
 * without. And it leaves a second, unused build of the content script behind.
 */
function nothingForPages(): Plugin {
  return {
    name: 'nothing for pages',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = bundle['manifest.json']
        if (built?.type !== 'asset') throw new Error('The build has no manifest.json.')
        const { web_accessible_resources: _, ...closed } = JSON.parse(String(built.source))
        built.source = `${JSON.stringify(closed, null, 2)}\n`
        for (const [name, chunk] of Object.entries(bundle)) {
          if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('/content/content.ts')) delete bundle[name]
        }
      },
    },
  }
}

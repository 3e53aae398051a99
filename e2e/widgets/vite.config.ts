import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** One page for all widgets; each library is a part of its own that only its page loads. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: { target: 'chrome120', emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 5000 },
})

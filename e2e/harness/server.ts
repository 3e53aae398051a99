import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** A running static server; `url` has no slash at its end. */
export interface StaticServer {
  url: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Serves the files of a folder on a free port of this machine; 404 for what is not there or lies outside. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    try {
      const asked = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
      const path = asked.endsWith('/') ? `${asked}index.html` : asked
      const body = await readFile(join(folder, path))
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'cache-control': 'max-age=600',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end('Not found')
    }
  })
  const port = await listen(server)
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) }
}

/** Listens on a free port of this machine and returns its number. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

/** Does not wait for connections that a browser keeps open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

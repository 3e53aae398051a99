import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The most that the panel may weigh, in bytes after gzip: it is read each time that it opens. */
const HEAVIEST_PANEL = 90_000

/** The most that the content script may weigh, in bytes after gzip: every frame of a tab in use runs it. */
export const HEAVIEST_CONTENT = 60_000

/** Bytes after gzip of the content script of a built extension. */
export const contentWeight = (extension: string): number =>
  gzipSync(read(extension, 'src/extension/content/content.js'), { level: 9 }).length

/** What the panel of a built extension loads before it can be used: each of its scripts and styles, in bytes after gzip. */
export function panelWeight(extension: string): { [file: string]: number } {
  const html = 'src/extension/panel/index.html'
  const linked = [...read(extension, html).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  const weights: { [file: string]: number } = {}
  const visit = (file: string): void => {
    if (file in weights) return
    const text = read(extension, file)
    weights[file] = gzipSync(text, { level: 9 }).length
    if (!file.endsWith('.js')) return
    for (const [, path = ''] of text.matchAll(/\b(?:from|import)\s*"(\.[^"]+\.js)"/g)) {
      visit(posix.join(posix.dirname(file), path))
    }
  }
  for (const path of linked) visit(posix.join(path.startsWith('/') ? '' : posix.dirname(html), path).replace(/^\//, ''))
  return weights
}

/** Says what is too heavy, if the panel is; undefined when it is not. */
export function tooHeavy(extension: string): string | undefined {
  const weights = Object.entries(panelWeight(extension)).sort(([, one], [, other]) => other - one)
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0)
  if (total <= HEAVIEST_PANEL) return undefined
  const listed = weights.map(([file, bytes]) => `${kilo(bytes)} ${file}`).join('\n')
  return `The panel weighs ${kilo(total)} after gzip, more than ${kilo(HEAVIEST_PANEL)}:\n${listed}`
}

const kilo = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

const read = (extension: string, file: string): string => readFileSync(join(extension, file), 'utf8')

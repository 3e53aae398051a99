import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { REPOSITORY } from '../harness/installed'
import { suites } from '../widgets/suites'

/** A page to look at: its markup (scripts off, nothing loaded), or the address it is served at. */
export type BenchPage = { set: string; name: string } & ({ html: string } | { address: string; episode?: true })

/** Saved pages of real sites lie beside the repository on some machines; they are not part of it. */
const REAL = [process.env.ERRAND_REAL_PAGES, join(REPOSITORY, '..', 'shared', 'pages')].find(
  (folder) => folder !== undefined && existsSync(folder),
)

export function realPages(): BenchPage[] {
  if (REAL === undefined) return []
  return readdirSync(REAL)
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) => ({
      set: 'real sites',
      name: name.replace('.html.gz', ''),
      html: gunzipSync(readFileSync(join(REAL, name))).toString('utf8'),
    }))
}

export const gauntletPages = (site: string): BenchPage[] =>
  suites.map(({ page }) => ({ set: 'gauntlet', name: page, address: `${site}/?page=${page}` }))

export const miniwobPages = (site: string, tasks: readonly string[], pageOf: (task: string) => string): BenchPage[] =>
  tasks.map((task) => ({ set: 'MiniWoB++', name: task, address: `${site}${pageOf(task)}`, episode: true }))

/** A table with a field, a button and a tick in each of 1,000 rows: about 10,000 elements. */
export const LARGE = `<!doctype html><title>Large</title><style>.on{background:#def}td{padding:2px}</style><label>Search <input></label><table><tbody>${Array.from(
  { length: 1000 },
  (_, n) =>
    `<tr data-row><td><input type="checkbox" aria-label="Pick ${n}"></td><td>Person ${n}</td><td><a href="#p${n}">Profile</a></td><td><span>Open</span></td><td><button>Edit</button></td></tr>`,
).join('')}</tbody></table>`

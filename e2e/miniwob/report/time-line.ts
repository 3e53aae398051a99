import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEntry } from '../../../src/agent/log'
import { REPOSITORY } from '../../harness/installed'
import { type Told, tell } from '../../harness/story'
import { type Html, html } from './html'

/** What happened in a run, line by line, read from its log. */
export function timeLine(path: string): Html {
  const log: LogEntry[] = JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'))
  return html`<ol>${tell(log).map(lineOf)}</ol>`
}

const lineOf = ({ at, depth, what, failure }: Told): Html =>
  html`<li><time>${(at / 1000).toFixed(2)} s</time><span style="padding-left:${depth * 2}ch">${what}${
    failure === undefined ? '' : html`<br><span class="failure">${failure}</span>`
  }</span></li>`

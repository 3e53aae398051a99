import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../../harness/installed'
import { type Episode, whyNot } from '../episode'
import { type Html, html } from './html'
import { timeLine } from './time-line'

/** Failures beyond this many are named without their time line, to keep the page small enough to open. */
const TOLD = 200

/** What happened in each, step by step, with the page as it was at the end. */
export const failuresOf = (failures: readonly Episode[]): Html =>
  failures.length === 0
    ? html`<p class="empty">Every episode was solved.</p>`
    : html`${failures.map((episode, index) => failure(episode, index < TOLD))}`

function failure(episode: Episode, told: boolean): Html {
  const { task, seed, mode, raw, done, utterance, source, log, picture } = episode
  return html`<details>
<summary><b class="task">${task}</b><span class="seed">seed ${seed} · ${mode}</span><span class="reward">${done ? `raw ${raw}` : 'not ended'}</span><span class="why">${whyNot(episode)}</span></summary>
<div class="story"><p>“${utterance}”<br><span class="seed">${source ?? 'nothing planned it'}${log === undefined ? '' : ` · ${log}`}</span></p>${told ? pictured(picture) : ''}${told && isThere(log) ? timeLine(log) : ''}</div>
</details>`
}

/** Logs and pictures stay on the machine that played: a report may be made elsewhere. */
const isThere = (path: string | undefined): path is string => path !== undefined && existsSync(join(REPOSITORY, path))

function pictured(path: string | undefined): Html {
  if (!isThere(path)) return html``
  const data = readFileSync(join(REPOSITORY, path)).toString('base64')
  return html`<img alt="The page at the end" src="data:image/jpeg;base64,${data}">`
}

import { readFileSync } from 'node:fs'
import type { Benchmark } from '../benchmark'
import { type Episode, solved, whyNot } from '../episode'
import { mean, median, overall, type Score, scoresByTask } from '../scores'
import { rate } from '../table'
import { Html, html } from './html'
import { timeLine } from './time-line'

export interface Report extends Pick<Benchmark, 'planner' | 'policies' | 'seeds'> {
  episodes: readonly Episode[]
  /** How long all of it took. */
  seconds: number
  at: Date
}

/** Failures beyond this many are named without their time line, to keep the page small enough to open. */
const TOLD = 200

/** The results as one HTML page that needs nothing else: figures, a table of tasks, and what happened in each failure. */
export function reportOf(report: Report): string {
  const { episodes } = report
  const failures = episodes.filter((episode) => !solved(episode))
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Errand on MiniWoB++</title>
<style>${new Html(readFileSync(new URL('./style.css', import.meta.url), 'utf8'))}</style>
</head>
<body>
<main>
<h1>Errand on MiniWoB++</h1>
<p class="about">${about(report)}</p>
<div class="figures">${figures(report)}</div>
<h2>By task</h2>
<div class="scroller">${table(episodes)}</div>
<h2>Not solved</h2>
${failures.length === 0 ? html`<p class="empty">Every episode was solved.</p>` : failures.map((episode, index) => failure(episode, index < TOLD))}
</main>
</body>
</html>
`
  return page.text
}

function about({ episodes, planner, policies, seeds, at }: Report): string {
  const tasks = new Set(episodes.map(({ task }) => task)).size
  const named = seeds.length === 1 ? `seed ${seeds[0]}` : `${seeds.length} seeds (${seeds[0]} to ${seeds.at(-1)})`
  const planned = planner === 'model' ? 'planned by a model' : 'planned from demonstrations, without a model'
  return `${tasks} tasks, ${named}, ${planned}, policies ${policies === 'code' ? 'in code' : 'by prompt'}; first attempts; ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function figures({ episodes, seconds }: Report): Html[] {
  const total = overall(episodes)
  const [low, high] = total.interval
  const ours = episodes.flatMap(({ msOurs }) => msOurs)
  return [
    figure(`${total.solved} of ${total.episodes}`, 'episodes solved (raw = 1)'),
    figure(rate(total.rate), `mean over tasks, 95 % ${rate(low)}–${rate(high)}`),
    figure(rate(total.someReward), 'with any reward (raw > 0)'),
    figure((episodes.length / seconds).toFixed(1), 'episodes a second'),
    figure(`${median(ours).toFixed(1)} ms`, 'our time per action, median'),
    figure(total.actions.toFixed(1), 'actions an episode'),
    figure(total.modelCalls.toFixed(1), 'model calls an episode'),
    figure(
      mean(episodes.map(({ inputTokens, outputTokens }) => inputTokens + outputTokens)).toFixed(0),
      'tokens an episode',
    ),
  ]
}

const figure = (value: string, meaning: string): Html =>
  html`<div class="figure"><b>${value}</b><span>${meaning}</span></div>`

const table = (episodes: readonly Episode[]): Html => html`<table>
<thead><tr><th>task</th><th></th><th>solved</th><th>raw &gt; 0</th><th>model calls</th><th>tokens in</th><th>tokens out</th><th>actions</th><th>ms</th></tr></thead>
<tbody>${scoresByTask(episodes).map(row)}</tbody>
<tfoot>${row(overall(episodes))}</tfoot>
</table>`

function row(score: Score): Html {
  const [low, high] = score.interval
  const tone = score.rate === 1 ? 'good' : score.rate === 0 ? 'bad' : 'part'
  // Of a task that nobody solved a stub is left, so that it is seen.
  const width = Math.max(score.rate * 100, 2)
  const range =
    score.episodes === 1 ? '' : html`<div class="range" style="left:${low * 100}%;right:${100 - high * 100}%"></div>`
  return html`<tr>
<td>${score.name}</td>
<td class="bar"><div class="track"><div class="fill ${tone}" style="width:${width}%"></div>${range}</div></td>
<td>${score.solved} / ${score.episodes}</td>
<td>${rate(score.someReward)}</td>
<td>${score.modelCalls.toFixed(1)}</td>
<td>${score.inputTokens.toFixed(0)}</td>
<td>${score.outputTokens.toFixed(0)}</td>
<td>${score.actions.toFixed(1)}</td>
<td>${score.ms.toFixed(0)}</td>
</tr>`
}

function failure(episode: Episode, told: boolean): Html {
  const { task, seed, raw, done, utterance, source, log } = episode
  return html`<details>
<summary><b class="task">${task}</b><span class="seed">seed ${seed}</span><span class="reward">${done ? `raw ${raw}` : 'not ended'}</span><span class="why">${whyNot(episode)}</span></summary>
<div class="story"><p>“${utterance}”<br><span class="seed">${source ?? 'nothing planned it'}${log === undefined ? '' : ` · ${log}`}</span></p>${told && log !== undefined ? timeLine(log) : ''}</div>
</details>`
}

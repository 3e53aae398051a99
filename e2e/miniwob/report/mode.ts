import type { Episode } from '../episode'
import { mean, median, overall, type Score, scoresByTask } from '../scores'
import { rate } from '../table'
import { type Html, html } from './html'

/** What all episodes of a mode amount to, in figures. */
export function figuresOf(episodes: readonly Episode[]): Html {
  const total = overall(episodes)
  const [low, high] = total.interval
  const cached = total.inputTokens === 0 ? 0 : total.cachedTokens / total.inputTokens
  return html`<div class="figures">${[
    figure(`${total.solved} of ${total.episodes}`, 'episodes solved (raw = 1)'),
    figure(rate(total.rate), `mean over tasks, 95 % ${rate(low)}–${rate(high)}`),
    figure(rate(total.reached), 'near enough, where pages reward by degrees'),
    figure(rate(total.someReward), 'with any reward (raw > 0)'),
    figure(`${median(episodes.flatMap(({ msOurs }) => msOurs)).toFixed(1)} ms`, 'our time per action, median'),
    figure(total.actions.toFixed(1), 'actions an episode'),
    figure(total.modelCalls.toFixed(1), 'model calls an episode'),
    figure(
      mean(episodes.map(({ inputTokens, outputTokens }) => inputTokens + outputTokens)).toFixed(0),
      `tokens an episode, ${Math.round(cached * 100)} % of the input cached`,
    ),
  ]}</div>`
}

const figure = (value: string, meaning: string): Html =>
  html`<div class="figure"><b>${value}</b><span>${meaning}</span></div>`

/** A row a task: success as a bar with its interval, and what it cost. */
export const tableOf = (episodes: readonly Episode[]): Html => html`<table>
<thead><tr><th>task</th><th></th><th>solved</th><th>near enough</th><th>raw &gt; 0</th><th>model calls</th><th>tokens in</th><th>cached</th><th>tokens out</th><th>actions</th><th>ms</th></tr></thead>
<tbody>${scoresByTask(episodes).map(row)}</tbody>
<tfoot>${row(overall(episodes))}</tfoot>
</table>`

const row = (score: Score): Html => html`<tr>
<td>${score.name}</td>
<td class="bar">${bar(score)}</td>
<td>${score.solved} / ${score.episodes}</td>
<td>${rate(score.reached)}</td>
<td>${rate(score.someReward)}</td>
<td>${score.modelCalls.toFixed(1)}</td>
<td>${score.inputTokens.toFixed(0)}</td>
<td>${score.cachedTokens.toFixed(0)}</td>
<td>${score.outputTokens.toFixed(0)}</td>
<td>${score.actions.toFixed(1)}</td>
<td>${score.ms.toFixed(0)}</td>
</tr>`

export function bar(score: Score): Html {
  const [low, high] = score.interval
  const tone = score.rate === 1 ? 'good' : score.rate === 0 ? 'bad' : 'part'
  // Of a task that nobody solved a stub is left, so that it is seen.
  const width = Math.max(score.rate * 100, 2)
  const range =
    score.episodes === 1 ? '' : html`<div class="range" style="left:${low * 100}%;right:${100 - high * 100}%"></div>`
  return html`<div class="track"><div class="fill ${tone}" style="width:${width}%"></div>${range}</div>`
}

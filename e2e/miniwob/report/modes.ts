import { comparisons } from '../compare'
import published from '../data/published.json' with { type: 'json' }
import type { Episode } from '../episode'
import { mean, overall, type Score, scoresByTask } from '../scores'
import { rate, sayP } from '../table'
import { type Html, html } from './html'
import { bar } from './mode'

/** What HeaP and flat prompting were published with, by task. */
const PUBLISHED = new Map(Object.entries(published.tasks))
const METHODS = ['heap_fewshot', 'flat_fewshot'] as const

/** A row a task: each mode's success as a bar, and beside them what was published. */
export function sideBySide(modes: ReadonlyMap<string, readonly Episode[]>): Html {
  const scores = [...modes].map(([mode, played]) => ({
    mode,
    byTask: new Map(scoresByTask(played).map((score) => [score.name, score])),
    total: overall(played),
  }))
  const tasks = [...new Set(scores.flatMap(({ byTask }) => [...byTask.keys()]))].sort()
  const inPaper = tasks.flatMap((task) => PUBLISHED.get(task) ?? [])
  return html`<table>
<thead><tr><th>task</th>${scores.flatMap(({ mode }) => [html`<th></th>`, html`<th>${mode}</th>`])}${METHODS.map((method) => html`<th>${published.methods[method]}, published</th>`)}</tr></thead>
<tbody>${tasks.map((task) => {
    const theirs = PUBLISHED.get(task)
    return html`<tr><td>${task}</td>${scores.flatMap(({ byTask }) => cells(byTask.get(task)))}${METHODS.map((method) => html`<td>${theirs ? rate(theirs[method]) : ''}</td>`)}</tr>`
  })}</tbody>
<tfoot><tr><td>${tasks.length} tasks</td>${scores.flatMap(({ total }) => cells(total))}${METHODS.map((method) => html`<td>${inPaper.length > 0 ? `${rate(mean(inPaper.map((theirs) => theirs[method])))} of ${inPaper.length}` : ''}</td>`)}</tr></tfoot>
</table>
<p class="about">Published: ${published.source}.</p>`
}

const cells = (score: Score | undefined): Html[] =>
  score
    ? [html`<td class="bar">${bar(score)}</td>`, html`<td>${rate(score.rate)}</td>`]
    : [html`<td></td>`, html`<td></td>`]

/** How modes differ on the episodes that both played. */
export function comparisonTable(episodes: readonly Episode[]): Html {
  const compared = comparisons(episodes)
  if (compared.length === 0) return html``
  return html`<h2>Modes compared</h2>
<div class="scroller"><table>
<thead><tr><th>modes</th><th>both played</th><th>only the first solved</th><th>only the second</th><th>p (McNemar, exact)</th></tr></thead>
<tbody>${compared.map(({ one, other, both, onlyOne, onlyOther, p }) => html`<tr><td>${one} / ${other}</td><td>${both}</td><td>${onlyOne}</td><td>${onlyOther}</td><td>${sayP(p)}</td></tr>`)}</tbody>
</table></div>`
}

import { readFileSync } from 'node:fs'
import { byMode } from '../compare'
import { type Episode, solved } from '../episode'
import { failuresOf } from './failures'
import { Html, html } from './html'
import { figuresOf, tableOf } from './mode'
import { comparisonTable, sideBySide } from './modes'

/**
 * The results as one HTML page that needs nothing else: for each mode its figures, a plot by task, calls and tokens; the modes side
 * by side with what HeaP published; and what happened in each failure, with a picture of the page.
 */
export function reportOf(episodes: readonly Episode[], at: Date): string {
  const modes = byMode(episodes)
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
<p class="about">${about(episodes, at)}</p>
${[...modes].map(([mode, played]) => html`<section><h2>Mode: ${mode}</h2>${figuresOf(played)}</section>`)}
${comparisonTable(episodes)}
<h2>By task</h2>
<div class="scroller">${sideBySide(modes)}</div>
${[...modes].map(([mode, played]) => html`<h2>By task: ${mode}</h2><div class="scroller">${tableOf(played)}</div>`)}
<h2>Not solved</h2>
${failuresOf(episodes.filter((episode) => !solved(episode)))}
</main>
</body>
</html>
`
  return page.text
}

function about(episodes: readonly Episode[], at: Date): string {
  const tasks = new Set(episodes.map(({ task }) => task)).size
  const models = [...new Set(episodes.flatMap(({ model }) => model ?? []))]
  const planned = models.length > 0 ? `models: ${models.join(', ')}` : 'no model'
  return `${tasks} tasks, ${episodes.length} episodes, ${planned}; first attempts; ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

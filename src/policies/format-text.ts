import { z } from 'zod'
import { plainColor } from '../page/color'
import { colorFamily } from '../page/looks'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { readColor } from './colors/rgb'
import { insertLink } from './editors/insert-link'
import { fromStyleMenu } from './editors/style-menu'
import { buttonOf, controls } from './editors/styles'
import { locateOn } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { act, click, fail, look, until } from './steps'

/** Gives text in an editor a style, through the editor's own buttons. */
export const formatText = definePolicy({
  name: 'format_text',
  description: 'make text in an editor bold, italic, coloured, a list, a link, …',
  args: z.object({
    style: z
      .string()
      .min(1)
      .describe('bold, italic, underline, heading, bulleted list, a colour, "link to https://…", …'),
    text: z.string().optional().describe('only these words; all unless said'),
    editor: Target.optional().describe('the editor, if there are several'),
  }),
  applies: (page) => editorsOn(page).length > 0,
  *run({ style, text, editor }, start) {
    const field = yield* editorOn(start, editor, text)
    yield* act({ kind: 'select_text', ref: field.ref, ...(text === undefined ? {} : { text }) })
    // What stood beside other words goes, and comes beside these.
    yield* look(NOTICE)
    let page = yield* look(NOTICE)
    page = yield* until(page, COMING, (at) => buttonOf(at, field, 'bold') !== undefined)
    const wanted = fold(style).replace(/^colou?r(ed)? /, '')
    const address = /^(?:hyper)?link(?: to)?:? (\S+)$/i.exec(style.trim())?.[1]
    const color = colorFamily(wanted)
    if (address !== undefined) yield* insertLink(yield* click(buttonFor(page, field, 'link')), page, address)
    else if (wanted.endsWith('list')) yield* makeList(page, field, wanted)
    else if (color !== undefined) yield* pickColor(page, color)
    else yield* giveStyle(page, field, wanted)
    return done()
  },
})

/** Editors take note of what is marked a moment later, and show it in their buttons. In milliseconds. */
const NOTICE = 150
/** Some show their buttons beside what is marked alone. */
const COMING = 0.5

function* editorOn(start: Observation, editor: Target | undefined, text = ''): Steps<PageNode> {
  if (editor !== undefined) return (yield* locateOn(start, editor, 'field')).node
  const all = editorsOn(start)
  const holding = all.filter(({ value }) => value?.includes(text))
  const editors = holding.length > 0 ? holding : all
  const [only, other] = editors
  if (!only) return fail('not_found', 'The page shows no text editor.')
  return other ? fail('ambiguous', `The page shows ${editors.length} text editors: say which.`) : only
}

const editorsOn = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(
    ({ role, input, tag, states }) =>
      role === 'textbox' &&
      input === undefined &&
      tag !== 'textarea' &&
      !states.offscreen &&
      !states.inert &&
      !states.readonly,
  )

/** By a button of its own, which shows afterwards that it is so where it shows it at all, or from a list of styles. */
function* giveStyle(page: Observation, editor: PageNode, style: string): Steps<Observation> {
  const button = buttonOf(page, editor, style)
  if (button) return yield* switchOn(page, button)
  return (yield* fromStyleMenu(page, editor, style)) ?? fail('not_found', `The editor has no button for "${style}".`)
}

function* switchOn(start: Observation, button: PageNode): Steps<Observation> {
  if (button.states.pressed === true) return start
  let page = yield* click(button)
  const isOff = (): boolean => button.states.pressed === false && nodeAt(page, button.ref)?.states.pressed === false
  if (isOff()) page = yield* look(400)
  return isOff() ? fail('no_effect', `"${button.name}" was pressed, but is not on.`) : page
}

const buttonFor = (page: Observation, editor: PageNode, style: string): PageNode =>
  buttonOf(page, editor, style) ?? fail('not_found', `The editor has no button for "${style}".`)

/** By a button of its own, by what a button for lists of any kind opens, or from a list of styles. */
function* makeList(page: Observation, editor: PageNode, style: string): Steps<Observation> {
  const kind = style.replace(/\s*list$/, '') || 'bulleted'
  const own = buttonOf(page, editor, kind)
  if (own) return yield* switchOn(page, own)
  const lists = buttonOf(page, editor, 'list')
  if (!lists) return yield* giveStyle(page, editor, kind)
  const after = yield* click(lists)
  const offered = buttonOf(after, editor, kind)
  return offered ? yield* click(offered) : after
}

function* pickColor(start: Observation, color: string): Steps<Observation> {
  const shown = swatch(start, color)
  if (shown) return yield* click(shown)
  const openers = controls(start).filter((node) => /\bcolou?r\b/i.test(wordsOn(node)))
  const opener = openers.sort((one, other) => behindText(one) - behindText(other))[0]
  if (!opener) return fail('not_found', 'The editor has no button for the colour of text.')
  let page = yield* click(opener)
  if (!swatch(page, color)) page = yield* look(400)
  // One palette for the ground behind the text, and one for the text itself.
  const ofText = [...nodesOf(page)].find(
    (node) => node.role === 'tab' && !start.nodes[node.ref]?.box && OF_TEXT.test(node.name),
  )
  if (ofText) page = yield* click(ofText)
  const found = swatch(page, color)
  return found ? yield* click(found) : fail('not_offered', `The editor offers no ${color}.`)
}

/** 0 for the colour of the text, 2 for that of what is behind it, 1 where nothing says which. */
const behindText = (node: PageNode): number =>
  OF_TEXT.test(wordsOn(node)) ? 0 : /\b(back(ground)?|fill|highlight)/i.test(wordsOn(node)) ? 2 : 1
const OF_TEXT = /\b(text|font|fore(ground)?)\b/i

const wordsOn = ({ name, description, hint }: PageNode): string =>
  [name, description, hint].join(' ').replace(/[-_]/g, ' ')

/** The very colour, else the first patch of its family: palettes put tints and shades below. */
function swatch(page: Observation, color: string): PageNode | undefined {
  const patches = [...nodesOf(page)].filter(
    (node) => !node.states.inert && node.box !== null && colorFamily(colorOf(node)) === color,
  )
  return patches.find((node) => colorOf(node) === color) ?? patches[0]
}

/** The colour that it shows, or that it is named by: `#ef4444`. */
function colorOf({ paint, name }: PageNode): string | undefined {
  if (paint?.fill !== undefined) return paint.fill
  const named = name.startsWith('#') ? readColor(name) : undefined
  return named && plainColor(`rgb(${named.join(', ')})`)
}

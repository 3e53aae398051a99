import type { Item } from './item'
import { collapse, cut } from './words'

/** What the author's own words (class, id, icon, file names) say about an element that has no name for people. */
export function hintOf(item: Item): string {
  const words = new Set<string>()
  const met: Item[] = []
  const open = [item]
  for (let at = open.pop(); at && met.length < 12; at = open.pop()) {
    met.push(at)
    if (at.element) addWords(at.element, words)
    for (let i = at.children.length - 1; i >= 0; i -= 1) {
      const child = at.children[i]
      if (child) open.push(child)
    }
  }
  if (words.size === 0) for (const at of met) for (const word of meaningful(pictureOf(at))) words.add(word)
  return cut([...words].slice(0, 6).join(' '), 80)
}

/** The file name of the picture that a style draws: `mask: url(/icons/trash.svg)`. */
function pictureOf({ style }: Item): string {
  if (!style) return ''
  const drawn = [style.maskImage, style.backgroundImage].find((image) => image?.startsWith('url('))
  return fileName(/^url\("?([^")]*)/.exec(drawn ?? '')?.[1] ?? null)
}

function addWords(element: Element, words: Set<string>): void {
  const tag = element.localName
  const add = (text: string | null | undefined): void => {
    for (const word of text ? meaningful(text) : []) words.add(word)
  }
  add(element.getAttribute('alt'))
  add(element.getAttribute('data-icon') ?? element.getAttribute('icon') ?? element.getAttribute('icon-name'))
  if (tag === 'svg') {
    add(element.querySelector('title')?.textContent)
    if (isThreeDots(element)) words.add('dots')
  }
  if (tag === 'use') add(fragment(element.getAttribute('href') ?? element.getAttribute('xlink:href')))
  if (tag === 'img') add(fileName(element.getAttribute('src')))
  if (isLigature(element)) add(element.textContent)
  for (const name of element.getAttributeNames()) if (DEED.test(name)) add(element.getAttribute(name))
  add(element.getAttribute('id'))
  add(element.getAttribute('class'))
  add(element.getAttribute('data-testid') ?? element.getAttribute('name'))
}

/** The sign of a menu: it is drawn from three circles by whoever has no font for it. */
const isThreeDots = ({ children }: Element): boolean =>
  children.length === 3 && [...children].every(({ localName }) => localName === 'circle')

/** What a script does when it is pressed: `data-command="bold"`, `data-item-name="convert-to"`. */
const DEED = /^data-([a-z]+-)?(action|command|cmd|name)$/

/** Only ids and classes of the element itself, for shapes that are told apart by nothing else. */
export const ownHint = (element: Element): string =>
  cut(
    [...new Set([...meaningful(element.getAttribute('id') ?? ''), ...meaningful(element.getAttribute('class') ?? '')])]
      .slice(0, 5)
      .join(' '),
    60,
  )

/** Classes that tell a state which nothing else tells: an open folder, the active tab, a starred row. */
export function stateHint(element: Element): string {
  const classes = element.getAttribute('class')?.slice(0, 500)
  if (!classes || !STATE.test(classes)) return ''
  const words = classes
    .split(/\s+/)
    .filter((token) => STATE.test(token) && token.length <= 40 && !/[:[\]/]/.test(token))
  return cut(words.slice(0, 3).join(' '), 60)
}

/** The class of a cross without words in it: a tag that is pressed as a whole goes away. */
export function crossIn({ children }: Item): string {
  for (const { element } of children) {
    const classes = element?.textContent?.trim() === '' ? element.getAttribute('class')?.slice(0, 500) : undefined
    const cross = classes?.split(/\s+/).find((token) => CROSS.test(token))
    if (cross) return cut(cross, 40)
  }
  return ''
}

const CROSS = /(^|[-_])(close|cross|remove|delete|dismiss)($|[-_])/i

const STATE =
  /(^|[-_\s])(is-?)?(active|selected|current|checked|unchecked|open|opened|closed|expanded|expandable|collapsed|collapsable|collapsible|disabled|unread|starred|favou?rited?|liked|completed|done|pressed|highlighted|chosen|today|on|off|errors?|error-?(list|message|text|msg)|invalid|danger|success|warning)($|[-_\s])/i

/** An icon font draws the word in it as a picture: `<i class="material-icons">delete</i>`, perhaps in a box of its own. */
export function isLigature(element: Element): boolean {
  if (element.childElementCount > (element.localName === 'i' ? 1 : 0)) return false
  const kind = element.getAttribute('class')
  return kind !== null && ICON_FONT.test(kind.slice(0, 500)) && ICON_WORD.test((element.textContent ?? '').trim())
}

const ICON_FONT = /material-?(icons|symbols)|\bicons?\b|icon-font|symbols-(outlined|rounded|sharp)/i
const ICON_WORD = /^[a-z0-9]+(_[a-z0-9]+)*$/

const fragment = (href: string | null): string => href?.split('#')[1] ?? ''

function fileName(src: string | null): string {
  if (!src || src.startsWith('data:') || src.length > 2000) return ''
  return (
    src
      .split(/[?#]/)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? ''
  )
}

/** Words of a class or id list as an author wrote it, without hashes, utilities and layout. Pages repeat their classes. */
function meaningful(text: string): readonly string[] {
  const known = cache.get(text)
  if (known) return known
  const words = wordsIn(text)
  if (cache.size > 500) cache.clear()
  if (text.length <= 500) cache.set(text, words)
  return words
}

const cache = new Map<string, readonly string[]>()

function wordsIn(text: string): string[] {
  return collapse(text.slice(0, 500))
    .split(' ')
    .filter((token) => !isMachineMade(token))
    .map((token) =>
      token
        .replace(/__?(?=\w*\d)\w{4,8}$/, '')
        // What authors mark as for their scripts is named for what it does all the same.
        .replace(/^(js[-_]|\.)(?=.)/, '')
        .replace(/^(fa|mdi|bi|icon|glyphicon|ti|ri|la|pi|oi|codicon|octicon)[-_]{1,2}(?=.)/, ''),
    )
    .filter((token) => token.length > 1 && !EMPTY_WORDS.has(token.toLowerCase()))
}

const isMachineMade = (token: string): boolean =>
  token.length > 40 ||
  /^(css|sc|jsx|jss|svelte|emotion|ember|react|ng|data-v|_ng|mui)[-_]?[a-z]*[-_]?\d*[a-z0-9]*\d[a-z0-9]*$/i.test(
    token,
  ) ||
  /^[a-f0-9-]{8,}$/i.test(token) ||
  /[:[\]/]/.test(token) ||
  /^(ui-(corner|state|widget|helper)|u-)/.test(token) ||
  /^[A-Z][A-Za-z]*\(.*\)/.test(token) ||
  /^-?(m|p|w|h|mt|mb|ml|mr|mx|my|pt|pb|pl|pr|px|py|col|row|gap|text|bg|flex|grid|border|rounded|d|z|top|left|inset|min|max|items|justify|font|leading|space|order)-[\w.-]*\d*$/.test(
    token,
  ) ||
  UTILITY.test(token) ||
  // A hash: letters and digits in turn.
  /^_?(?=[a-z\d]*\d[a-z])[a-z\d]{4,10}$/i.test(token)

const UTILITY =
  /^(select-none|cursor|transition|duration|opacity|overflow|whitespace|leading|tracking|shadow|translate|rotate|scale|border|rounded|ring|outline|truncate|uppercase|lowercase|capitalize|antialiased|sticky|fixed|static|inline-flex|inline-block|grow|shrink|object|pointer-events|animate|underline|italic|group|peer)([-/][\w./-]+)?$/

const EMPTY_WORDS = new Set(
  (
    'icon icons fa fas far fab fal svg img image btn button link item container wrapper inner outer content block inline flex grid ' +
    'row col left right clearfix svg-icon material-icons material-symbols-outlined relative absolute hidden visible pointer cursor-pointer ' +
    'root span div ui ng-scope'
  ).split(' '),
)

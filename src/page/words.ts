/** Comparing what a person says with what a page shows, without knowledge of either's language. */

/** A text prepared for comparing: as it is, folded to a common form, and in words. */
export interface Words {
  /** Whitespace collapsed, nothing else changed. */
  exact: string
  /** Lower case, no accents, no punctuation around it. */
  folded: string
  tokens: readonly string[]
}

export const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Lower case, compatibility forms and accents removed, so that `Zürich` and `ZURICH` agree. */
export const fold = (text: string): string =>
  collapse(text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase())

export function wordsOf(text: string): Words {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const exact = collapse(cut)
  const plain = fold(exact)
  const folded = plain.replace(/^[\s*:.…?!"'“”]+|[\s*:.…?!"'“”]+$/gu, '') || plain
  return { exact, folded, tokens: folded.match(TOKEN) ?? (folded ? [folded] : []) }
}

/** As `wordsOf`, remembered: the same names come again at every look. */
export function wordsIn(text: string): Words {
  const known = KNOWN.get(text)
  if (known) return known
  if (KNOWN.size > 20_000) KNOWN.clear()
  const words = wordsOf(text)
  KNOWN.set(text, words)
  return words
}
const KNOWN = new Map<string, Words>()

/** Longer texts are compared by their beginning: a target is never that long. */
const LONGEST = 600

/** Words, numbers with their signs and points, and each character of scripts that write no spaces. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?<![\p{L}\p{N}])[-−])?[$€£¥]?\d+(?:[.,:/-]\d+)*%?|[^\s\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[×✕✖☰♥♡★☆⭐⚙❤<>›‹»«+→←▾▼⌄▲▴⋮⋯…]/gu

/**
 * How well `shown` is what `said` means: 1 for the same text, 0.93 up to case and punctuation, down to 0 for nothing in
 * common. Containing words of one another counts by how much of each is covered.
 */
export function similarity(said: Words, shown: Words): number {
  if (!said.folded || !shown.folded) return 0
  if (said.exact === shown.exact) return 1
  if (said.folded === shown.folded) return 0.93
  if (joined(said) === joined(shown)) return 0.91
  let best = 0
  if (hasWhole(shown.folded, said.folded)) {
    best = partial(said.folded, shown.folded, shown.folded.startsWith(said.folded) ? 0.66 : 0.6)
  } else if (shown.folded.length > 2 && hasWhole(said.folded, shown.folded)) {
    best = partial(shown.folded, said.folded, 0.45)
  }
  return Math.max(best, overlap(said.tokens, shown.tokens))
}

/** Contains it as whole words, where its script has words: `Play list` has `play`, `Playback` has not. */
function hasWhole(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + part.length]]
    if (!(LETTER.test(before) && LETTER.test(part[0] ?? '')) && !(LETTER.test(after) && LETTER.test(part.at(-1) ?? '')))
      return true
  }
  return false
}
const LETTER = /[\p{L}\p{N}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/u

const joined = (words: Words): string => words.tokens.join('')
const partial = (part: string, whole: string, floor: number): number => floor + 0.24 * (part.length / whole.length)

/** The share of words they have in common, where most of what was said must be there. */
function overlap(said: readonly string[], shown: readonly string[]): number {
  const meant = said.length > 1 ? said.filter((token) => !FILLERS.has(token)) : said
  const words = meant.length > 0 ? meant : said
  if (words.length === 0 || shown.length === 0) return 0
  const left = [...shown]
  let sum = 0
  for (const token of words) {
    let best = 0
    let at = -1
    left.forEach((other, index) => {
      const like = alike(token, other)
      if (like > best) {
        best = like
        at = index
      }
    })
    if (at >= 0) left.splice(at, 1)
    sum += best
  }
  const ofSaid = sum / words.length
  const rest = left.filter((token) => !FILLERS.has(token)).length
  const ofShown = sum / (sum + rest || 1)
  return ofSaid * (0.62 + 0.3 * ofShown) * (ofSaid < 0.5 ? 0.7 : 1)
}

/** How alike two words are: the same, forms of one word, or names for one thing. */
function alike(one: string, other: string): number {
  if (one === other) return 1
  if (sameThing(one, other)) return 0.88
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 4 && long.startsWith(short)) {
    const share = short.length / long.length
    // One letter more makes another word of a short one, unless it is an ending: `start` is no `star`.
    if (long.length === 5 && !ENDINGS.has(long.slice(-1))) return 0.3
    return share > 0.55 ? 0.6 + 0.35 * share : share
  }
  if (short.length >= 4 && sharedStart(short, long) >= Math.max(4, long.length * 0.6)) return 0.65
  return 0
}

const ENDINGS = new Set('s e n r d y a i o'.split(' '))

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** Words that add nothing to what is meant. */
const FILLERS = new Set(
  'a an the your my this that these those of to in on for at and or please here enter type choose select pick click with labeled labelled named called der die das ein eine den dem le la les un une el los'.split(
    ' ',
  ),
)

/** What user interfaces call the same thing, in words, symbols and names of icons. */
const SAME_THINGS = [
  'delete remove trash bin discard garbage',
  'close x × ✕ ✖ dismiss times',
  'cancel abort dismiss',
  'search find magnifier lookup query',
  'settings gear cog preferences options ⚙',
  'submit go ok send apply done confirm',
  'next › » > forward right → chevron-right',
  'previous prev ‹ « < back left ← earlier',
  'menu hamburger ☰ bars',
  'like heart love ♥ ♡ ❤ favorite',
  'star favourite favorite important ★ ☆ ⭐ starred bookmark',
  'reply respond answer',
  'forward fwd',
  'share retweet repost',
  'edit pencil modify change',
  'add plus + new create',
  'reduce minus - decrease decrement',
  'login signin',
  'register signup join',
  'email mail e-mail',
  'phone telephone mobile tel',
  'user username account profile person',
  'password passwd pwd passcode',
  'from origin departure depart source',
  'to destination arrival',
  'home house',
  'download save',
  'cart basket bag',
  'more ellipsis … ⋮ ⋯ kebab dots',
  'expand open show unfold',
  'dropdown caret chevron ▾ ▼ ⌄ chevron-down arrow_drop_down',
  'calendar date',
  'zip postcode postal plz',
  'surname lastname',
  'forename firstname',
  'picture image photo',
].map((line) => line.split(' '))

const THINGS = new Map<string, number[]>()
SAME_THINGS.forEach((names, thing) => {
  for (const name of names) THINGS.set(name, [...(THINGS.get(name) ?? []), thing])
})

const sameThing = (one: string, other: string): boolean => {
  const others = THINGS.get(other)
  return others?.some((thing) => THINGS.get(one)?.includes(thing)) ?? false
}

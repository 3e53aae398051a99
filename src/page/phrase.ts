import type { Target } from './target'
import { collapse, type Words, wordsOf } from './words'

/** One way to read what a target says. */
export interface Reading {
  name: Words
  /** Parts in quotation marks, which must stand on the page as they are. */
  quoted: readonly string[]
  roles: readonly string[]
  within?: Words
  nth?: number
  /** How far this reading is from the plain words: it loses this much against a match of them. */
  cost: number
}

/** A ref if that is what the target is, whatever page it may belong to: `e12`, or a line of the page's text, as `textbox "Day" [e12]`. */
export const refOf = (target: Target): string | undefined => {
  if (typeof target !== 'string') return undefined
  const [, alone, inLine] = /^((?:f\d+)?e\d+)$|\[((?:f\d+)?e\d+)\]/.exec(target) ?? []
  return alone ?? inLine
}

/** The target in words, for messages. */
export function wordsFor(target: Target): string {
  if (typeof target === 'string') return /["“]/.test(target) ? target : `"${target}"`
  const { name, role, within, nth } = target
  const what = [nth === undefined ? '' : ordinalWord(nth), role ?? '', name === undefined ? '' : `"${name}"`]
  const words = what.filter(Boolean).join(' ') || 'element'
  return within === undefined ? words : `${words} in "${within}"`
}

const ordinalWord = (nth: number): string => (nth === -1 ? 'last' : `${nth}.`)

/** Everything a target may mean: its words as they stand first, then without role word, ordinal and group. */
export function readingsOf(target: Target): Reading[] {
  if (typeof target !== 'string') {
    const roles =
      target.role === undefined ? [] : (ROLE_WORDS[target.role.toLowerCase()] ?? [target.role.toLowerCase()])
    const said = target.name ?? ''
    return [
      {
        name: wordsOf(said),
        quoted: [],
        roles,
        cost: 0,
        ...(target.within === undefined ? {} : { within: wordsOf(target.within) }),
        ...(target.nth === undefined ? {} : { nth: target.nth }),
      },
    ]
  }
  const text = collapse(target)
  const readings = [plain(text, 0)]
  const bare = withoutArticle(text)
  if (bare !== text) readings.push(plain(bare, 0.005))
  readings.push(...furtherReadings(bare, 0.01))
  for (const cut of bare.matchAll(GROUP_WORDS)) {
    const before = bare.slice(0, cut.index)
    const after = withoutArticle(bare.slice(cut.index + cut[0].length))
    if (!before || !after || insideQuotes(bare, cut.index)) continue
    const group = withoutGroupNoun(unquoted(after))
    for (const reading of [plain(before, 0.03), ...furtherReadings(before, 0.03)]) {
      readings.push({ ...reading, within: wordsOf(group) })
      const named = afterGroupNoun(group)
      if (named) readings.push({ ...reading, within: wordsOf(named), cost: reading.cost + 0.01 })
    }
  }
  return readings
}

/** The words of the groups in which the target may be meant to stand, folded; none where it names no group. */
export const groupsOf = (target: Target): string[] => readingsOf(target).flatMap(({ within }) => within?.folded ?? [])

/** `second "Edit" link` read as the second link named exactly Edit. */
function furtherReadings(text: string, cost: number): Reading[] {
  const quoted = [...text.matchAll(/["“”]([^"“”]+)["“”]|(?<![\p{L}\p{N}])['‘]([^'’]+)['’](?![\p{L}\p{N}])/gu)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  const { rest: unnumbered, nth } = takeOrdinal(text)
  const numbered = nth === undefined ? {} : { nth }
  if (quoted.length > 0) {
    const [shortest] = rolesIn(unnumbered).toSorted((one, other) => one.rest.length - other.rest.length)
    return [{ name: wordsOf(quoted.join(' ')), quoted, roles: shortest?.roles ?? [], cost, ...numbered }]
  }
  const readings = rolesIn(unnumbered).map(({ rest, roles }) => ({
    name: wordsOf(rest),
    quoted,
    roles,
    cost,
    ...numbered,
  }))
  return nth === undefined
    ? readings
    : [...readings, { name: wordsOf(unnumbered), quoted, roles: [], cost: cost + 0.02, nth }]
}

const plain = (text: string, cost: number): Reading => ({ name: wordsOf(unquoted(text)), quoted: [], roles: [], cost })

const unquoted = (text: string): string => text.replace(/["“”]/g, '')
const withoutArticle = (text: string): string => text.replace(/^(the|a|an|this|that|my|your)\s+/i, '')
const GROUP_NOUN = 'row|section|group|dialog|box|panel|card|item|line|column|list|table|form|area|entry'
const NOUN_AFTER = new RegExp(`\\s+(${GROUP_NOUN})$`, 'i')
const NOUN_BEFORE = new RegExp(`^(?:${GROUP_NOUN})\\s+(?:(?:of|for|with|called|named)\\s+)?(?!\\d+$)(.+)$`, 'i')
const withoutGroupNoun = (text: string): string => text.replace(NOUN_AFTER, '') || text
/** The name in `row Lithium`; a number says which row, and is no name. */
const afterGroupNoun = (text: string): string | undefined => NOUN_BEFORE.exec(text)?.[1]

/** Prepositions that may lead to the group a thing stands in. */
const GROUP_WORDS =
  /\s+(?:in the row (?:of|for|with)|in the (?:section|group|column|dialog) (?:called|named|titled)|next to|beside|inside|within|under|below|in|of|for|from|by|on|with)\s+/gi

const insideQuotes = (text: string, at: number): boolean => (text.slice(0, at).match(/["“”]/g)?.length ?? 0) % 2 === 1

/** `First name` and `last name` are names of fields, not places in a list. */
function takeOrdinal(text: string): { rest: string; nth?: number } {
  const match =
    /^(?:(\d+)(?:st|nd|rd|th|\.)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))\s+(.*)$/i.exec(
      text,
    )
  const rest = match?.[3] ?? ''
  if (!match || /^name\b/i.test(rest)) return { rest: text }
  const [, digits, word = ''] = match
  return {
    rest,
    nth: digits ? Number(digits) : word.toLowerCase() === 'last' ? -1 : ORDINALS.indexOf(word.toLowerCase()) + 1,
  }
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** `Submit button`, `button Submit`, `box labelled Name`: the words apart from each role they may name. */
function rolesIn(text: string): { rest: string; roles: readonly string[] }[] {
  const lower = text.toLowerCase()
  return ROLE_NOUNS.flatMap((noun) => {
    const roles = ROLE_WORDS[noun] ?? []
    if (lower === noun || lower === `${noun}s`) return { rest: '', roles }
    if (lower.endsWith(` ${noun}`)) return { rest: text.slice(0, -noun.length - 1).trim(), roles }
    if (!lower.startsWith(`${noun} `)) return []
    const rest = text.slice(noun.length + 1).replace(/^(labell?ed|named|called|with the (?:text|label|name))\s+/i, '')
    return { rest: rest.trim(), roles }
  })
}

/** A word for a kind of element alone: `radio`, `text field`. */
export const isRoleWord = (text: string): boolean => text.trim().toLowerCase() in ROLE_WORDS

/** What people call the roles of ARIA. */
const ROLE_WORDS: { readonly [noun: string]: readonly string[] } = {
  button: ['button'],
  link: ['link'],
  tab: ['tab'],
  checkbox: ['checkbox', 'switch', 'menuitemcheckbox'],
  'check box': ['checkbox', 'switch'],
  'tick box': ['checkbox'],
  'radio button': ['radio'],
  radio: ['radio', 'menuitemradio'],
  switch: ['switch', 'checkbox'],
  toggle: ['switch', 'checkbox', 'button'],
  text: ['textbox', 'searchbox'],
  textbox: ['textbox', 'searchbox'],
  'text box': ['textbox', 'searchbox'],
  'text field': ['textbox', 'searchbox'],
  'text area': ['textbox'],
  textarea: ['textbox'],
  'input field': ['textbox', 'searchbox', 'spinbutton', 'combobox'],
  input: ['textbox', 'searchbox', 'spinbutton', 'combobox', 'slider'],
  field: ['textbox', 'searchbox', 'spinbutton', 'combobox', 'listbox', 'slider'],
  search: ['searchbox'],
  'search box': ['searchbox', 'textbox', 'combobox'],
  'search field': ['searchbox', 'textbox', 'combobox'],
  box: ['textbox', 'searchbox', 'checkbox', 'combobox'],
  dropdown: ['combobox', 'listbox'],
  'drop-down': ['combobox', 'listbox'],
  'select box': ['combobox', 'listbox'],
  select: ['combobox', 'listbox'],
  list: ['list', 'listbox', 'combobox'],
  listbox: ['listbox'],
  combobox: ['combobox'],
  option: ['option', 'menuitem', 'radio', 'menuitemradio'],
  menu: ['menu', 'menubar', 'button'],
  'menu item': ['menuitem', 'menuitemcheckbox', 'menuitemradio'],
  menuitem: ['menuitem'],
  slider: ['slider'],
  spinner: ['spinbutton'],
  icon: ['img', 'button', 'link', 'generic', 'graphics-symbol'],
  image: ['img', 'image', 'figure'],
  picture: ['img', 'image', 'figure'],
  heading: ['heading'],
  paragraph: ['paragraph'],
  dialog: ['dialog', 'alertdialog'],
  status: ['status'],
  'status message': ['status'],
  alert: ['alert', 'alertdialog'],
  'error message': ['alert'],
  row: ['row'],
  cell: ['cell', 'gridcell'],
  'list item': ['listitem'],
  section: ['region', 'group', 'tabpanel', 'button', 'heading'],
}
const ROLE_NOUNS = Object.keys(ROLE_WORDS)
